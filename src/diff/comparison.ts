import type { Change } from './change.ts'

/** A file that differs, and that could not be read as a project. */
export interface Unread {
  /** Name of the version that it is of. */
  readonly version: string
  /** Its path in the content folder. */
  readonly path: string
  readonly reason: string
}

/** Two versions of a content folder as they were compared. */
export interface Comparison {
  /** The versions as their caller named them. */
  readonly base: string
  readonly head: string
  readonly changes: readonly Change[]
  readonly unread: readonly Unread[]
}

/** Whether two versions differ. */
export function isDifferent({ changes, unread }: Comparison): boolean {
  return changes.length + unread.length > 0
}
