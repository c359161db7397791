import type { History } from './history.ts'

/** When a project was first and last published: moments in UTC. */
export interface Dates {
  readonly first: string
  readonly last: string
}

/** Dates of projects by their ids; of those whose versions are known. */
export function toDates({ versions }: History): ReadonlyMap<string, Dates> {
  return new Map(
    [...versions].flatMap(([id, own]) => {
      const [last, first] = [own[0]?.date, own.at(-1)?.date]
      return first === undefined || last === undefined ? [] : [[id, { first, last }]]
    }),
  )
}
