import type { Change } from '../diff/change.ts'
import { changeNote } from '../diff/facts.ts'
import { dayOf } from './day.ts'
import type { Version } from './versions.ts'

/** What says why a version is new, and what is new in it. */
type Changed = Pick<Version, 'changes' | 'note'>

/** Why a version differs from the one before, in the words of its author; null where 变更说明 says nothing new. */
export function reasonOf({ changes, note }: Changed): string | null {
  return changes.some(isOfNote) ? note : null
}

/** Day since which 变更说明 of the newest version says what it says; null where git does not tell. */
export function reasonDay(versions: readonly Version[], changeNote: string): string | null {
  const told = versions.filter(({ is }) => is !== 'removed')
  const other = told.findIndex(({ note }) => note !== changeNote)
  const since = other < 0 ? told.at(-1) : told[other - 1]
  return since === undefined ? null : dayOf(since)
}

/** What is new in a version beside its reason. */
export function changesBeside(version: Changed): readonly Change[] {
  return reasonOf(version) === null ? version.changes : version.changes.filter((change) => !isOfNote(change))
}

function isOfNote(change: Change): boolean {
  return change.kind === 'fact' && change.fact === changeNote
}
