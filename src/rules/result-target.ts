import { cellPath, columnLabel } from '../model/cell-path.ts'
import type { Form } from '../model/form.ts'
import type { Indicator } from '../model/project.ts'
import type { Target } from '../model/target.ts'
import { directionOf, isNoValue, resultsOf } from '../model/values.ts'
import { quote } from './parts/quote.ts'
import type { ProjectRule, RuleFinding } from './rule.ts'

/** Targets (≥98%) in the columns of past years, where results belong: once a row. */
export const resultTarget: ProjectRule = {
  id: 'result-target',
  severity: 'warning',
  find: ({ indicators }, form) => indicators.flatMap((row) => inspect(form, row)),
}

function inspect(form: Form, row: Indicator): RuleFinding[] {
  const wrong = resultsOf(row).filter(({ target }) => isTarget(target))
  const [first] = wrong
  // A status or a year in the column of the target has a rule of its own.
  if (first === undefined || row.name === null || (row.target && isNoValue(row.target))) return []
  const cells = wrong.map(
    ({ role, target }) => `“${columnLabel(form, row.term, role)}”写着${quote(target.raw)}`,
  )
  return [
    {
      path: cellPath(form, row, first.role),
      reason: `${cells.join('、')}，这是目标，不是实际完成的结果`,
      note: '请对照原表：这里应当写那一年实际完成了多少。',
    },
  ]
}

// A result may be told as 10次以上 or 7个工作日内, a target alone as ≥10次.
function isTarget(target: Target): boolean {
  return directionOf(target) !== null && !/[上下内][)）]?[。；;]?$/u.test(target.raw)
}
