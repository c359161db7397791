/** Part of a text, from `start` up to but not including `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

// Most of what is published stays as it is: Chinese ideographs, digits, small letters and the commonest signs.
const changing = /[^\u4e00-\u9fff0-9a-z%.,/()"-]/gu
const known = new Map<string, string>()

/**
 * A text as it is compared: each character in its compatible form (NFKC) and in lower case, white space left out,
 * `≥ ⩾ ≧` as `>=` and `≤ ⩽ ≦` as `<=`. Two texts joined fold to their foldings joined.
 */
export function fold(text: string): string {
  return text.replace(changing, foldCharacter)
}

/** Where a folded query stands in a text, left to right without overlap; whole characters of the text. */
export function findMarks(text: string, query: string): Range[] {
  if (query === '') return []
  const { folded, starts } = foldWithStarts(text)
  const marks: Range[] = []
  for (let at = folded.indexOf(query); at >= 0; at = folded.indexOf(query, at + query.length)) {
    const start = starts[at] ?? text.length
    const end = endOf(text, starts[at + query.length - 1] ?? text.length)
    const last = marks.at(-1)
    // Two matches may share a character that folds to several.
    if (last !== undefined && start < last.end) marks[marks.length - 1] = { start: last.start, end }
    else marks.push({ start, end })
  }
  return marks
}

/** A folded text with, for each of its code units, where the character that it comes from begins in the text. */
export function foldWithStarts(text: string): {
  readonly folded: string
  readonly starts: readonly number[]
} {
  let folded = ''
  const starts: number[] = []
  let start = 0
  for (const character of text) {
    const own = fold(character)
    folded += own
    starts.push(...Array<number>(own.length).fill(start))
    start += character.length
  }
  return { folded, starts }
}

function endOf(text: string, start: number): number {
  return start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)
}

function foldCharacter(character: string): string {
  const folded = known.get(character) ?? computeFold(character)
  known.set(character, folded)
  return folded
}

function computeFold(character: string): string {
  return character
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/gu, '')
    .replace(/[≥⩾≧]/gu, '>=')
    .replace(/[≤⩽≦]/gu, '<=')
}
