import { cellPath } from '../model/cell-path.ts'
import type { Form } from '../model/form.ts'
import type { Indicator } from '../model/project.ts'
import { directionOf, isMeasured, promiseOf } from '../model/values.ts'
import { categoryLabel, categoryOf } from './parts/category.ts'
import { printedLabel } from './parts/printed-label.ts'
import { quote } from './parts/quote.ts'
import { isCount } from './parts/unit-kinds.ts'
import type { ProjectRule, RuleFinding } from './rule.ts'

/** Rows under the category of quality that promise a count: how much is done, not how well. */
export const qualityCount: ProjectRule = {
  id: 'quality-count',
  severity: 'warning',
  find: ({ indicators }, form) =>
    indicators.filter((row) => categoryOf(form, row) === 'quality').flatMap((row) => toFindings(form, row)),
}

// Prizes, approvals and faults are counted too, but say how well the work was done.
const quality =
  /奖|表彰|批示|肯定|优秀|优良|先进|示范|精品|采用|采纳|录用|转载|事故|差错|失误|投诉|故障|违规/u

function toFindings(form: Form, row: Indicator): RuleFinding[] {
  const { role, target } = promiseOf(row) ?? {}
  if (row.name === null || role === undefined || target === undefined || quality.test(row.name)) return []
  const isFloor = isMeasured(target) && target.number > 0 && directionOf(target) !== 'down'
  if (!isFloor || target.unit === null || !isCount(target.unit)) return []
  const quantity = categoryLabel(form, 'quantity')
  return [
    {
      path: cellPath(form, row, role),
      reason: `${quote(printedLabel(row, 'level2') ?? '')}下面的${quote(target.raw)}是数量，没有说明质量`,
      note: `请核对${quantity === undefined ? '它的类别' : `它是否属于${quote(quantity)}`}；原表如此的，照录。`,
    },
  ]
}
