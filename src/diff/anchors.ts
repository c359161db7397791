import type { Project } from '../model/project.ts'
import { goalNames, matchGoals } from './match-goals.ts'
import { matchRows } from './match-rows.ts'
import type { Pair } from './names.ts'

/** A row that has another anchor in the later version, since it, its category or its goal has another name. */
export interface AnchorMove {
  readonly from: string
  readonly to: string
}

// Of rows that say the same of themselves the anchors only count, whichever stands first.
const isRepeated = /^i-[0-9a-f]+-/u

/** Rows of a project that have other anchors in the later version. */
export function moveAnchors({ before, after }: Pair<Project>): AnchorMove[] {
  const later = new Set(after.indicators.map(({ anchor }) => anchor))
  const isUnmoved = before.indicators.every(({ anchor }) => later.has(anchor) && !isRepeated.test(anchor))
  if (isUnmoved) return []
  const goals = goalNames(matchGoals(before, after).pairs)
  const { pairs } = matchRows(before.indicators, after.indicators, goals)
  return pairs
    .map((pair) => ({ from: pair.before.anchor, to: pair.after.anchor }))
    .filter(({ from, to }) => from !== to)
}
