import { cp } from 'node:fs/promises'
import type { Address } from '../publish/address.ts'
import type { DepartmentYear } from '../publish/catalogue.ts'
import type { Route } from '../routes.ts'
import { type Site, showSite } from '../site.ts'
import { compile } from './compile.ts'
import { loadEarlier, remember, reuse } from './earlier.ts'
import { drawParts, type Part } from './part.ts'
import type * as Renderer from './renderer.ts'
import { drawAddresses } from './write.ts'

/** A site that is drawn, but not yet in its place. */
export interface DrawnSite {
  /** To be called once it is: the next build there then draws only what has changed. */
  readonly remember: () => Promise<void>
}

/** Draws a site into a folder; what an earlier build has left at `out`, and is still right, is not drawn again. */
export async function draw(site: Site, folder: string, out?: string): Promise<DrawnSite> {
  const { renderer, assets } = await compile()
  const { siteRoutes, departmentRoutes }: typeof Renderer = await import(renderer)
  await cp(assets, folder, { recursive: true })
  const earlier = out === undefined ? new Map() : await loadEarlier(out)
  const keys = new Map<Address, string>()
  const changed = (routes: readonly Route[]): Address[] =>
    routes.flatMap(({ address, toKey }) => {
      const key = toKey()
      keys.set(address, key)
      return out !== undefined && reuse({ earlier, from: out, to: folder }, address, key) ? [] : [address]
    })
  const toPart = (department: DepartmentYear): Part => ({
    renderer,
    folder,
    facts: site.facts,
    hasFeed: site.hasFeed,
    projects: department.projects,
    remarks: department.projects.map(({ id }) => [id, site.remarks.get(id) ?? []]),
    addresses: changed(departmentRoutes(site, department)),
  })
  const parts = departmentsOf(site).map(toPart)
  const drawn = drawParts(parts.filter(({ addresses }) => addresses.length > 0))
  showSite(site)
  await Promise.all([drawn, drawAddresses({ renderer, folder, addresses: changed(siteRoutes(site)) })])
  return { remember: async () => (out === undefined ? undefined : remember(out, keys)) }
}

// The largest first: nobody waits for one of them at the end.
function departmentsOf({ years }: Site): DepartmentYear[] {
  return years
    .flatMap(({ departments }) => departments)
    .toSorted((a, b) => b.projects.length - a.projects.length)
}
