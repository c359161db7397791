import { changes, type Tag } from '../words/zh/changes.ts'
import type { Change, TargetChanged } from './change.ts'

const tags = Object.keys(changes.tags) as Tag[]
const ranks = new Map(tags.map((tag, rank) => [tag, rank]))

/** What became of what a change is of, in one word. */
export function tagOf(change: Change): Tag {
  return change.kind === 'target' ? tagOfTarget(change) : change.kind
}

function tagOfTarget({ direction, aspect, before, after }: TargetChanged): Tag {
  if (direction !== null) return direction
  if (aspect !== 'number' && aspect !== 'resumed') return aspect
  return (after?.number ?? 0) < (before?.number ?? 0) ? 'smaller' : 'larger'
}

/** Changes as readers are told of them: loosened targets first, those of one kind in the order of their projects. */
export function inReadersOrder(all: readonly Change[]): Change[] {
  return all.toSorted((a, b) => rankOf(a) - rankOf(b) || compare(a.project.id, b.project.id))
}

function rankOf(change: Change): number {
  return ranks.get(tagOf(change)) ?? ranks.size
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** How many changes there are of each kind, in the order in which readers are told of them. */
export function countTags(all: readonly Change[]): ReadonlyMap<Tag, number> {
  const counts = Map.groupBy(inReadersOrder(all), tagOf)
  return new Map([...counts].map(([tag, own]) => [tag, own.length]))
}

/** Whether a change is of what is promised: a target, or a row or project as a whole. */
export function isOfPromise({ kind }: Change): boolean {
  return kind === 'target' || /^(?:indicator|project)-(?:added|removed)$/u.test(kind)
}
