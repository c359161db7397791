import type { GridRow } from '../grid.ts'
import { type LooseCell, mostColumns, type RowPlace, toRow } from './rows.ts'

/** A cell of a table with the rows and columns that it covers. */
export interface SpannedCell {
  readonly text: string
  readonly rowSpan: number
  readonly colSpan: number
}

/** Rows of a table whose merged cells are laid out: each at its first place, blank wherever else it reaches. */
export function layOut(
  rows: readonly (readonly SpannedCell[])[],
  placeOf: (row: number) => RowPlace,
): GridRow[] {
  const covered = new Map<number, { readonly text: string; left: number }>()
  return rows.map((cells, index) => {
    const laid: LooseCell[] = []
    const next = [...cells]
    while (laid.length <= mostColumns && (next.length > 0 || reachesBeyond(covered, laid.length))) {
      laid.push(...coverOrTake(covered, next, laid.length))
    }
    return toRow(laid, placeOf(index))
  })
}

type Covered = Map<number, { readonly text: string; left: number }>

function reachesBeyond(covered: Covered, column: number): boolean {
  return [...covered.keys()].some((key) => key >= column)
}

function coverOrTake(covered: Covered, next: SpannedCell[], column: number): LooseCell[] {
  const above = covered.get(column)
  if (above !== undefined) {
    above.left--
    if (above.left === 0) covered.delete(column)
    return [{ text: '', above: above.text }]
  }
  const cell = next.shift() ?? { text: '', rowSpan: 1, colSpan: 1 }
  const width = Math.min(Math.max(cell.colSpan, 1), mostColumns)
  for (let offset = 0; offset < width; offset++) {
    const text = offset === 0 ? cell.text : ''
    if (cell.rowSpan > 1) covered.set(column + offset, { text, left: cell.rowSpan - 1 })
  }
  return [{ text: cell.text }, ...Array.from({ length: width - 1 }, () => ({ text: '' }))]
}
