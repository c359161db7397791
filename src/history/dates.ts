import type { History } from './history.ts'

/** When projects were first published, by their ids: moments in UTC, of those whose versions are known. */
export function firstDates({ versions }: Pick<History, 'versions'>): ReadonlyMap<string, string> {
  return new Map(
    [...versions].flatMap(([id, own]) => {
      const first = own.at(-1)?.date
      return first === undefined ? [] : [[id, first]]
    }),
  )
}

/** Whether anything changed after it was first published. */
export function hasChanges({ versions }: Pick<History, 'versions'>): boolean {
  return versions.values().some((own) => own.length > 1)
}
