import { formsOf } from '../model/forms/index.ts'
import { inSearchOrder } from '../publish/search/projects.ts'
import type { Key } from '../routes/keys.ts'
import type { RowRoute } from '../routes/routes.ts'
import type { Site } from '../site.ts'
import type { Place } from './project-files.ts'
import type * as Renderer from './renderer.ts'
import type { Slice } from './slice.ts'

/** Neighbouring projects of the catalogue, the routes that begin with their rows, and the key of these rows. */
export interface Stretch {
  readonly ids: readonly string[]
  readonly routes: readonly RowRoute[]
  readonly key: Key
}

// Large enough that few routes go on into the next, small enough to keep all threads at work to the end.
const size = 200

/** The whole catalogue. */
export function toStretches(
  site: Site,
  { rowRoutes, projectsKey }: Pick<typeof Renderer, 'rowRoutes' | 'projectsKey'>,
): Stretch[] {
  const ids = inSearchOrder(site.years).map(({ id }) => id)
  const places = new Map(ids.map((id, place) => [id, Math.floor(place / size)]))
  const routes = Map.groupBy(rowRoutes(site), (route) => places.get(route.ids[0] ?? '') ?? 0)
  const forms = formIds(site).join()
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => {
    const own = ids.slice(index * size, (index + 1) * size)
    return { ids: own, routes: routes.get(index) ?? [], key: `${forms} ${projectsKey(site, own)}` }
  })
}

/** What a thread needs to draw some routes of a stretch, and the rows of the projects `ids` as CSV. */
export function toSlice(site: Site, place: Place, { ids, routes }: Pick<Stretch, 'ids' | 'routes'>): Slice {
  const { lists, parts, workbooks, remarks } = site.rows
  const addresses = routes.map(({ address }) => address)
  const searched = routes.filter(({ address }) => parts.has(address)).flatMap((route) => route.ids)
  return {
    ...{ place, addresses, ids, forms: formIds(site) },
    lists: pick(lists, addresses),
    parts: pick(parts, addresses),
    workbooks: pick(workbooks, addresses),
    remarks: remarks && pick(remarks, searched),
  }
}

function formIds({ projects }: Site): string[] {
  return formsOf(projects).map(({ id }) => id)
}

function pick<K, V>(map: ReadonlyMap<K, V>, keys: readonly K[]): [K, V][] {
  return keys.flatMap((key) => {
    const value = map.get(key)
    return value === undefined ? [] : [[key, value]]
  })
}
