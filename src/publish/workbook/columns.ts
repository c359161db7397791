import type { Column, Form, Role, Term } from '../../model/form.ts'
import { valueColumns, yearOf } from '../cells.ts'
import type { TermTables } from '../tables.ts'
import type { WorkbookWords } from './words.ts'

/** A column of a sheet right of the labels: the column of each table that has it. */
export interface SheetColumn {
  readonly header: string
  readonly role: Role
  readonly byTerm: Map<Term, Column>
}

const order: readonly Role[] = ['yearBeforeLast', 'lastYear', 'target', 'basis', 'extra']

/** The columns of all tables of a form side by side, each once, so that one header serves them all. */
export function toSheetColumns(
  terms: readonly TermTables[],
  form: Form,
  year: number,
  { inYear }: WorkbookWords['table'],
): SheetColumn[] {
  const columns: SheetColumn[] = []
  for (const table of form.tables) {
    for (const column of valueColumns(table, { groups: groupsOf(terms, table.term) })) {
      const columnYear = yearOf(column, table, year)
      const header = columnYear === null ? column.label : inYear(columnYear, column.label)
      place(columns, header, column, table.term)
    }
  }
  return columns.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
}

function groupsOf(terms: readonly TermTables[], term: Term) {
  const goals = terms.find(({ table }) => table.term === term)?.goals ?? []
  return goals.flatMap(({ tables }) => tables.flatMap(({ groups }) => groups))
}

function place(columns: SheetColumn[], header: string, column: Column, term: Term): void {
  const { role } = column
  const shared = columns.find((own) => own.header === header && own.role === role && !own.byTerm.has(term))
  if (shared === undefined) columns.push({ header, role, byTerm: new Map([[term, column]]) })
  else shared.byTerm.set(term, column)
}

const widths: Partial<Record<Role, number>> = { target: 24, basis: 42, extra: 20 }
const labelWidths = [16, 14, 16, 34]

/** Widths of the columns of a sheet, those of the labels first. */
export function widthsOf(columns: readonly SheetColumn[]): number[] {
  return [...labelWidths, ...columns.map(({ role }) => widths[role] ?? 16)]
}

/** Headers of the labels as a form prints them. */
export function labelHeaders(
  { tables, goals }: Form,
  { level1, level2, level3 }: WorkbookWords['table'],
): string[] {
  const columns = tables.flatMap((table) => table.columns)
  const labelOf = (wanted: Role) => columns.find(({ role }) => role === wanted)?.label
  return [
    labelOf('goal') ?? goals.name,
    labelOf('level1') ?? level1,
    labelOf('level2') ?? level2,
    labelOf('name') ?? level3,
  ]
}
