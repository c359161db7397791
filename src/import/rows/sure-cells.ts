import type { Cell } from '../grid.ts'
import type { SourceColumn } from '../sections/header.ts'
import type { AlignedRow } from './aligned.ts'
import { kindOf } from './readings.ts'

/** A cell with the column that it surely belongs to. */
export interface SureCell {
  readonly cell: Cell
  readonly column: SourceColumn
}

/**
 * Cells of a row that have the same column in every way to read it; where there are several, a label that is none by
 * its words is not sure.
 */
export function sureCells({ cells, readings, labels }: AlignedRow): SureCell[] {
  const [first = []] = readings
  return cells.flatMap((cell, index) => {
    const column = first[index]
    const isSure = column !== undefined && readings.every((reading) => reading[index] === column)
    const isOpen =
      column !== undefined && kindOf(column) === 'label' && readings.length > 1 && !labels.has(cell)
    return isSure && !isOpen ? [{ cell, column }] : []
  })
}

/** Cells of a row that may belong to several columns, or to none. */
export function doubtfulCells(aligned: AlignedRow): Cell[] {
  const sure = new Set(sureCells(aligned).map(({ cell }) => cell))
  return aligned.cells.filter((cell) => !sure.has(cell))
}
