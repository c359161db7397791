import { cellPath } from '../model/cell-path.ts'
import type { Form } from '../model/form.ts'
import type { Indicator } from '../model/project.ts'
import { promiseOf, resultsOf } from '../model/values.ts'
import { bareName } from './parts/bare-name.ts'
import { quote } from './parts/quote.ts'
import type { ProjectRule, RuleFinding } from './rule.ts'

/** Rows whose name ends with 率, although no value of theirs is a number, not even one in words. */
export const rateUnmeasured: ProjectRule = {
  id: 'rate-unmeasured',
  severity: 'warning',
  find: ({ indicators }, form) => indicators.flatMap((row) => toFindings(form, row)),
}

// 效率 and 表率 are no shares of anything.
const rate = /(?<![效表])率$/u
// 全覆盖, 零 and 百分之九十 are numbers, too.
const number = /[\d０-９零全百]/u

function toFindings(form: Form, row: Indicator): RuleFinding[] {
  if (!row.name?.includes('率') || !rate.test(bareName(row.name))) return []
  const promise = promiseOf(row)
  if (promise === null) return []
  if ([promise, ...resultsOf(row)].some(({ target }) => number.test(target.raw))) return []
  return [
    {
      path: cellPath(form, row, promise.role),
      reason: `${quote(row.name)}是一个比率，${quote(promise.target.raw)}里却没有数字`,
      note: '请核对是否漏录了百分数；原表如此的，照录。',
    },
  ]
}
