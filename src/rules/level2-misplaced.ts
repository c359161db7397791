import { cellPath } from '../model/cell-path.ts'
import { type Form, findLevel1, findLevel2, type Level1 } from '../model/form.ts'
import type { Indicator } from '../model/project.ts'
import { printedLabel } from './parts/printed-label.ts'
import { quote } from './parts/quote.ts'
import { runsOf } from './parts/runs.ts'
import type { ProjectRule } from './rule.ts'

/** A 二级指标 printed under a 一级指标 that the form does not put it under: once a run of rows. */
export const level2Misplaced: ProjectRule = {
  id: 'level2-misplaced',
  severity: 'warning',
  find: ({ indicators }, form) =>
    runsOf(indicators, (row) => keyOf(form, row)).map((run) => toFinding(form, run)),
}

function keyOf(form: Form, row: Indicator): string | null {
  return ownLevel1(form, row) && JSON.stringify([row.term, row.goal, row.level1, row.level2])
}

// Null where the row stands under its own, and where the form does not know both labels.
function ownLevel1(form: Form, row: Indicator): Level1 | null {
  const above = findLevel1(form, printedLabel(row, 'level1') ?? '')
  const own = findLevel2(form, printedLabel(row, 'level2') ?? '')?.level1
  if (above === undefined || own === undefined) return null
  return above.level2.some(({ label }) => label === row.level2) ? null : own
}

function toFinding(form: Form, [first, ...more]: readonly [Indicator, ...Indicator[]]) {
  const [level1, level2] = [printedLabel(first, 'level1') ?? '', printedLabel(first, 'level2') ?? '']
  const own = ownLevel1(form, first)?.label ?? ''
  const rows = more.length === 0 ? '' : `（共 ${more.length + 1} 行）`
  return {
    path: cellPath(form, first, 'level2'),
    reason: `${quote(level2)}印在${quote(level1)}下面，按表样它属于${quote(own)}${rows}`,
    note: '请核对是否录错了行或列；原表如此的，照录，不要挪动。',
  }
}
