import type { Comparison } from '../comparison.ts'
import { countTags, inReadersOrder } from '../tag.ts'

/** A comparison as JSON: how many changes there are of each kind, then all, loosened targets first. */
export function toJson({ base, head, changes, unread }: Comparison): string {
  const counts = Object.fromEntries(countTags(changes))
  return `${JSON.stringify({ base, head, counts, changes: inReadersOrder(changes), unread }, null, 2)}\n`
}
