const marks = /[\s\u200B\uFEFF，。、；：？！“”‘’"'「」『』（）()《》〈〉［］[\]【】〔〕…—·・;?!]/gu
const wide = /[\uFF01-\uFF5E]/gu
// 1.5, 10:30, 4-6 and 1,000 are no numbers without theirs.
const outsideNumber = /(?<!\d)[.,:~-]|[.,:~-](?!\d)/gu

/** A text without punctuation, spacing and width: two texts that differ in nothing else are the same here. */
export function foldMarks(text: string): string {
  return text
    .replaceAll(marks, '')
    .replaceAll(wide, (form) => form.normalize('NFKC'))
    .replaceAll(outsideNumber, '')
}

/** Whether two texts differ in punctuation, spacing and width at most. */
export function areSameWords(a: string, b: string): boolean {
  return a === b || foldMarks(a) === foldMarks(b)
}
