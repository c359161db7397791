import { changeNote } from '../diff/facts.ts'
import type { Version } from './versions.ts'

/** Why a version differs from the one before, in the words of its author; null where 变更说明 says nothing new. */
export function reasonOf({ changes, note }: Pick<Version, 'changes' | 'note'>): string | null {
  const isNew = changes.some((change) => change.kind === 'fact' && change.fact === changeNote)
  return isNew ? note : null
}
