import { noMeasure } from '../../model/forms/wording.ts'
import type { Place } from '../grid.ts'
import type { SourceColumn } from '../sections/header.ts'
import { type AlignedRow, settledReading } from './aligned.ts'
import { type Kind, kindOf, type Reading } from './readings.ts'

/** Where a text is known from: a row, and the column that it has there. */
export interface Witness {
  readonly place: Place
  readonly label: string
}

/** What texts are, by the rows that are sure of it, each with the first such place. */
export type KnownTexts = ReadonlyMap<string, ReadonlyMap<Kind, Witness>>

/** Collects what texts are in settled rows, and in others what they are in whatever way these are read. */
export function knownTexts(rows: readonly AlignedRow[]): KnownTexts {
  const known = new Map<string, Map<Kind, Witness>>()
  for (const row of [...rows.filter(isSettled), ...rows.filter((each) => !isSettled(each))]) {
    for (const text of new Set(row.cells.map((cell) => cell.text))) {
      // A dash or 无 may stand in any column.
      if (noMeasure.has(text)) continue
      const kinds = known.get(text) ?? new Map<Kind, Witness>()
      noteKinds(kinds, row, text)
      known.set(text, kinds)
    }
  }
  return known
}

function noteKinds(kinds: Map<Kind, Witness>, row: AlignedRow, text: string): void {
  for (const column of sureColumns(row, text)) {
    const kind = kindOf(column)
    if (!kinds.has(kind)) kinds.set(kind, { place: row.row.place, label: column.label })
  }
}

function isSettled(row: AlignedRow): boolean {
  return settledReading(row) !== undefined
}

// A text that stands in a row several times is of a kind where it is that once in each reading.
function sureColumns({ cells, readings }: AlignedRow, text: string): readonly SourceColumn[] {
  const [first = [], ...others] = readings.map((reading) => reading.filter((_, i) => cells[i]?.text === text))
  return first.filter((column) =>
    others.every((columns) => columns.some((other) => kindOf(other) === kindOf(column))),
  )
}

/** A text of a row that a reading takes for what it is nowhere else; undefined where all are what they are elsewhere. */
export function contradictionOf(row: AlignedRow, reading: Reading, known: KnownTexts) {
  for (const [index, column] of reading.entries()) {
    const text = row.cells[index]?.text ?? ''
    const kinds = known.get(text)
    if (kinds === undefined || kinds.size === 0 || kinds.has(kindOf(column))) continue
    const [witness] = kinds.values()
    if (witness !== undefined) return { text, ...witness }
  }
  return undefined
}
