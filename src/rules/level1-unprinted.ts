import { cellPath, columnLabel } from '../model/cell-path.ts'
import type { Form } from '../model/form.ts'
import type { Indicator } from '../model/project.ts'
import { printedLabel } from './parts/printed-label.ts'
import { quote } from './parts/quote.ts'
import { runsOf } from './parts/runs.ts'
import type { ProjectRule } from './rule.ts'

/** Rows whose 一级指标 the form does not print: once a run of rows, with what 二级指标 tells of it. */
export const level1Unprinted: ProjectRule = {
  id: 'level1-unprinted',
  severity: 'warning',
  find: ({ indicators }, form) =>
    runsOf(indicators, (row) => keyOf(form, row)).map((run) => toFinding(form, run)),
}

function keyOf(form: Form, row: Indicator): string | null {
  const { columns } = form.tables.find(({ term }) => term === row.term) ?? { columns: [] }
  const isUnprinted = printedLabel(row, 'level1') === null
  return isUnprinted && columns.some(({ role }) => role === 'level1')
    ? JSON.stringify([row.term, row.goal])
    : null
}

function toFinding(form: Form, run: readonly [Indicator, ...Indicator[]]) {
  const [first, ...more] = run
  const rows = more.length === 0 ? '这一行' : `从这一行起的 ${run.length} 行`
  const inferred = [...new Set(run.flatMap(({ level1 }) => level1 ?? []))]
  const level2 = columnLabel(form, first.term, 'level2')
  const guess = inferred.length === 0 ? '' : `，按${quote(level2)}应是${inferred.map(quote).join('、')}`
  return {
    path: cellPath(form, first, 'level1'),
    reason: `${rows}没有印${quote(columnLabel(form, first.term, 'level1'))}${guess}`,
    note: '请核对原表；确实没有印的，保留“（未印）”，网页会注明推断出的名称。',
  }
}
