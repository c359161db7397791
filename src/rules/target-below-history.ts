import { cellPath, columnLabel } from '../model/cell-path.ts'
import type { Indicator } from '../model/project.ts'
import type { Target } from '../model/target.ts'
import { areComparable, directionOf, isMeasured, promiseOf, resultsOf } from '../model/values.ts'
import { farResults } from './parts/far-apart.ts'
import { quote } from './parts/quote.ts'
import type { ProjectRule } from './rule.ts'

/** Targets that are worse than each of the two past results of their row. */
export const targetBelowHistory: ProjectRule = {
  id: 'target-below-history',
  severity: 'warning',
  find: ({ indicators }, form) =>
    indicators.filter(isWorseThanEver).map((row) => ({
      path: cellPath(form, row, 'target'),
      reason: `目标${quote(row.target?.raw ?? '')}比${resultsOf(row)
        .map(({ role, target }) => `“${columnLabel(form, row.term, role)}”的${quote(target.raw)}`)
        .join('、')}都差`,
      note: '请对照原表；如果目标确实下调，最好在依据里写明原因。',
    })),
}

function isWorseThanEver(row: Indicator): boolean {
  const results = resultsOf(row)
  const promise = promiseOf(row)?.target
  return (
    row.name !== null &&
    promise !== undefined &&
    results.length === 2 &&
    results.every(({ target }) => isWorse(promise, target)) &&
    farResults(row).length === 0
  )
}

// A result with ≥ is a target in the wrong place, and that has a rule of its own.
function isWorse(promise: Target, result: Target): boolean {
  if (!areComparable(promise, result) || !isMeasured(promise) || !isMeasured(result)) return false
  const direction = directionOf(result) === null ? directionOf(promise) : null
  return direction === 'up'
    ? promise.number < result.number
    : direction === 'down' && promise.number > result.number
}
