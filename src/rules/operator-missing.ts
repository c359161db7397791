import { cellPath } from '../model/cell-path.ts'
import type { Form } from '../model/form.ts'
import type { Indicator } from '../model/project.ts'
import { isMeasured, promiseOf } from '../model/values.ts'
import { quote } from './parts/quote.ts'
import { countRows, type Rows, rowsByTable } from './parts/rows-by-table.ts'
import type { ProjectRule, RuleFinding } from './rule.ts'

/** Targets in numbers that do not say whether at least or at most is meant: once a table. */
export const operatorMissing: ProjectRule = {
  id: 'operator-missing',
  severity: 'note',
  find: (project, form) => rowsByTable(project, lacksOperator).map((rows) => toFinding(form, rows)),
}

// Some forms print the operator in a column of its own.
const ownColumn = /符号$/u

function lacksOperator(row: Indicator): boolean {
  const target = promiseOf(row)?.target
  return target !== undefined && isMeasured(target) && target.operator === null && !isElsewhere(row)
}

function isElsewhere({ extra }: Indicator): boolean {
  return Object.keys(extra ?? {}).some((label) => ownColumn.test(label))
}

function toFinding(form: Form, rows: Rows): RuleFinding {
  const promise = promiseOf(rows[0])
  return {
    path: cellPath(form, rows[0], promise?.role),
    reason: `${countRows(rows)}的目标只有数，没有“≥”“≤”等符号，如${quote(promise?.target.raw ?? '')}`,
    note: '读者分不清是至少、至多还是正好；原表印有符号的，请补上，没有印的，照录即可。',
  }
}
