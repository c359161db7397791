import type { Term } from '../model/form.ts'
import type { GridRow } from './grid.ts'
import type { SourceColumn } from './header.ts'
import type { SourceTable } from './sections.ts'

/** Rows that are read as one table, and the tables of a content file that they give. */
export interface PlannedTable {
  readonly columns: readonly SourceColumn[]
  readonly rows: readonly GridRow[]
  readonly terms: readonly Term[]
  /** Whether the source says which table it is. */
  readonly isNamed: boolean
  readonly source: SourceTable
}

/** The tables that stand below one header: one, or the two halves of a form that prints them side by side. */
export function planTables(source: SourceTable, titleTerm: Term | undefined): PlannedTable[] {
  const groups = groupColumns(source.header.columns)
  return groups.map((columns, index) => {
    const terms = termsOf(source, columns, groups.length > 1)
    const rows = groups.length > 1 ? source.rows.flatMap((row) => halfOf(row, columns)) : source.rows
    const usual = groups.length > 1 ? (['long-term', 'annual'] as const)[index] : titleTerm
    return {
      ...{ columns, rows, source },
      terms: terms.length > 0 ? terms : [usual ?? 'annual'],
      isNamed: terms.length > 0 || (groups.length === 1 && titleTerm !== undefined),
    }
  })
}

function termsOf(
  { term, halves }: SourceTable,
  columns: readonly SourceColumn[],
  isHalf: boolean,
): readonly Term[] {
  const own = [...new Set(columns.flatMap((column) => column.term ?? []))]
  const name = columns.findLast(({ role }) => role === 'name')?.index ?? 0
  const above = isHalf ? halves.findLast(({ index }) => index <= name)?.term : undefined
  if (above !== undefined) return [above]
  if (own.length > 1 || term === null) return own.toSorted((a, b) => (a > b ? -1 : 1))
  return [term]
}

// A half begins where a label comes again; a label that it lacks is that of the first half.
function groupColumns(columns: readonly SourceColumn[]): SourceColumn[][] {
  const groups: SourceColumn[][] = []
  for (const column of columns) {
    const isAgain = labels.has(column.role) && groups.at(-1)?.some(({ role }) => role === column.role)
    if (groups.length === 0 || isAgain) groups.push([column])
    else groups.at(-1)?.push(column)
  }
  const [first = [], ...others] = groups
  const borrowed = (group: readonly SourceColumn[]) =>
    first.filter(
      ({ role }) => labels.has(role) && role !== 'name' && group.every((column) => column.role !== role),
    )
  return [first, ...others.map((group) => [...borrowed(group), ...group])]
}

const labels: ReadonlySet<string> = new Set(['goal', 'level1', 'level2', 'name'])

function halfOf(row: GridRow, columns: readonly SourceColumn[]): GridRow[] {
  const kept = new Set(columns.map(({ index }) => index))
  const cells = row.cells.map((cell, index) => {
    if (kept.has(index)) return cell
    return { text: '', place: cell.place }
  })
  const hasOwn = cells.some(({ text }, index) => text !== '' && isOwn(columns, index))
  return hasOwn ? [{ ...row, cells }] : []
}

// What a half only borrows makes no row of it.
function isOwn(columns: readonly SourceColumn[], index: number): boolean {
  const name = columns.find(({ role }) => role === 'name')?.index ?? 0
  const before = columns.filter((column) => column.index < name).map((column) => column.index)
  return index >= Math.min(name, ...before.slice(-1))
}
