import type { Indicator, Project } from '../../model/project.ts'
import { pairTwins } from '../../model/twins.ts'
import { promiseOf, type Value } from '../../model/values.ts'
import { foldMarks } from './fold-marks.ts'

/** What a row promises, with the row. */
export interface Promised extends Value {
  readonly row: Indicator
}

/** What both tables promise of one indicator. */
export interface PromisePair {
  readonly longTerm: Promised
  readonly annual: Promised
}

/** Promises of twins of one name: where the names drift, so may what is measured (应急受理, 应急响应). */
export function promisePairs(project: Project): PromisePair[] {
  return pairTwins(project).flatMap((twins) => {
    const [longTerm, annual] = [promised(twins.longTerm), promised(twins.annual)]
    return longTerm && annual && isOneName(longTerm.row, annual.row) ? [{ longTerm, annual }] : []
  })
}

function promised(row: Indicator): Promised | null {
  const promise = promiseOf(row)
  return promise && { ...promise, row }
}

function isOneName(a: Indicator, b: Indicator): boolean {
  return foldMarks(a.name ?? '') === foldMarks(b.name ?? '')
}
