import { clean } from '../../model/clean.ts'
import type { GridRow } from '../grid.ts'
import { SourceError } from '../source-error.ts'

/** A cell before its row is placed; `above` is the text of the merged cell that covers it from above. */
export interface LooseCell {
  readonly text: string
  readonly above?: string
}

/** Where a row stands: `order` counts the rows of all parts. */
export interface RowPlace {
  readonly part: string | null
  readonly row: number
  readonly order: number
}

/** More than any form has: the bounds keep hostile sources away from what costs time for each cell. */
export const mostRows = 5000
/** The same of columns. */
export const mostColumns = 200

/** A row of cells as they stand in a source, one beside the other. */
export function toRow(cells: readonly LooseCell[], place: RowPlace): GridRow {
  if (place.order > mostRows) throw new SourceError(`超过 ${mostRows} 行，一次导入不了；请分成几个文件`)
  if (cells.length > mostColumns)
    throw new SourceError(`第 ${place.row} 行超过 ${mostColumns} 列，不像绩效目标表`)
  return {
    place: { ...place, column: 1 },
    cells: cells.map(({ text, above }, index) => ({
      text: tidy(text),
      place: { ...place, column: index + 1 },
      ...(above !== undefined && tidy(above) !== '' && { above: tidy(above) }),
    })),
  }
}

/** Text of a cell as content files keep it: without spaces and line breaks at its ends. */
export function tidy(text: string): string {
  return (clean(text) as string | undefined) ?? ''
}
