import { cellPath } from '../model/cell-path.ts'
import type { Form } from '../model/form.ts'
import type { Indicator } from '../model/project.ts'
import { isMeasured, promiseOf } from '../model/values.ts'
import { foldMarks } from './parts/fold-marks.ts'
import { namesakes } from './parts/namesakes.ts'
import { quote } from './parts/quote.ts'
import { groupsOf } from './parts/runs.ts'
import type { ProjectRule } from './rule.ts'

/** Indicators that stand with one value under two 二级指标 of a goal; at the later row of each further one. */
export const indicatorRepeated: ProjectRule = {
  id: 'indicator-repeated',
  severity: 'warning',
  find: (project, form) =>
    groupsOf(namesakes(project), keyOf).flatMap((rows) => {
      const [first, ...others] = groupsOf(rows, ({ level2 }) => level2).map(([row]) => row)
      return first === undefined ? [] : others.map((later) => toFinding(form, first, later))
    }),
}

function keyOf(row: Indicator): string | null {
  const value = promiseOf(row)?.target
  if (row.name === null || row.level2 === null || value === undefined) return null
  const { operator, number, unit, raw } = value
  // > 800人次 and >800人次 are one value.
  const words = isMeasured(value) ? null : foldMarks(raw)
  return JSON.stringify([row.term, row.goal, row.name, operator, number, unit, words])
}

function toFinding(form: Form, first: Indicator, later: Indicator) {
  const [here, there] = [quote(later.level2 ?? ''), quote(first.level2 ?? '')]
  return {
    path: cellPath(form, later, 'name'),
    reason: `${there}下面已有${quote(later.name ?? '')}，值也相同，这里又列在${here}下面`,
    note: '同一件事算了两遍；请核对它属于哪一类。原表如此的，照录。',
  }
}
