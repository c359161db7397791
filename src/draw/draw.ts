import { cp } from 'node:fs/promises'
import type { Project } from '../model/project.ts'
import type { Address } from '../publish/address.ts'
import type { Route } from '../routes.ts'
import { type Site, showSite } from '../site.ts'
import { few, toBatches } from '../threads.ts'
import { compile } from './compile.ts'
import { loadEarlier, remember, reuse } from './earlier.ts'
import { drawParts, type Part } from './part.ts'
import type * as Renderer from './renderer.ts'
import { drawAddresses } from './write.ts'

/** How a site is drawn. */
export interface DrawOptions {
  /** Folder that the site will take the place of: what stands there and is still right is not drawn again. */
  readonly out?: string
  /** Whether workbooks are left out. */
  readonly isWithoutWorkbooks?: boolean
}

/** A site that is drawn, but not yet in its place. */
export interface DrawnSite {
  /** To be called once it is, for the next build. */
  readonly remember: () => Promise<void>
}

/** Draws a site into a folder. */
export async function draw(site: Site, folder: string, options: DrawOptions = {}): Promise<DrawnSite> {
  const { out } = options
  const { renderer, assets } = await compile()
  const routes: typeof Renderer = await import(renderer)
  await cp(assets, folder, { recursive: true })
  const earlier = out === undefined ? new Map() : await loadEarlier(out)
  const keys = new Map<Address, string>()
  const changed = (all: readonly Route[]): Address[] =>
    all.flatMap(({ address, toKey }) => {
      const key = toKey()
      keys.set(address, key)
      return out !== undefined && reuse({ earlier, from: out, to: folder }, address, key) ? [] : [address]
    })
  const toPart = (projects: readonly Project[], all: readonly Route[]): Part => ({
    renderer,
    folder,
    facts: site.facts,
    hasFeed: site.hasFeed,
    projects,
    remarks: projects.map(({ id }) => [id, site.remarks.get(id) ?? []]),
    addresses: changed(all),
  })
  const departments = options.isWithoutWorkbooks ? [] : site.years.flatMap(({ departments }) => departments)
  const parts = [
    // Nobody waits for a large one at the end.
    ...departments
      .toSorted((a, b) => b.projects.length - a.projects.length)
      .map((department) => toPart(department.projects, [routes.workbookRoute(site, department)])),
    ...toBatches(site.projects).map((projects) => toPart(projects, routes.projectRoutes(site, projects))),
  ]
  const rest = changed(routes.siteRoutes(site))
  showSite(site)
  if (site.projects.length < few) {
    const addresses = [...parts.flatMap((part) => part.addresses), ...rest]
    await drawAddresses({ renderer, folder, addresses })
  } else {
    const changedParts = parts.filter(({ addresses }) => addresses.length > 0)
    await Promise.all([drawParts(changedParts), drawAddresses({ renderer, folder, addresses: rest })])
  }
  return { remember: async () => (out === undefined ? undefined : remember(out, keys)) }
}
