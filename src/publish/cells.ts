import type { Column, FormTable, Role } from '../model/form.ts'
import type { Indicator } from '../model/project.ts'
import type { Level1Table } from './tables.ts'

const labelRoles: ReadonlySet<Role> = new Set(['goal', 'level1', 'level2', 'name'])

/** Columns to the right of the labels: those of the form, then any that only these rows have (其他列). */
export function valueColumns({ columns }: FormTable, { groups }: Pick<Level1Table, 'groups'>): Column[] {
  const own = new Set(groups.flatMap(({ rows }) => rows.flatMap(({ extra }) => Object.keys(extra ?? {}))))
  const known = columns.filter(({ role }) => !labelRoles.has(role))
  const unknown = [...own].filter((label) => known.every((column) => column.label !== label))
  return [...known, ...unknown.map((label) => ({ label, role: 'extra' as const }))]
}

const yearsBack: Partial<Record<Role, number>> = { yearBeforeLast: 2, lastYear: 1, target: 0 }

/** Year that an annual table's column of values is about, in the form of a budget year; null for other columns. */
export function yearOf({ role }: Column, { term }: FormTable, budgetYear: number): number | null {
  const back = term === 'annual' ? yearsBack[role] : undefined
  return back === undefined ? null : budgetYear - back
}

/** Whether a column holds values: results or targets. */
export function isValueRole(role: Role): boolean {
  return role in yearsBack
}

/** Text of a row's cell, exactly as published; '' where it is empty. */
export function cellOf(row: Indicator, { label, role }: Column): string {
  if (role === 'extra') return row.extra?.[label] ?? ''
  const cell = row[role]
  return typeof cell === 'object' ? (cell?.raw ?? '') : (cell ?? '')
}
