import { diffArrays } from 'diff'
import type { Pair } from './names.ts'

// Of more rows that have moved, nobody reads all; which of them stayed is then not worth its time.
const options = { maxEditLength: 1000 }

/** Which of the things that both versions have stand elsewhere among the others: as few as explain their order. */
export function findMoved<T>(pairs: readonly Pair<T>[], before: readonly T[], after: readonly T[]): T[] {
  const later = new Map(pairs.map((pair) => [pair.before, pair.after]))
  const shared = new Set(later.values())
  const old = before.flatMap((each) => later.get(each) ?? [])
  const now = after.filter((each) => shared.has(each))
  const compared = diffArrays(old, now, options)
  return compared === undefined ? now : compared.flatMap(({ added, value }) => (added ? value : []))
}
