import type { Range } from '../parse/document.ts'

/** One line of a text without white space at its end. */
export interface Line {
  readonly words: string
  readonly start: number
}

/** Lines of a text, before anything is known of its notation. */
export function linesOf(text: string): Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const at = start
    start += line.length + 1
    return { words: line.trimEnd(), start: at }
  })
}

/** Where the words of a line stand. */
export function rangeOf({ start, words }: Line): Range {
  return { start: start + words.length - words.trimStart().length, end: start + words.length }
}
