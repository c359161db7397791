import type { Goal } from '../model/project.ts'

/** Goals that share one statement, in the order of the first. */
export interface GoalGroup {
  readonly goals: readonly [Goal, ...Goal[]]
  readonly statement: string | null
}

/** Goals as a page tells them: a statement that several goals have in common, once. */
export function toGoalGroups(goals: readonly Goal[]): GoalGroup[] {
  const groups = Map.groupBy(goals, ({ name, statement }) => statement ?? Symbol(name))
  return [...groups.values()].map(([first, ...others]) => {
    if (first === undefined) throw new TypeError('a group has a goal')
    return { goals: [first, ...others], statement: first.statement }
  })
}
