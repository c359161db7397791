import type { Indicator, Project } from '../../model/project.ts'
import { rememberLast } from '../../model/remember.ts'
import { pairTwins } from '../../model/twins.ts'
import { promiseOf, type Value } from '../../model/values.ts'
import { areSameWords } from './fold-marks.ts'

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
export const promisePairs = rememberLast((project: Project): readonly PromisePair[] =>
  pairTwins(project).flatMap((twins) => {
    const [longTerm, annual] = [promised(twins.longTerm), promised(twins.annual)]
    return longTerm && annual && isOneName(longTerm.row, annual.row) ? [{ longTerm, annual }] : []
  }),
)

function promised(row: Indicator): Promised | null {
  const promise = promiseOf(row)
  return promise && { ...promise, row }
}

function isOneName(a: Indicator, b: Indicator): boolean {
  return areSameWords(a.name ?? '', b.name ?? '')
}
