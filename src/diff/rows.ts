import type { Term } from '../model/form.ts'
import type { Indicator, Project } from '../model/project.ts'
import { diffCells } from './cells.ts'
import type { Change, IndicatorAlone, Labels } from './change.ts'
import { type GoalNames, matchRows, type RowPair } from './match-rows.ts'
import { nameProject, nameRow, type Pair, tableName } from './names.ts'
import { findMoved } from './order.ts'
import { diffText } from './text.ts'

/** Changes of the rows of a project's tables; `goals` are the later names of its goals. */
export function diffRows({ before, after }: Pair<Project>, goals: GoalNames): Change[] {
  const { pairs, removed, added } = matchRows(before.indicators, after.indicators, goals)
  const row = (pair: RowPair) => diffRow({ before, after }, pair, goals)
  // A row under other labels stands elsewhere because of them.
  const stayed = pairs.filter((pair) => !isMoved(pair, goals))
  return [
    ...removed.map((each) => alone('indicator-removed', before, after, each)),
    ...added.map((each) => alone('indicator-added', after, after, each)),
    ...inOrder(pairs, after).flatMap(row),
    ...(['long-term', 'annual'] as const).flatMap((term) => diffOrder({ before, after }, stayed, term)),
  ]
}

function inOrder(pairs: readonly RowPair[], { indicators }: Project): RowPair[] {
  const places = new Map(indicators.map((row, index) => [row, index]))
  return pairs.toSorted((a, b) => (places.get(a.after) ?? 0) - (places.get(b.after) ?? 0))
}

function alone(kind: IndicatorAlone['kind'], from: Project, after: Project, row: Indicator): IndicatorAlone {
  return { kind, project: nameProject(after), row: nameRow(from, row), target: row.target?.raw ?? null }
}

function diffRow(projects: Pair<Project>, pair: RowPair, goals: GoalNames): Change[] {
  const { before, after } = pair
  const subject = { project: nameProject(projects.after), row: nameRow(projects.after, after, before) }
  const name = diffText(before.name, after.name)
  const evidence = { likeness: Math.round(100 * (pair.likeness ?? 0)) / 100 }
  return [
    ...(name ? [{ kind: 'indicator-renamed' as const, ...subject, text: name, evidence }] : []),
    ...(isMoved(pair, goals)
      ? [{ kind: 'indicator-moved' as const, ...subject, from: labelsOf(before) }]
      : []),
    ...(isPrintedOtherwise(pair)
      ? [{ kind: 'labels-printed' as const, ...subject, before: before.printed, after: after.printed }]
      : []),
    ...diffCells(projects, pair, subject),
  ]
}

function labelsOf({ goal, level1, level2 }: Indicator): Labels {
  return { goal, level1, level2 }
}

function isMoved({ before, after }: RowPair, goals: GoalNames): boolean {
  const goal = before.goal === null ? null : (goals.get(before.goal) ?? before.goal)
  return goal !== after.goal || before.level1 !== after.level1 || before.level2 !== after.level2
}

// Under other labels of the form, other labels are printed.
function isPrintedOtherwise({ before, after }: RowPair): boolean {
  const isSame = before.level1 === after.level1 && before.level2 === after.level2
  return isSame && JSON.stringify(before.printed) !== JSON.stringify(after.printed)
}

function diffOrder({ before, after }: Pair<Project>, pairs: readonly RowPair[], term: Term): Change[] {
  const own = pairs.filter((pair) => pair.after.term === term)
  const moved = findMoved(own, before.indicators, after.indicators)
  if (moved.length === 0) return []
  const names = moved.map(({ name }) => name)
  return [{ kind: 'order', project: nameProject(after), table: tableName(after, term), names }]
}
