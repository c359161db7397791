import type { History } from './history.ts'
import { isLoosened } from './loosened.ts'
import type { Version } from './versions.ts'

/** A version of a project, by the last id of the project. */
export interface Entry {
  readonly id: string
  readonly version: Version
}

/** What readers saw anew with one commit. */
export interface Moment {
  readonly commit: string
  /** A moment in UTC. */
  readonly date: string
  /** Projects that were changed, removed or restored: first those with loosened targets, then the removed ones. */
  readonly changed: readonly Entry[]
  /** Projects that were first published. */
  readonly first: readonly Entry[]
}

/** All versions of all projects, commit by commit, the newest first. */
export function toTimeline({ versions }: Pick<History, 'versions'>): Moment[] {
  const entries = [...versions].flatMap(([id, own]) => own.map((version) => ({ id, version })))
  const commits = Map.groupBy(entries, ({ version }) => version.commit)
  return [...commits]
    .toSorted(([, [a]], [, [b]]) => turnOf(b) - turnOf(a))
    .map(([commit, own]) => toMoment(commit, own))
}

function toMoment(commit: string, own: readonly Entry[]): Moment {
  const sorted = own.toSorted((a, b) => rankOf(a) - rankOf(b) || compare(a.id, b.id))
  const isFirst = ({ version }: Entry) => version.is === 'first'
  return {
    commit,
    date: own[0]?.version.date ?? '',
    changed: sorted.filter((entry) => !isFirst(entry)),
    first: sorted.filter(isFirst),
  }
}

function rankOf({ version: { is, changes } }: Entry): number {
  if (changes.some(isLoosened)) return 0
  return is === 'removed' ? 1 : 2
}

function turnOf(entry: Entry | undefined): number {
  return entry?.version.turn ?? 0
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
