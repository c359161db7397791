import type { Form } from '../../model/form.ts'
import type { Entry } from '../entry.ts'
import { describeRows, filledCells, type GridRow } from '../grid.ts'

/** Declared goals as a content file writes them; a row that is no name with its statement stays pending. */
export interface ReadGoals {
  readonly goals: readonly Readonly<Record<string, string>>[]
  readonly names: readonly string[]
  readonly entries: readonly Entry[]
}

/** Reads the rows of the list of goals. */
export function readGoalRows(rows: readonly GridRow[], { goals: labels }: Form): ReadGoals {
  const read = rows.map((row) => ({ row, cells: filledCells(row) }))
  const sure = read.filter(({ cells }) => cells.length === 2)
  return {
    goals: sure.map(({ cells: [name, statement] }) => ({
      [labels.name]: name?.text ?? '',
      [labels.statement]: statement?.text ?? '',
    })),
    names: sure.map(({ cells: [name] }) => name?.text ?? ''),
    entries: read.filter(({ cells }) => cells.length !== 2).map(({ row }) => toEntry(row, labels.label)),
  }
}

function toEntry(row: GridRow, label: string): Entry {
  const texts = filledCells(row).map(({ text }) => `“${text}”`)
  const reason = `${describeRows([row.place])}在“${label}”里，却不是一个名称和一段说明：${texts.join('')}；没有写入`
  return { outcome: 'pending', rule: 'goal-unclear', place: row.place, reason }
}
