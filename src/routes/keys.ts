import { createHash } from 'node:crypto'
import { versionsOf } from '../history/history.ts'
import type { Version } from '../history/versions.ts'
import type { Remark } from '../model/remark.ts'
import { remember } from '../model/remember.ts'
import type { Frame, Site } from '../site.ts'

/** A digest of all that a file of the site is made of beside the code: where it is the same, the file is. */
export type Key = string

/** A digest of texts in their order. */
export function toKey(parts: Iterable<string | Uint8Array>): Key {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\n')
  return hash.digest('base64')
}

/** What a frame says. */
export type Framed = Pick<Frame, 'facts' | 'hasFeed'>

/** Key of what stands on every page. */
export const frameKey = remember(
  ({ facts, hasFeed }: Framed): Key => toKey([JSON.stringify({ facts, hasFeed })]),
)

/** A project as its files are made of it: its id, the SHA-256 of its content file, and what the check says of it. */
export interface ProjectParts {
  readonly id: string
  readonly digest: string
  readonly remarks: readonly Remark[]
  readonly versions: readonly Version[] | null
}

/** Key of the data of a project, and of its page where it has no other edition. */
export function projectKey(frame: Framed, { id, digest, remarks, versions }: ProjectParts): Key {
  return toKey([frameKey(frame), id, digest, JSON.stringify([remarks, versions])])
}

/** Keys of the data of all projects, by their ids. */
export const projectKeys = remember((site: Site): ReadonlyMap<string, Key> => {
  const { projects, digests, remarks, history } = site
  const partsOf = (id: string) => ({
    id,
    digest: digests.get(id) ?? '',
    remarks: remarks.get(id) ?? [],
    versions: versionsOf(history, id),
  })
  return new Map(projects.map(({ id }) => [id, projectKey(site, partsOf(id))]))
})

/** Key of the page of a project, on which its other editions are told of, too. */
export function pageKey(site: Site, id: string): Key {
  const own = projectKeys(site).get(id) ?? ''
  const editions = site.editions.get(id) ?? []
  if (editions.length === 0) return own
  return toKey([own, ...editions.flatMap((other) => [other, site.digests.get(other) ?? ''])])
}

/** Key of what is made of some projects. */
export function projectsKey(site: Site, ids: readonly string[]): Key {
  const keys = projectKeys(site)
  return toKey([frameKey(site), ...ids.map((id) => keys.get(id) ?? '')])
}

/** Key of what is made of all projects. */
export const wholeKey = remember(
  (site: Site): Key =>
    projectsKey(
      site,
      site.projects.map(({ id }) => id),
    ),
)
