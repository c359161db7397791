import { findLevel2 } from '../model/form.ts'
import { formOf } from '../model/forms/index.ts'
import type { Indicator, Project } from '../model/project.ts'
import { remember } from '../model/remember.ts'
import type { Target } from '../model/target.ts'
import { pairTwins } from '../model/twins.ts'
import { areComparable, directionOf, promiseOf } from '../model/values.ts'
import type { PullEvidence } from './change.ts'

/** Which way a target pulls, and what says so. */
export interface Pull {
  readonly to: 'up' | 'down'
  readonly evidence: PullEvidence
}

/** A value of a row of a project. */
export interface Held {
  readonly project: Project
  readonly row: Indicator
  readonly target: Target
}

/**
 * Which way a target pulls in both versions; undefined where nothing says so, or not the same. Its own operator comes
 * first, then that of its twin in the other table, whose target must be of one unit with it, then its category: one of
 * satisfaction has no other way to be met. An exact figure (=) pulls nowhere.
 */
export function pullOf(before: Held, after: Held): Pull | undefined {
  if ([before, after].some(({ target: { operator } }) => operator === '=' || operator === '±'))
    return undefined
  const answers = [pullOfOperator, pullOfTwin, pullOfCategory].map((ask) =>
    [before, after].flatMap((held) => ask(held) ?? []),
  )
  const said = answers.find(({ length }) => length > 0) ?? []
  // One side that says it is enough; two that say different things are none.
  return said.every(({ to }) => to === said[0]?.to) ? said.at(-1) : undefined
}

function pull(to: Pull['to'] | null, evidence: PullEvidence): Pull | undefined {
  return to === null ? undefined : { to, evidence }
}

function pullOfOperator({ target }: Held): Pull | undefined {
  return pull(directionOf(target), { by: 'operator' })
}

function pullOfTwin({ project, row, target }: Held): Pull | undefined {
  const twin = twinsOf(project).get(row)
  const promise = twin && promiseOf(twin)?.target
  if (!promise || !areComparable(promise, target)) return undefined
  return pull(directionOf(promise), { by: 'twin', target: promise.raw })
}

const twinsOf = remember(
  (project: Project): ReadonlyMap<Indicator, Indicator> =>
    new Map(
      pairTwins(project).flatMap(({ longTerm, annual }) => [
        [longTerm, annual],
        [annual, longTerm],
      ]),
    ),
)

function pullOfCategory({ project, row: { level2 } }: Held): Pull | undefined {
  const category = level2 === null ? undefined : findLevel2(formOf(project), level2)?.level2
  return pull(category?.pull ?? null, { by: 'category' })
}
