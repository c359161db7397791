import { columnWordings } from '../../model/forms/wording.ts'
import { kindOf } from '../rows/readings.ts'
import type { SourceColumn } from '../sections/header.ts'
import type { PlannedTable } from './planned-tables.ts'

/** The table with one column for each role: further columns of a role go under 其他列, told apart by where they stand. */
export function withOwnRoles(plan: PlannedTable): PlannedTable {
  const others = new Set(
    findRivals(plan).flatMap((rivals) => rivals.filter((column) => column !== chosen(rivals))),
  )
  const toOwn = (column: SourceColumn): SourceColumn =>
    others.has(column)
      ? { ...column, role: 'extra', label: `${column.label}（第 ${column.index + 1} 列）` }
      : column
  return { ...plan, columns: plan.columns.map(toOwn) }
}

/** Columns of one role and term, where a table has several. */
export function findRivals({ columns, terms }: PlannedTable): SourceColumn[][] {
  const named = columns.filter(({ role }) => role !== 'extra')
  return terms.flatMap((term) => {
    const own = named.filter((column) => (column.term ?? term) === term)
    return [...Map.groupBy(own, ({ role }) => role).values()].filter(({ length }) => length > 1)
  })
}

/** The one among rivals whose label names the term; of names and bases, the one with the usual label. */
export function chosen(rivals: readonly SourceColumn[]): SourceColumn | undefined {
  const ofTerm = only(rivals.filter(({ term }) => term !== null))
  return ofTerm ?? (rivals.some(isValue) ? undefined : only(rivals.filter(isUsual)))
}

function isValue(column: SourceColumn): boolean {
  return kindOf(column) === 'value'
}

function isUsual({ role, label }: SourceColumn): boolean {
  return columnWordings.find((wording) => wording.role === role)?.labels[0] === label
}

function only([first, ...others]: readonly SourceColumn[]): SourceColumn | undefined {
  return others.length === 0 ? first : undefined
}
