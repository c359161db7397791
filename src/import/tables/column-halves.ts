import { kindOf } from '../rows/readings.ts'
import type { SourceColumn } from '../sections/header.ts'

/**
 * The columns of a header as one table, or as the halves of a form that prints two side by side: each has its own name
 * and value, and a label that a half lacks is that of the first.
 */
export function groupColumns(columns: readonly SourceColumn[]): SourceColumn[][] {
  const groups = cutAtRepeats(columns)
  const [first = [], ...others] = groups
  if (!groups.every(isWhole)) return [withOneOfEach(columns)]
  const borrowed = (group: readonly SourceColumn[]) =>
    first.filter(({ role }) => labels.has(role) && role !== 'name' && !hasRole(group, role))
  return [first, ...others.map((group) => [...borrowed(group), ...group])]
}

const labels: ReadonlySet<string> = new Set(['goal', 'level1', 'level2', 'name'])

function cutAtRepeats(columns: readonly SourceColumn[]): SourceColumn[][] {
  const groups: SourceColumn[][] = []
  for (const column of columns) {
    const isAgain = labels.has(column.role) && hasRole(groups.at(-1) ?? [], column.role)
    if (groups.length === 0 || isAgain) groups.push([column])
    else groups.at(-1)?.push(column)
  }
  return groups
}

function isWhole(group: readonly SourceColumn[]): boolean {
  return hasRole(group, 'name') && group.some((column) => kindOf(column) === 'value')
}

// A label that comes again without values of its own is a column of the source's own.
function withOneOfEach(columns: readonly SourceColumn[]): SourceColumn[] {
  return columns.map((column, index) => {
    const before = columns.slice(0, index)
    if (!(labels.has(column.role) && hasRole(before, column.role))) return column
    const isTaken = before.some(({ label }) => label === column.label)
    return { ...column, role: 'extra', label: isTaken ? `${column.label}${index + 1}` : column.label }
  })
}

function hasRole(columns: readonly SourceColumn[], role: SourceColumn['role']): boolean {
  return columns.some((column) => column.role === role)
}
