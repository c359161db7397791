import type { Range } from '../parse/document.ts'

/** One line of a text without white space at its end. */
export interface Line {
  readonly words: string
  readonly start: number
}

/** Lines of a text that are not empty, before anything is known of its notation. */
export function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\r\n]+/gu)].map(({ 0: line, index }) => ({
    words: line.trimEnd(),
    start: index,
  }))
}

/** Whether a text has more lines than `most` that are not empty. */
export function hasMoreLines(text: string, most: number): boolean {
  return (text.match(/[\r\n]+/gu)?.length ?? 0) >= most
}

/** Where the words of a line stand. */
export function rangeOf({ start, words }: Line): Range {
  return { start: start + words.length - words.trimStart().length, end: start + words.length }
}
