import type { Entry } from '../entry.ts'
import { filledCells, type GridRow } from '../grid.ts'
import type { SourceForm } from '../sections/source-form.ts'
import type { AlignedRow } from './aligned.ts'
import { kindOf } from './readings.ts'

/** A form without facts and goals whose text must not be taken as it is. */
export function withoutDoubts(form: SourceForm): SourceForm {
  return {
    ...form,
    facts: form.facts.filter(({ cell }) => cell.doubt === undefined),
    goals: form.goals.flatMap(withoutDoubt),
  }
}

/** Notes on a form without doubts about rows that belong to no part of it: these are left as a whole. */
export function withoutLeft(notes: readonly Entry[], { left }: SourceForm): Entry[] {
  const orders = new Set(left.map(({ row }) => row.place.order))
  return notes.filter(({ outcome, place }) => outcome !== 'pending' || !orders.has(place?.order ?? 0))
}

/** Leaves rows open one of whose labels must not be taken as it is: nobody knows the group that they begin. */
export function openDoubtful(rows: readonly AlignedRow[]): void {
  for (const row of rows) if (hidesLabel(row)) row.readings = []
}

// Without its name nobody knows which goal it is.
function withoutDoubt(row: GridRow): GridRow[] {
  const [name] = filledCells(row)
  if (name === undefined || name.doubt !== undefined) return []
  const cells = row.cells.map((cell) => (cell.doubt === undefined ? cell : { ...cell, text: '' }))
  return [{ ...row, cells }]
}

function hidesLabel({ row, columns }: AlignedRow): boolean {
  const doubtful = row.cells.filter(({ doubt, above }) => doubt !== undefined && above === undefined)
  return doubtful.some(({ place }) =>
    columns.some((column) => column.index === place.column - 1 && kindOf(column) === 'label'),
  )
}
