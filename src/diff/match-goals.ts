import type { Goal, Indicator, Project } from '../model/project.ts'
import type { GoalRenamed } from './change.ts'
import { close, type Open, open, takePairs } from './match.ts'
import type { GoalNames } from './match-rows.ts'
import type { Match, Pair } from './names.ts'

/** A goal in both versions; `evidence` says how it is known where its name differs. */
export interface GoalPair extends Pair<Goal> {
  readonly evidence?: GoalRenamed['evidence']
}

/** Which goals of two versions are the same: those of one name, then of one statement, then with half of their rows. */
export function matchGoals(before: Project, after: Project): Match<GoalPair, Goal> {
  const all = open(before.goals, after.goals)
  const named = takePairs(all, ({ name }) => name)
  const stated = takePairs(all, ({ term, statement }) => statement && JSON.stringify([term, statement]))
  const used = takeUsed(all, before.indicators, after.indicators)
  return {
    pairs: [
      ...named,
      ...stated.map((pair) => ({ ...pair, evidence: 'statement' as const })),
      ...used.map((pair) => ({ ...pair, evidence: 'rows' as const })),
    ],
    removed: [...all.before],
    added: [...all.after],
  }
}

/** Names of goals in the later version, by those in the earlier one. */
export function goalNames(pairs: readonly GoalPair[]): GoalNames {
  return new Map(pairs.map(({ before, after }) => [before.name, after.name]))
}

function takeUsed(all: Open<Goal>, before: readonly Indicator[], after: readonly Indicator[]): Pair<Goal>[] {
  // Most goals keep their names.
  if (all.before.size === 0 || all.after.size === 0) return []
  const old = Map.groupBy(before, ({ goal }) => goal)
  const now = Map.groupBy(after, ({ goal }) => goal)
  const places = new Map(
    [...all.after].flatMap((goal) => now.get(goal.name)?.map((row) => [keyOf(row), goal]) ?? []),
  )
  return [...all.before].flatMap((goal) => {
    const rows = old.get(goal.name) ?? []
    const [first] = [...Map.groupBy(rows, (row) => places.get(keyOf(row)))].filter(
      ([other, shared]) =>
        other !== undefined && 2 * shared.length >= Math.max(rows.length, now.get(other.name)?.length ?? 0),
    )
    const other = first?.[0]
    if (other === undefined || !all.after.has(other)) return []
    const pair = { before: goal, after: other }
    close(all, pair)
    return [pair]
  })
}

function keyOf({ term, level2, name }: Indicator): string {
  return JSON.stringify([term, level2, name])
}
