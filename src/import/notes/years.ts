import { columnLabel } from '../../model/cell-path.ts'
import type { Form } from '../../model/form.ts'
import type { Entry } from '../entry.ts'
import { describeRows } from '../grid.ts'
import { yearOf } from '../sections/header-years.ts'
import type { PlannedTable } from '../tables/planned-tables.ts'

/** The note on columns that are headed by years, and what stays pending where the last is not the budget year. */
export function noteYears(
  { columns, source }: PlannedTable,
  form: Form,
  budgetYear: string | undefined,
): Entry[] {
  const years = columns.filter(({ role, label }) => role !== 'extra' && yearOf(label) !== undefined)
  const [place] = source.header.places
  const last = years.at(-1)
  if (place === undefined || last === undefined) return []
  const what = `${describeRows([place])}起的表头${years.map(({ label }) => `“${label}”`).join('')}`
  const labels = years.map(({ role }) => `“${columnLabel(form, 'annual', role as 'target')}”`)
  const reason = `${what}按年份作${labels.join('')}`
  const note: Entry = { outcome: 'repaired', rule: 'header-years', place, reason }
  if (budgetYear === undefined || Number(budgetYear) === yearOf(last.label)) return [note]
  const conflict = `${what}最后一年不是预算年度 ${budgetYear}，请核对`
  return [note, { outcome: 'pending', rule: 'year-conflict', place, reason: conflict }]
}
