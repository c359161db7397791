import type { Target } from './target.ts'
import { areComparable, directionOf } from './values.ts'

/** What came of a promise. */
export type Outcome = 'met' | 'missed'

/** Whether a result is what was promised; null where both are not numbers of one unit, or the promise has no direction. */
export function outcomeOf(promise: Target, result: Target): Outcome | null {
  // A result with an operator is a target that stands in the place of a result.
  if (!isExact(result) || !areComparable(promise, result)) return null
  const difference = Number(result.number) - Number(promise.number)
  const direction = directionOf(promise)
  if (direction === null) return difference === 0 && isExact(promise) ? 'met' : null
  if (difference === 0) return isStrict(promise) ? 'missed' : 'met'
  return difference > 0 === (direction === 'up') ? 'met' : 'missed'
}

function isExact({ operator }: Target): boolean {
  return operator === null || operator === '='
}

function isStrict({ operator }: Target): boolean {
  return operator === '>' || operator === '<'
}
