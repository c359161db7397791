import type { Indicator } from '../model/project.ts'
import { likeness } from '../model/twins.ts'
import { close, type Open, open, takePairs } from './match.ts'
import type { Match, Pair } from './names.ts'

/** A row in both versions; `likeness` is the share of its names that is the same, where they differ. */
export interface RowPair extends Pair<Indicator> {
  readonly likeness?: number
}

/** Names of goals in the later version, by those in the earlier one. */
export type GoalNames = ReadonlyMap<string, string>

/** A row with the goal that it would have in the later version. */
interface Seen {
  readonly row: Indicator
  readonly goal: string | null
}

/**
 * Which rows of two versions are the same: those of one identity (term, goal, 二级指标, name), of which the ones that
 * say the same come first; then those of one name in another category, under another goal, or both; then, at the same
 * place, those whose names are alike. Each is in one pair at most.
 */
export function matchRows(
  before: readonly Indicator[],
  after: readonly Indicator[],
  goals: GoalNames = new Map(),
): Match<RowPair, Indicator> {
  const all = open(
    before.map((row): Seen => ({ row, goal: row.goal === null ? null : (goals.get(row.goal) ?? row.goal) })),
    after.map((row): Seen => ({ row, goal: row.goal })),
  )
  const named = keys.flatMap((keyOf) => takePairs(all, keyOf)).map(toRows)
  const alike = takeAlike(all)
  return {
    pairs: [...named, ...alike],
    removed: [...all.before].map(({ row }) => row),
    added: [...all.after].map(({ row }) => row),
  }
}

const keys: readonly ((seen: Seen) => string | null)[] = [
  ({ row, goal }) => JSON.stringify({ ...row, goal, anchor: null, row: null }),
  ({ row, goal }) => JSON.stringify([row.term, goal, row.level2, row.name]),
  ({ row, goal }) => (row.name === null ? null : JSON.stringify([row.term, goal, row.name])),
  ({ row }) => (row.name === null ? null : JSON.stringify([row.term, row.level2, row.name])),
  ({ row }) => (row.name === null ? null : JSON.stringify([row.term, row.name])),
]

function toRows({ before, after }: Pair<Seen>): RowPair {
  return { before: before.row, after: after.row }
}

const enough = 0.6

// Likest first; every row meets only its neighbours of the other version, so the work grows with the rows.
function takeAlike(all: Open<Seen>): RowPair[] {
  const later = Map.groupBy(all.after, placeOf)
  const candidates = [...Map.groupBy(all.before, placeOf)]
    .flatMap(([place, rows]) => rows.flatMap((row, index) => measure(row, near(later.get(place), index))))
    .filter((candidate) => candidate.likeness >= enough)
    .sort((a, b) => b.likeness - a.likeness)
  return candidates.flatMap((candidate) => {
    if (!all.before.has(candidate.before) || !all.after.has(candidate.after)) return []
    close(all, candidate)
    return [{ ...toRows(candidate), likeness: candidate.likeness }]
  })
}

function placeOf({ row, goal }: Seen): string {
  return JSON.stringify([row.term, goal, row.level2])
}

const reach = 12

function near(rows: readonly Seen[] | undefined, index: number): readonly Seen[] {
  return rows?.slice(Math.max(0, index - reach), index + reach) ?? []
}

function measure(before: Seen, rows: readonly Seen[]): (Pair<Seen> & { likeness: number })[] {
  return rows.map((after) => ({
    before,
    after,
    likeness: likeness(before.row.name ?? '', after.row.name ?? ''),
  }))
}
