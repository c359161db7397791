import { readFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReadOptions } from '../open/read.ts'
import { type Address, textAddress } from '../publish/address.ts'
import type { Key } from '../routes/keys.ts'
import { type Site, showSite } from '../site.ts'
import { few } from '../threads.ts'
import { compile } from './compile.ts'
import { loadEarlier } from './earlier.ts'
import { type Keeper, keeperOf } from './keeper.ts'
import { leftPages, leftProjects } from './left.ts'
import { drawProjects, type Place } from './project-files.ts'
import { drawPages } from './project-pages.ts'
import { type Begun, drawReadProjects } from './read-projects.ts'
import type * as Renderer from './renderer.ts'
import { drawRows } from './rows.ts'
import { readerOf } from './slice.ts'
import { drawTexts } from './texts.ts'
import { drawAddresses } from './write.ts'

/** How a site is drawn. */
export interface DrawOptions {
  /** Folder that the site will take the place of: what stands there and is still right is not drawn again. */
  readonly out?: string
  /** Whether workbooks are left out. */
  readonly isWithoutWorkbooks?: boolean
}

/** A site that is being drawn into a folder. */
export interface Drawing {
  /** For whoever opens the content: projects are drawn by the threads that read them. */
  readonly reading: ReadOptions
  /** Draws all else of the site of a content folder. */
  readonly finish: (content: string, site: Site) => Promise<DrawnSite>
}

/** A site that is drawn, but not yet in its place. */
export interface DrawnSite {
  /** To be called once it is, for the next build. */
  readonly remember: () => Promise<void>
}

/** Begins to draw a site into an empty folder. */
export async function startDrawing(folder: string, options: DrawOptions = {}): Promise<Drawing> {
  const { renderer, assets } = await compile()
  const routes: typeof Renderer = await import(renderer)
  await cp(assets, folder, { recursive: true })
  const drawn = new Map<Address, Key>()
  const toWork = drawReadProjects({ renderer, routes, folder, drawn })
  const finish = async (content: string, site: Site) => {
    const keeper = keeperOf(await loadEarlier(options.out), { out: options.out, folder })
    await drawRest({ renderer, routes, folder, content, drawn, keeper, ...options }, site)
    return { remember: keeper.remember }
  }
  return { reading: { toWork }, finish }
}

interface Rest extends DrawOptions, Begun {
  readonly content: string
  readonly keeper: Keeper
}

async function drawRest({ renderer, routes, folder, content, drawn, keeper, ...options }: Rest, site: Site) {
  const { facts, hasFeed, remarks } = site
  const place: Place = { renderer, folder, facts, hasFeed }
  const isMissing = (address: Address, key: Key) => {
    if (drawn.get(address) !== key) return !keeper.reuse([address], key)
    keeper.note([address], key)
    return false
  }
  await drawProjects(content, leftProjects(site, routes, isMissing), place)
  await drawPages(leftPages(site, routes, isMissing), place)
  const texts = drawTexts({ content, folder, keeper }, routes.earlierTextsOf(site.history))
  // Whoever waits for it hears of a fault; that nobody does is no other one.
  texts.catch(() => undefined)
  const rows = drawRows({ site, place, routes, keeper, ...options })
  const read = readerOf(folder)
  const told = { versions: null, editions: [] }
  const load = async (id: string) => ({ project: read(id), remarks: remarks.get(id) ?? [], ...told })
  // Of each text git is asked once: what shows it waits for its file.
  const readText: Site['readText'] = async ({ id, blob }) => {
    await texts
    return readFileSync(join(folder, textAddress(id, blob)))
  }
  const shown: Site = { ...site, load, readText, toIndicators: rows.read, indicatorsExtent: rows.extent }
  // A small site has one thread, which shows one thing at a time.
  if (site.projects.length < few) await rows.extent
  showSite(shown)
  const addresses = routes
    .siteRoutes(shown)
    .filter(({ address, toKey }) => !keeper.reuse([address], toKey()))
    .map(({ address }) => address)
  await Promise.all([texts, rows.extent, drawAddresses({ renderer, folder, addresses })])
}
