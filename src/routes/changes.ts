import { whenOf } from '../history/day.ts'
import { isLoosened } from '../history/loosened.ts'
import { type Moment, toTimeline } from '../history/timeline.ts'
import type { Version } from '../history/versions.ts'
import { remember } from '../model/remember.ts'
import { changesAddress } from '../publish/address.ts'
import { type ListPage, pageAddress, rowsOfPage, toPages } from '../publish/pages.ts'
import type { Site } from '../site.ts'
import { frameKey, toKey } from './keys.ts'
import type { Route } from './lists.ts'
import { type Named, type NamingSite, nameOf } from './named.ts'

/** A line of the list of all changes: a project that a commit changed, or the projects that it first published. */
export type ChangeLine = Pick<Moment, 'commit' | 'date'> & (ChangedLine | FirstLine)

/** A project that was changed, removed or restored. */
interface ChangedLine {
  readonly is: 'changed'
  readonly project: Named
  readonly version: Version
  /** The how many-th version of the project it is on its day; null where it is the only one. */
  readonly ofDay: number | null
}

/** Projects that were first published at once: how many, and the first of them by name. */
interface FirstLine {
  readonly is: 'first'
  readonly count: number
  readonly projects: readonly Named[]
}

// Of a whole province that is published at once.
const named = 20

/** The list of all changes as pages, the newest first. */
export const changePages = remember((site: NamingSite): readonly ListPage<ChangeLine>[] => {
  const lines = toTimeline(site.history).flatMap((moment) => toLines(site, moment))
  return toPages(lines, rowsOfPage, weightOf)
})

/** The pages of the list of all changes. */
export function changesRoutes(site: Site): Route[] {
  return changePages(site).map((page) => ({
    address: pageAddress(changesAddress, page.number),
    toKey: () => toKey([frameKey(site), site.history.known, JSON.stringify(page)]),
  }))
}

function toLines(site: NamingSite, { commit, date, changed, first }: Moment): ChangeLine[] {
  const lines = changed.map((entry): ChangeLine => {
    const { id, version } = entry
    const { ofDay } = whenOf(version, site.history.versions.get(id) ?? [])
    return { commit, date, is: 'changed', project: nameOf(site, entry), version, ofDay }
  })
  if (first.length === 0) return lines
  const all = first.map((entry) => nameOf(site, entry)).toSorted((a, b) => (a.title < b.title ? -1 : 1))
  return [...lines, { commit, date, is: 'first', count: all.length, projects: all.slice(0, named) }]
}

// A loosened target takes a line of its own.
function weightOf(line: ChangeLine): number {
  return line.is === 'first' ? line.projects.length : 1 + line.version.changes.filter(isLoosened).length
}
