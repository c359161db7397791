import type { Cell, GridRow, Place } from '../grid.ts'
import type { SourceColumn } from '../sections/header.ts'
import { type Kind, kindOf, movedBy, type Reading } from './readings.ts'

/** What decided between the ways to read a row. */
export type Evidence =
  | { readonly is: 'place' }
  | { readonly is: 'order' }
  | { readonly is: 'whole' }
  | { readonly is: 'text'; readonly text: string; readonly label: string; readonly place: Place }
  | { readonly is: 'twin'; readonly place: Place }

/** A row of a table with the ways to read it that nothing speaks against: one, where it is settled. */
export interface AlignedRow {
  readonly row: GridRow
  readonly cells: readonly Cell[]
  readonly columns: readonly SourceColumn[]
  /** Cells that are labels by their words, not only by where they stand. */
  readonly labels: ReadonlySet<Cell>
  /** Number of its table within the form. */
  readonly table: number
  readings: readonly Reading[]
  evidence: readonly Evidence[]
}

/** The one way to read a row; undefined where there are several or none. */
export function settledReading({ readings }: AlignedRow): Reading | undefined {
  return readings.length === 1 ? readings[0] : undefined
}

/** How far the cells of each kind have moved, in a row that is read so; undefined for kinds that moved unevenly. */
export function movesOf({ cells }: AlignedRow, reading: Reading): ReadonlyMap<Kind, number | undefined> {
  const moves = new Map<Kind, number | undefined>()
  for (const [index, column] of reading.entries()) {
    const kind = kindOf(column)
    const by = movedBy(cells[index], column)
    moves.set(kind, moves.has(kind) && moves.get(kind) !== by ? undefined : by)
  }
  return moves
}

/** The text of the cell that a row has in its name's column, where all its readings agree on it. */
export function nameOf({ cells, readings }: AlignedRow): string | undefined {
  const names = readings.map((reading) => cells[reading.findIndex(({ role }) => role === 'name')]?.text)
  return names.every((name) => name === names[0]) ? names[0] : undefined
}
