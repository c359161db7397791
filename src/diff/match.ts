import type { Pair } from './names.ts'

/** Things of two versions that are not in a pair yet. */
export interface Open<T> {
  readonly before: Set<T>
  readonly after: Set<T>
}

/** Things of both versions, none of them in a pair. */
export function open<T>(before: readonly T[], after: readonly T[]): Open<T> {
  return { before: new Set(before), after: new Set(after) }
}

/** Takes those of one key as pairs, in their order; what has no key has no pair. */
export function takePairs<T>(all: Open<T>, keyOf: (each: T) => string | null): Pair<T>[] {
  const waiting = Map.groupBy(all.after, keyOf)
  const pairs: Pair<T>[] = []
  for (const before of all.before) {
    const key = keyOf(before)
    const after = key === null ? undefined : waiting.get(key)?.shift()
    if (after !== undefined) pairs.push({ before, after })
  }
  for (const pair of pairs) close(all, pair)
  return pairs
}

/** Takes two things as a pair. */
export function close<T>(all: Open<T>, { before, after }: Pair<T>): void {
  all.before.delete(before)
  all.after.delete(after)
}
