import { createReadStream, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { formsOf } from '../model/forms/index.ts'
import { indicatorsHead } from '../publish/data/indicators-csv.ts'
import type { Extent } from '../publish/data/published.ts'
import type { Site } from '../site.ts'
import { few, inThreads } from '../threads.ts'
import type { Keeper } from './keeper.ts'
import { openPieced } from './pieces.ts'
import type { Place } from './project-files.ts'
import type * as Renderer from './renderer.ts'
import { drawSlice, module as slices } from './slice.ts'
import { type Stretch, toSlice, toStretches } from './stretches.ts'

/** What rows are drawn from. */
export interface RowsOptions {
  readonly site: Site
  readonly place: Place
  readonly routes: typeof Renderer
  readonly keeper: Keeper
  /** Whether workbooks are left out. */
  readonly isWithoutWorkbooks?: boolean
}

/** Rows that are being drawn. */
export interface DrawnRows {
  /** How long data/indicators.csv is, once all is drawn; undefined where it is that of an earlier build. */
  readonly extent: Promise<Extent | undefined>
  /** What that file says, once all is drawn. */
  readonly read: () => AsyncIterable<string>
}

/** Draws whatever shows rows of several projects, in other threads where there are many. */
export function drawRows(options: RowsOptions): DrawnRows {
  const { place, routes } = options
  const path = join(place.folder, routes.indicatorsCsvAddress)
  mkdirSync(dirname(path), { recursive: true })
  const extent = drawAll(options, path)
  // Whoever waits for it hears of a fault; that nobody does is no other one.
  extent.catch(() => undefined)
  return { extent, read: () => createReadStream(path, 'utf8') }
}

async function drawAll(options: RowsOptions, path: string): Promise<Extent | undefined> {
  const { site, routes, keeper } = options
  const stretches = toStretches(site, routes)
  const keys = ['', ...stretches.map(({ key }) => key)]
  const isKept = keeper.reuse([routes.indicatorsCsvAddress], routes.toKey(keys))
  const file = isKept ? undefined : openPieced(path)
  file?.put(0, () => new TextEncoder().encode(indicatorsHead(formsOf(site.projects))))
  const work = stretches.flatMap((stretch, index) => {
    const piece = keeper.findPiece(stretch.key)
    if (piece !== undefined) file?.put(index + 1, piece)
    const changed = { routes: changedRoutes(options, stretch), ids: piece === undefined ? stretch.ids : [] }
    return changed.routes.length + changed.ids.length > 0 ? [{ ...changed, index }] : []
  })
  await drawSlices(options, work, (bytes, place) => {
    const { index, ids } = work[place] as (typeof work)[number]
    if (ids.length > 0) file?.put(index + 1, () => bytes)
  })
  const extent = file?.close()
  keeper.notePieces(keys, extent?.pieces)
  return extent
}

function changedRoutes({ site, keeper, isWithoutWorkbooks = false }: RowsOptions, { routes }: Stretch) {
  const { workbooks } = site.rows
  const asked = isWithoutWorkbooks ? routes.filter(({ address }) => !workbooks.has(address)) : routes
  return asked.filter(({ address, toKey }) => !keeper.reuse([address], toKey()))
}

async function drawSlices(
  { site, place }: RowsOptions,
  work: readonly Pick<Stretch, 'routes' | 'ids'>[],
  take: (piece: Uint8Array, place: number) => void,
): Promise<void> {
  const texts = work.values().map((stretch) => JSON.stringify(toSlice(site, place, stretch)))
  if (site.projects.length >= few) return inThreads({ module: slices, name: 'drawSlice' }, texts, take)
  for (const [index, text] of [...texts].entries()) take(await drawSlice(text), index)
}
