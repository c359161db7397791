import { cellPath, columnLabel } from '../model/cell-path.ts'
import type { Form } from '../model/form.ts'
import type { Indicator } from '../model/project.ts'
import { isSameUnit } from '../model/same-unit.ts'
import type { Target } from '../model/target.ts'
import { promiseOf, resultsOf, type Value, type ValueRole, valueRoles } from '../model/values.ts'
import { type Promised, promisePairs } from './parts/promise-pairs.ts'
import { quote } from './parts/quote.ts'
import { tableLabel } from './parts/table-label.ts'
import type { ProjectRule, RuleFinding } from './rule.ts'

/** Numbers of one row, or targets of twins, in different units (3.5天 and 3.5天/次): once a row. */
export const unitDiffers: ProjectRule = {
  id: 'unit-differs',
  severity: 'warning',
  find: (project, form) => {
    const longTerms = new Map(promisePairs(project).map(({ longTerm, annual }) => [annual.row, longTerm]))
    return project.indicators
      .filter((row) => !isOneUnit(row, longTerms.get(row)))
      .flatMap((row) => inspect(form, row, longTerms.get(row)))
  },
}

// Most rows have one unit throughout, if any.
function isOneUnit(row: Indicator, longTerm: Promised | undefined): boolean {
  let unit = longTerm?.target.unit ?? null
  for (const role of valueRoles) {
    const own = row[role]?.unit ?? null
    if (own !== null && unit !== null && own !== unit) return false
    unit ??= own
  }
  return true
}

function inspect(form: Form, row: Indicator, longTerm: Promised | undefined): RuleFinding[] {
  const past = resultsOf(row)
  const promise = promiseOf(row)
  // What the row promises is the measure; where that is no number, the newest result is.
  const measure = [...(promise ? [promise] : []), ...past.toReversed()].find(
    ({ target }) => target.unit !== null,
  )
  if (measure === undefined || row.name === null) return []
  const results = past.filter(({ target }) => isOther(target, measure.target))
  const isTwinOther = longTerm && measure.role === promise?.role && isOther(longTerm.target, measure.target)
  const others = [
    ...results.map(({ role, target }) => `“${columnLabel(form, row.term, role)}”的${quote(target.raw)}`),
    ...(isTwinOther ? [`${quote(tableLabel(form, longTerm.row.term))}的${quote(longTerm.target.raw)}`] : []),
  ]
  return others.length === 0
    ? []
    : [toFinding(form, row, { role: results[0]?.role ?? measure.role, measure, others })]
}

function isOther(a: Target, b: Target): boolean {
  return a.unit !== null && b.unit !== null && !isSameUnit(a.unit, b.unit)
}

interface Difference {
  readonly role: ValueRole
  readonly measure: Value
  readonly others: readonly string[]
}

function toFinding(form: Form, row: Indicator, { role, measure, others }: Difference): RuleFinding {
  return {
    path: cellPath(form, row, role),
    reason: `${quote(measure.target.raw)}的单位与${others.join('、')}不同`,
    note: '单位不同的值不能相比，请对照原表；同一个指标最好用同一个单位。',
  }
}
