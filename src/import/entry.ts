import type { Place } from './grid.ts'

/** What the import did with a part of a source: read it, mended it, left it alone, or does not dare to decide. */
export type Outcome = 'recognised' | 'repaired' | 'left' | 'pending'

/** One line of the report. */
export interface Entry {
  readonly outcome: Outcome
  /** Permanent name of the reason, for those who count. */
  readonly rule: string
  /** First place it concerns; null where it concerns the whole source. */
  readonly place: Place | null
  readonly reason: string
}

/** Entries in the order of their places in the source. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => orderOf(a) - orderOf(b))
}

function orderOf({ place }: Entry): number {
  return place?.order ?? 0
}
