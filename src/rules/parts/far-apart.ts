import type { Indicator } from '../../model/project.ts'
import type { Target } from '../../model/target.ts'
import {
  areComparable,
  directionOf,
  isMeasured,
  promiseOf,
  resultsOf,
  type Value,
} from '../../model/values.ts'
import { isGrowth } from './growth.ts'

/** Whether two values are numbers of one unit, ten times apart or more; zero is apart from none. */
export function areFarApart(a: Target, b: Target): boolean {
  if (!areComparable(a, b) || !isMeasured(a) || !isMeasured(b)) return false
  const less = Math.min(a.number, b.number)
  return less > 0 && Math.max(a.number, b.number) >= less * 10
}

/** Past results that a row's promise is far apart from: all that the row tells, or none. */
export function farResults(row: Indicator): readonly Value[] {
  const promise = promiseOf(row)?.target
  if (promise === undefined) return []
  const results = resultsOf(row).filter(({ target }) => areComparable(promise, target))
  if (results.length === 0) return []
  const areFar = results.every(({ target }) => isFarResult(promise, target))
  return areFar && !isGrowth(row.name ?? '') ? results : []
}

// A limit far above what was needed is a wide one, not an odd one: ≤10次 complaints after a year with one.
function isFarResult(promise: Target, result: Target): boolean {
  const isWide = directionOf(promise) === 'down' && Number(promise.number) > Number(result.number)
  return areFarApart(promise, result) && !isWide
}
