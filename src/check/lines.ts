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

/** Gives the line and column, both from 1, of an offset; undefined for one that is not in the text. */
export type ToPoint = (offset: number) => { line: number; column: number; offset: number } | undefined

/** Gives the places of offsets in a text, whose lines it counts once. */
export function pointsOf(text: string): ToPoint {
  const starts = startsOf(text)
  return (offset) => {
    if (offset < 0 || offset > text.length) return undefined
    const line = lineAt(starts, offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset }
  }
}

function startsOf(text: string): number[] {
  // A carriage return alone ends a line, too.
  const lines = text.includes('\r') ? text.replaceAll(/\r(?!\n)/gu, '\n') : text
  let start = 0
  return lines.split('\n').map(({ length }) => {
    const own = start
    start += length + 1
    return own
  })
}

// The last line that starts at an offset or before.
function lineAt(starts: readonly number[], offset: number): number {
  let [line, beyond] = [0, starts.length]
  while (beyond - line > 1) {
    const middle = Math.floor((line + beyond) / 2)
    if ((starts[middle] ?? 0) > offset) beyond = middle
    else line = middle
  }
  return line
}
