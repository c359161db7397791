import { versionsOf } from '../history/history.ts'
import { type Address, projectAddress } from '../publish/address.ts'
import type { Key } from '../routes/keys.ts'
import type { Site } from '../site.ts'
import type { Left } from './project-files.ts'
import type { LeftPage } from './project-pages.ts'
import type * as Renderer from './renderer.ts'

/** Whether nothing is there yet for the key of an address. */
export type IsMissing = (address: Address, key: Key) => boolean

/** Projects whose data are left to be drawn. */
export function leftProjects(site: Site, routes: typeof Renderer, isMissing: IsMissing): Left[] {
  const keys = routes.projectKeys(site)
  return site.projects.flatMap(({ id }) => {
    const key = keys.get(id) ?? ''
    const addresses = routes.projectDataAddresses(id).filter((address) => isMissing(address, key))
    return addresses.length === 0 ? [] : [{ id, digest: site.digests.get(id) ?? '', addresses }]
  })
}

/** Projects whose pages are left to be drawn. */
export function leftPages(site: Site, routes: typeof Renderer, isMissing: IsMissing): LeftPage[] {
  const { projects, remarks, history, editions } = site
  return projects
    .filter(({ id }) => isMissing(projectAddress(id), routes.pageKey(site, id)))
    .map(({ id, changeNote }) => ({
      id,
      changeNote,
      remarks: remarks.get(id) ?? [],
      versions: versionsOf(history, id),
      editions: editions.get(id) ?? [],
    }))
}
