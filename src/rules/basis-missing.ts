import { cellPath, columnLabel } from '../model/cell-path.ts'
import { countRows, rowsByTable } from './parts/rows-by-table.ts'
import type { ProjectRule } from './rule.ts'

/** Rows that do not say what their target is based on, in tables with a column for it: once a table. */
export const basisMissing: ProjectRule = {
  id: 'basis-missing',
  severity: 'note',
  find: (project, form) => {
    const terms = form.tables
      .filter(({ columns }) => columns.some(({ role }) => role === 'basis'))
      .map(({ term }) => term)
    return rowsByTable(project, ({ term, basis }) => basis === null && terms.includes(term)).map((rows) => ({
      path: cellPath(form, rows[0], 'basis'),
      reason: `${countRows(rows)}没有写“${columnLabel(form, rows[0].term, 'basis')}”`,
      note: '原表印有的，请补上；没有印的，留空即可，不要沿用上一行的依据。',
    }))
  },
}
