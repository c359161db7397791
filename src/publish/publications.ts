import type { Brief } from './brief.ts'

/** A project, and when it was published and last changed: moments in UTC. */
export interface Publication {
  readonly project: Brief
  readonly published: string
  readonly updated: string
}

/**
 * Projects whose date of publication is known, the last published or changed first: 来源.日期 where it names a day,
 * else when the file was first committed; a change is a later commit. No date is made up, so a project that has
 * neither is left out.
 */
export function toPublications(
  projects: readonly Brief[],
  committed: ReadonlyMap<string, { readonly first: string; readonly last: string }>,
): Publication[] {
  return projects
    .flatMap((project) => {
      const { first, last } = committed.get(project.id) ?? {}
      const published = dayOf(project) ?? first
      if (published === undefined) return []
      const isChanged = first !== undefined && last !== undefined && first < last && published < last
      return { project, published, updated: isChanged ? last : published }
    })
    .toSorted(byDate)
}

function byDate(a: Publication, b: Publication): number {
  if (a.updated === b.updated) return a.project.id < b.project.id ? -1 : 1
  return a.updated < b.updated ? 1 : -1
}

// A year or a month is no moment, and 2025-02-30 is no day.
function dayOf({ source }: Brief): string | undefined {
  const day = source?.date ?? ''
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  const moment = Number.isNaN(time) ? '' : new Date(time).toISOString()
  return moment.startsWith(day) && moment !== '' ? moment : undefined
}
