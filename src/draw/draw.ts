import { cp } from 'node:fs/promises'
import { isPublishable } from '../check/reading.ts'
import { type History, versionsOf } from '../history/history.ts'
import type { SiteFacts } from '../model/facts.ts'
import type { ReadOptions, ReadWork } from '../open/read.ts'
import { mayHaveFeed } from '../publish/feed.ts'
import type { Key } from '../routes/keys.ts'
import { type Site, showSite } from '../site.ts'
import { few } from '../threads.ts'
import { compile } from './compile.ts'
import { loadEarlier } from './earlier.ts'
import { type Keeper, keeperOf } from './keeper.ts'
import { drawProjects, type Place, type ReadContext, readAndDraw } from './project-files.ts'
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
  const drawn = new Map<string, Key>()
  const toWork = (facts: SiteFacts, history: History): ReadWork => {
    const frame = { facts, hasFeed: mayHaveFeed(facts) }
    return {
      ...readAndDraw,
      toContext: (tasks): ReadContext => ({
        place: { renderer, folder, ...frame },
        versions: Object.fromEntries(tasks.map(({ id }) => [id, versionsOf(history, id)])),
      }),
      hear: ({ id }, reading) => {
        const { digest, remarks } = reading
        if (reading.project !== null && isPublishable(reading))
          drawn.set(
            id,
            routes.projectKey(frame, {
              id,
              digest: digest ?? '',
              remarks,
              versions: versionsOf(history, id),
            }),
          )
      },
    }
  }
  const finish = async (content: string, site: Site) => {
    const keeper = keeperOf(await loadEarlier(options.out), { out: options.out, folder })
    await drawRest({ renderer, routes, folder, content, drawn, keeper, ...options }, site)
    return { remember: keeper.remember }
  }
  return { reading: { toWork }, finish }
}

interface Rest extends DrawOptions {
  readonly renderer: string
  readonly routes: typeof Renderer
  readonly folder: string
  readonly content: string
  /** Keys of the projects that were drawn when they were read, by their ids. */
  readonly drawn: ReadonlyMap<string, Key>
  readonly keeper: Keeper
}

async function drawRest({ renderer, routes, folder, content, drawn, keeper, ...options }: Rest, site: Site) {
  const { facts, hasFeed, history, remarks, digests } = site
  const place: Place = { renderer, folder, facts, hasFeed }
  const keys = routes.projectKeys(site)
  const left = site.projects.filter(({ id }) => {
    const key = keys.get(id) ?? ''
    const addresses = routes.projectAddresses(id)
    if (drawn.get(id) !== key) return !keeper.reuse(addresses, key)
    keeper.note(addresses, key)
    return false
  })
  const told = left.map(({ id }) => ({
    id,
    digest: digests.get(id) ?? '',
    remarks: remarks.get(id) ?? [],
    versions: versionsOf(history, id),
  }))
  await drawProjects(content, told, place)
  const texts = drawTexts({ content, folder, keeper }, routes.earlierTextsOf(history))
  // Whoever waits for it hears of a fault; that nobody does is no other one.
  texts.catch(() => undefined)
  const rows = drawRows({ site, place, routes, keeper, ...options })
  const read = readerOf(folder)
  const load = async (id: string) => ({ project: read(id), remarks: remarks.get(id) ?? [], versions: null })
  const shown: Site = { ...site, load, toIndicators: rows.read, indicatorsExtent: rows.extent }
  // A small site has one thread, which shows one thing at a time.
  if (site.projects.length < few) await rows.extent
  showSite(shown)
  const addresses = routes
    .siteRoutes(shown)
    .filter(({ address, toKey }) => !keeper.reuse([address], toKey()))
    .map(({ address }) => address)
  await Promise.all([texts, rows.extent, drawAddresses({ renderer, folder, addresses })])
}
