import { columnLabels, type Form, type FormTable } from '../model/form.ts'

/** A table to be filled in: each row has its labels, and '' in every other cell. */
export interface BlankTable {
  readonly label: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * The tables of a form with one goal each and a row for every 二级指标. All labels stand on every row, so that whoever
 * deletes a row takes nothing from those below.
 */
export function blankTables(form: Form): readonly BlankTable[] {
  const goals = form.tables.map((table) => [goalOf(table), ''])
  const rows = [goals, ...form.tables.map((table) => rowsOf(form, table))]
  return [...columnLabels(form)].map(([label, columns], index) => ({
    label,
    columns,
    rows: rows[index] ?? [],
  }))
}

function goalOf({ goalPrefix }: FormTable): string {
  return `${goalPrefix}绩效目标1`
}

function rowsOf({ taxonomy }: Form, table: FormTable): string[][] {
  return taxonomy.flatMap((level1) =>
    level1.level2.map((level2) => {
      const labels = new Map([
        ['goal', goalOf(table)],
        ['level1', level1.label],
        ['level2', level2.label],
      ])
      return table.columns.map(({ role }) => labels.get(role) ?? '')
    }),
  )
}
