import { cellPath } from '../model/cell-path.ts'
import type { Form } from '../model/form.ts'
import type { Indicator } from '../model/project.ts'
import { unitOf } from '../model/units.ts'
import { cellsOf, type Value } from '../model/values.ts'
import { quote } from './parts/quote.ts'
import { countRows, type Rows, rowsByTable } from './parts/rows-by-table.ts'
import type { ProjectRule, RuleFinding } from './rule.ts'

/** Numbers without a unit: once a table. */
export const unitMissing: ProjectRule = {
  id: 'unit-missing',
  severity: 'warning',
  find: (project, form) =>
    rowsByTable(project, (row) => bareNumbers(row).length > 0).map((rows) => toFinding(form, rows)),
}

function bareNumbers(row: Indicator): Value[] {
  const bare = cellsOf(row).filter(({ target }) => target.number && target.unit === null)
  return bare.length === 0 || namesUnit(row) ? [] : bare
}

// 计量单位 as a column of its own; 责任单位 is an office.
const ownColumn = /^(?:计量|度量)?单位$/u
const brackets = /[(（]([^()（）]{1,12})[)）]/gu
const unitless = /指数|系数|比值|pH/iu

// 培训人数（人） says it in the name, and an index has none.
function namesUnit({ name, extra }: Indicator): boolean {
  const bracketed = [...(name ?? '').matchAll(brackets)].map(([, words = '']) =>
    words.replace(/^单位[:：]/u, ''),
  )
  return (
    Object.keys(extra ?? {}).some((label) => ownColumn.test(label)) ||
    bracketed.some((words) => unitOf(words.replace('％', '%')) !== undefined) ||
    unitless.test(name ?? '')
  )
}

function toFinding(form: Form, rows: Rows): RuleFinding {
  const [first] = bareNumbers(rows[0])
  return {
    path: cellPath(form, rows[0], first?.role),
    reason: `${countRows(rows)}的数没有单位，如${quote(first?.target.raw ?? '')}`,
    note: '请对照原表补上单位，例如“次”“人次”“万元”“%”。',
  }
}
