import { cellPath } from '../model/cell-path.ts'
import type { Form } from '../model/form.ts'
import type { Target } from '../model/target.ts'
import { areComparable, directionOf, isMeasured } from '../model/values.ts'
import { areFarApart } from './parts/far-apart.ts'
import { type PromisePair, promisePairs } from './parts/promise-pairs.ts'
import { quote } from './parts/quote.ts'
import { tableLabel } from './parts/table-label.ts'
import type { ProjectRule, RuleFinding } from './rule.ts'

/** Annual targets that miss the long-term ones: below an at least, above an at most. */
export const targetBelowLongTerm: ProjectRule = {
  id: 'target-below-long-term',
  severity: 'warning',
  find: (project, form) =>
    promisePairs(project)
      .filter(({ longTerm, annual }) => misses(annual.target, longTerm.target))
      .map((pair) => toFinding(form, pair)),
}

function misses(annual: Target, longTerm: Target): boolean {
  if (!areComparable(annual, longTerm) || areFarApart(annual, longTerm)) return false
  if (!isMeasured(annual) || !isMeasured(longTerm) || pullsApart(annual, longTerm)) return false
  const direction = directionOf(longTerm)
  return direction === 'up'
    ? annual.number < longTerm.number
    : direction === 'down' && annual.number > longTerm.number
}

function toFinding(form: Form, { longTerm, annual }: PromisePair): RuleFinding {
  const there = `${quote(tableLabel(form, 'long-term'))}的${quote(longTerm.target.raw)}`
  return {
    path: cellPath(form, annual.row, annual.role),
    reason: `年度目标${quote(annual.target.raw)}达不到${there}`,
    note: '请对照原表，看哪一个数抄错了；如果长期目标是几年合计，请在校核说明里写明。',
  }
}

// Twins with ≥ and ≤ differ in the operator, and that has a rule of its own.
function pullsApart(annual: Target, longTerm: Target): boolean {
  const isPlain = annual.operator === null || annual.operator === '='
  return !isPlain && directionOf(annual) !== directionOf(longTerm)
}
