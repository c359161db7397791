import type { Change } from '../diff/change.ts'
import { changeNote } from '../diff/facts.ts'
import type { Version } from './versions.ts'

/** What says why a version is new, and what is new in it. */
type Changed = Pick<Version, 'changes' | 'note'>

/** Why a version differs from the one before, in the words of its author; null where 变更说明 says nothing new. */
export function reasonOf({ changes, note }: Changed): string | null {
  return changes.some(isOfNote) ? note : null
}

/** What is new in a version beside its reason. */
export function changesBeside(version: Changed): readonly Change[] {
  return reasonOf(version) === null ? version.changes : version.changes.filter((change) => !isOfNote(change))
}

function isOfNote(change: Change): boolean {
  return change.kind === 'fact' && change.fact === changeNote
}
