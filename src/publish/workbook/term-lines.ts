import type { FormTable } from '../../model/form.ts'
import type { Indicator } from '../../model/project.ts'
import { cellOf } from '../cells.ts'
import type { GoalTables, Group, Label, Level1Table, TermTables } from '../tables.ts'
import type { SheetColumn } from './columns.ts'
import { addBand, addFact, type Draft, put, putOver } from './draft.ts'
import { styles } from './styles.ts'
import type { WorkbookWords } from './words.ts'

/** Adds a table of the form: the lines of the page in their order, labels over the lines they belong to. */
export function addTerm(draft: Draft, columns: readonly SheetColumn[], { table, goals }: TermTables): void {
  addBand(draft, table.label)
  for (const goal of goals) addGoal(draft, columns, table, goal)
}

function addGoal(
  draft: Draft,
  columns: readonly SheetColumn[],
  table: FormTable,
  { goal, tables }: GoalTables,
) {
  if (tables.length === 0) return addFact(draft, goal ?? '', draft.words.table.noRows)
  const startRow = draft.next
  for (const content of tables) addLevel1(draft, columns, table, content)
  putBeside(draft, startRow, 0, goal ?? '')
}

function addLevel1(
  draft: Draft,
  columns: readonly SheetColumn[],
  table: FormTable,
  { level1, groups }: Level1Table,
) {
  const startRow = draft.next
  for (const group of groups) addGroup(draft, columns, table, group)
  putBeside(draft, startRow, 1, labelText(level1, draft.words.table.level1, draft.words))
}

function addGroup(draft: Draft, columns: readonly SheetColumn[], table: FormTable, { level2, rows }: Group) {
  const startRow = draft.next
  for (const row of rows) addRow(draft, columns, table, row)
  putBeside(draft, startRow, 2, labelText(level2, draft.words.table.level2, draft.words))
}

function addRow(draft: Draft, columns: readonly SheetColumn[], { term }: FormTable, row: Indicator) {
  put(draft, [draft.next, 3], row.name ?? '', styles.label)
  for (const [index, { byTerm }] of columns.entries()) {
    const column = byTerm.get(term)
    const text = column === undefined ? '' : cellOf(row, column)
    put(draft, [draft.next, 4 + index], text, column === undefined ? styles.unused : styles.cell)
  }
  draft.next += 1
}

// A label that is read from top to bottom beside all lines since one.
function putBeside(draft: Draft, startRow: number, column: number, text: string) {
  const area = { startRow, startCol: column, endRow: draft.next - 1, endCol: column }
  putOver(draft, area, text, styles.label)
}

/** A label as a cell says it: what is printed, and in brackets what the page remarks on it. */
export function labelText(
  { printed, meant }: Label,
  kind: string,
  { table, workbook }: WorkbookWords,
): string {
  if (printed !== null) return meant === null ? printed : workbook.remark(printed, table.means(meant))
  const remark = meant === null ? table.notPrinted : table.inferred
  return workbook.remark(meant ?? table.unknown(kind), remark)
}
