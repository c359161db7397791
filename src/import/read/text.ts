import type { Grid } from '../grid.ts'
import { toRow } from './rows.ts'

/** Reads text that was extracted from a document: a row a line, its cells apart by tabs. */
export function readText(text: string): Grid {
  return text.split(/\r\n?|\n/u).map((line, index) => {
    const cells = line.split('\t').map((words) => ({ text: words }))
    return toRow(cells, { part: null, row: index + 1, order: index + 1 })
  })
}
