import type { Brief } from './brief.ts'

/** A project, and when it was published: a moment in UTC. */
export interface Publication {
  readonly project: Brief
  readonly published: string
}

/**
 * Projects whose date of publication is known, the last published first: 来源.日期 where it names a day, else when the
 * file was first committed. No date is made up, so a project that has neither is left out.
 */
export function toPublications(
  projects: readonly Brief[],
  committed: ReadonlyMap<string, string>,
): Publication[] {
  return projects
    .flatMap((project) => {
      const published = dayOf(project) ?? committed.get(project.id)
      return published === undefined ? [] : [{ project, published }]
    })
    .toSorted(byDate)
}

function byDate(a: Publication, b: Publication): number {
  if (a.published === b.published) return a.project.id < b.project.id ? -1 : 1
  return a.published < b.published ? 1 : -1
}

// A year or a month is no moment, and 2025-02-30 is no day.
function dayOf({ source }: Brief): string | undefined {
  const day = source?.date ?? ''
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  const moment = Number.isNaN(time) ? '' : new Date(time).toISOString()
  return moment.startsWith(day) && moment !== '' ? moment : undefined
}
