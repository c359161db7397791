import type { Written } from './chains.ts'

/** Day of a commit, in UTC. */
export function dayOf({ date }: Pick<Written, 'date'>): string {
  return date.slice(0, 10)
}
