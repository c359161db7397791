import type { Grid } from '../grid.ts'
import { toRow } from './rows.ts'

/**
 * Reads text that was extracted from a document or copied from a spreadsheet: a row a line, its cells apart by tabs;
 * a spreadsheet quotes cells that could not stand so otherwise.
 */
export function readText(text: string): Grid {
  let row = 1
  return linesOf(text).map((line, index) => {
    const place = { part: null, row, order: index + 1 }
    row += 1 + line.join('').split(lineEnd).length - 1
    return toRow(
      line.map((words) => ({ text: words })),
      place,
    )
  })
}

const lineEnd = /\r\n?|\n/u
const words = (apart: string) => `[^"${apart}]{0,9999}(?:""[^"${apart}]{0,9999}){0,99}`
// A quote alone says that a cell is as the one above. Quotes that no cell needs are its own, and what has lines and
// tabs is no cell, but stands between two quotes that belong to cells of their own.
const isCell = String.raw`(?!\s*"(?!")|\t)(?=[^"\t\r\n,]*(?:[\t\r\n,]|""))`
const quoted = String.raw`"${isCell}(${words('\\t')}|${words('\\r\\n')})(?<!\t)"`
const cell = new RegExp(String.raw`(?:${quoted}|([^\t\r\n]*))(\t|\r\n?|\n|$)`, 'gu')

function linesOf(text: string): string[][] {
  const lines: string[][] = [[]]
  for (const [, needed, bare = '', end] of text.matchAll(cell)) {
    lines.at(-1)?.push(needed?.replaceAll('""', '"') ?? bare)
    if (end === '') break
    if (end !== '\t') lines.push([])
  }
  return lines
}
