import { cellPath } from '../model/cell-path.ts'
import type { Form } from '../model/form.ts'
import type { Indicator } from '../model/project.ts'
import { isMeasured, promiseOf } from '../model/values.ts'
import { bareName } from './parts/bare-name.ts'
import { categoryLabel, categoryOf } from './parts/category.ts'
import { printedLabel } from './parts/printed-label.ts'
import { quote } from './parts/quote.ts'
import { isMoney } from './parts/unit-kinds.ts'
import type { ProjectRule, RuleFinding } from './rule.ts'

/** Rows under the category of quantity that are costs: by the end of their name, or by a name of money and its value. */
export const quantityCost: ProjectRule = {
  id: 'quantity-cost',
  severity: 'warning',
  find: ({ indicators }, form) =>
    indicators
      .filter((row) => categoryOf(form, row) === 'quantity' && isCost(row))
      .map((row) => toFinding(form, row)),
}

const cost = /费用|成本|单价|造价|总价|经费|开支|花费/u
const costAtEnd = /(?:费用|成本|单价|造价|总价|开支|花费)(?:标准|总额|控制)?$/u
// What is collected, handed out, saved or studied is a result, not a cost.
const result =
  /征收|收缴|收取|征缴|追缴|发放|拨付|补贴|补助|减免|节约|节省|降低|减少|压减|核定|监审|调查|测算/u

function isCost(row: Indicator): boolean {
  if (!cost.test(row.name ?? '')) return false
  const name = bareName(row.name ?? '')
  if (result.test(name)) return false
  const value = promiseOf(row)?.target
  if (value === undefined || !isMeasured(value) || value.unit === null) return costAtEnd.test(name)
  return isMoney(value.unit) ? cost.test(name) : value.unit === '%' && costAtEnd.test(name)
}

function toFinding(form: Form, row: Indicator): RuleFinding {
  const own = categoryLabel(form, 'cost')
  return {
    path: cellPath(form, row, 'name'),
    reason: `${quote(row.name ?? '')}是花费，列在${quote(printedLabel(row, 'level2') ?? '')}下面`,
    note: `请核对${own === undefined ? '它的类别' : `它是否属于${quote(own)}`}；原表如此的，照录。`,
  }
}
