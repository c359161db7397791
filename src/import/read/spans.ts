import type { GridRow } from '../grid.ts'
import { goOn, type LooseCell, mostColumns, type RowPlace, toRow } from './rows.ts'
import { underHidden } from './under-hidden.ts'

/** A cell of a table with the rows and columns that it covers. */
export interface SpannedCell extends LooseCell {
  readonly rowSpan: number
  readonly colSpan: number
}

/** Rows of a table whose merged cells are laid out: each at its first place, blank wherever else it reaches. */
export function layOut(
  rows: readonly (readonly SpannedCell[])[],
  placeOf: (row: number) => RowPlace,
): GridRow[] {
  const covered: Covered = new Map()
  const mark = underHidden()
  return rows.map((cells, index) => {
    const laid: LooseCell[] = []
    const next = [...cells]
    while (laid.length <= mostColumns && (next.length > 0 || reachesBeyond(covered, laid.length))) {
      laid.push(...coverOrTake(covered, next, laid.length))
    }
    return toRow(mark(laid), placeOf(index))
  })
}

type Covered = Map<number, { readonly cell: LooseCell; left: number }>

function reachesBeyond(covered: Covered, column: number): boolean {
  return [...covered.keys()].some((key) => key >= column)
}

function coverOrTake(covered: Covered, next: SpannedCell[], column: number): LooseCell[] {
  const above = covered.get(column)
  if (above !== undefined) {
    above.left--
    if (above.left === 0) covered.delete(column)
    return [above.cell]
  }
  const { rowSpan, colSpan, ...cell } = next.shift() ?? { text: '', rowSpan: 1, colSpan: 1 }
  const width = Math.min(Math.max(colSpan, 1), mostColumns)
  for (let offset = 0; offset < width; offset++) {
    const goingOn = offset === 0 ? goOn(cell) : { text: '' }
    if (rowSpan > 1) covered.set(column + offset, { cell: goingOn, left: rowSpan - 1 })
  }
  return [cell, ...Array.from({ length: width - 1 }, () => ({ text: '' }))]
}
