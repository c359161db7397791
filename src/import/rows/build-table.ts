import type { Form, Term } from '../../model/form.ts'
import type { Entry } from '../entry.ts'
import { noteFolded, noteJoined, noteMerged, noteSigns, noteSpread, noteUnprinted } from '../notes/labels.ts'
import { noteMoved } from '../notes/moved.ts'
import { noteOpen, noteUnsure } from '../notes/open.ts'
import { noteSeveral } from '../notes/several.ts'
import type { PlannedTable } from '../tables/planned-tables.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { AlignedRow } from './aligned.ts'
import { findDoubts } from './doubts.ts'
import { splitByGroup } from './group-doubts.ts'
import { findSpreadGoal, type LabelledRow, labelRows } from './label-rows.ts'
import { type RowData, tableOf, toRowData } from './row-data.ts'

/** What a table is built with: its form, the goals that are declared, and all rows of the form. */
export interface TableContext {
  readonly form: Form
  readonly goals: readonly string[]
  readonly vocabulary: Vocabulary
  readonly rows: readonly AlignedRow[]
}

/** Rows of content files by the term of their table, and what was done with them. */
export interface BuiltTable {
  readonly rows: ReadonlyMap<Term, readonly RowData[]>
  readonly entries: readonly Entry[]
}

/** Builds the rows of a content file from the aligned rows of one table. */
export function buildTable(
  plan: PlannedTable,
  aligned: readonly AlignedRow[],
  context: TableContext,
): BuiltTable {
  const [term = 'annual'] = plan.terms
  const spread = findSpreadGoal(aligned, context.goals, { ...context, term })
  const { sure: readable, unsure } = splitByGroup(
    aligned.filter((row) => row !== spread?.aligned),
    context,
  )
  const labelled = labelRows(readable, { ...context, goal: spread?.name })
  const doubts = new Map(readable.map((row) => [row, findDoubts(row, context.rows)]))
  const certain = labelled.map((row) => withoutCells(row, doubts.get(row.aligned) ?? []))
  const rows = new Map(plan.terms.map((each) => [each, toRows(certain, each, context.form)]))
  return {
    rows,
    entries: [
      ...noteMoved(certain),
      ...(spread === undefined ? [] : noteSpread(spread, aligned)),
      ...noteUnprinted(labelled),
      ...noteFolded(labelled),
      ...noteSigns(labelled),
      ...noteJoined(certain),
      ...noteMerged(labelled),
      ...noteOpen(aligned, context.vocabulary),
      ...noteUnsure(unsure),
      ...noteSeveral(readable),
      ...[...doubts.values()].flat().map(({ cell, rule, reason }): Entry => {
        return { outcome: 'pending', rule, place: cell.cell.place, reason: `${reason}；没有写入` }
      }),
    ],
  }
}

function toRows(labelled: readonly LabelledRow[], term: Term, form: Form): RowData[] {
  const table = tableOf(form, term)
  const rows = table === undefined ? [] : labelled.map((row) => toRowData(row, table))
  return rows.filter((row) => Object.keys(row).length > 0)
}

function withoutCells(row: LabelledRow, doubts: ReturnType<typeof findDoubts>): LabelledRow {
  const doubtful = new Set(doubts.map(({ cell }) => cell.cell))
  const { aligned } = row
  const kept = aligned.cells.map((cell) => !doubtful.has(cell) && cell.doubt === undefined)
  if (!kept.includes(false)) return row
  const keep = <T>(list: readonly T[]): T[] => list.filter((_, index) => kept[index])
  return { ...row, aligned: { ...aligned, cells: keep(aligned.cells), readings: aligned.readings.map(keep) } }
}
