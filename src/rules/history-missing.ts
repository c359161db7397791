import { cellPath, columnLabel } from '../model/cell-path.ts'
import type { Form, Role } from '../model/form.ts'
import { type Rows, rowsByTable } from './parts/rows-by-table.ts'
import type { ProjectRule, RuleFinding } from './rule.ts'

/** Tables whose columns of past years are empty in all rows. */
export const historyMissing: ProjectRule = {
  id: 'history-missing',
  severity: 'note',
  find: (project, form) => rowsByTable(project, () => true).flatMap((rows) => inspect(form, rows)),
}

const pastRoles = ['yearBeforeLast', 'lastYear'] as const satisfies readonly Role[]

function inspect(form: Form, rows: Rows): RuleFinding[] {
  // Null is an empty cell; a table without the column has none.
  const columns = pastRoles.filter((role) => rows[0][role] !== undefined)
  const [first] = columns
  if (first === undefined || rows.some((row) => columns.some((role) => row[role]))) return []
  const labels = columns.map((role) => `“${columnLabel(form, rows[0].term, role)}”`)
  return [
    {
      path: cellPath(form, rows[0], first),
      reason: `全部 ${rows.length} 行的${labels.join('和')}都是空的`,
      note: '没有往年的数，读者看不出目标是高是低；原表印有的，请补上，没有印的，照录即可。',
    },
  ]
}
