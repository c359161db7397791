import { formsOf } from '../model/forms/index.ts'
import {
  type Address,
  aboutAddress,
  accessibilityAddress,
  dataFileAddress,
  glossaryAddress,
  guideAddress,
  notFoundAddress,
  projectAddress,
  qualityAddress,
} from '../publish/address.ts'
import { formSchemaName } from '../publish/data/table-schema.ts'
import type { LineList } from '../publish/rows.ts'
import type { Site } from '../site.ts'
import { changesRoutes } from './changes.ts'
import { discoveryFiles } from './discovery.ts'
import { guidePictures } from './guide.ts'
import { frameKey, projectsKey, toKey, wholeKey } from './keys.ts'
import { categoryRoutes, pagesOfAll, type Route, ruleAddresses, yearRoutes } from './lists.ts'
import { textRoutes } from './texts.ts'

/** Addresses of the data of a project. */
export function projectDataAddresses(id: string): Address[] {
  return (['json', 'csv'] as const).map((ending) => projectAddress(id, ending))
}

/** Address of the rows of all projects. */
export const indicatorsCsvAddress: Address = dataFileAddress('indicators.csv')

/** A route, and ids of the projects whose rows stand there, in the order of the catalogue. */
export interface RowRoute extends Route {
  readonly ids: readonly string[]
}

/** Where rows of several projects are published: lists of indicators, parts of the search data, workbooks. */
export function rowRoutes(site: Site): RowRoute[] {
  const { lists, parts, workbooks } = site.rows
  return [
    ...[...workbooks].map(([address, { ids }]) => routeOfRows(site, address, ids)),
    ...[...parts].map(([address, ids]) => routeOfRows(site, address, ids)),
    ...[...lists].map(([address, list]) => listRoute(site, address, list)),
  ]
}

function routeOfRows(site: Site, address: Address, ids: readonly string[]): RowRoute {
  return { address, ids, toKey: () => projectsKey(site, ids) }
}

function listRoute(site: Site, address: Address, list: LineList): RowRoute {
  const ids = list.page.spans.map(({ id }) => id)
  return { address, ids, toKey: () => toKey([JSON.stringify(list), projectsKey(site, ids)]) }
}

/** All that is published beside projects and rows of several. */
export function siteRoutes(site: Site): Route[] {
  return [
    ...yearRoutes(site),
    ...categoryRoutes(site),
    ...changesRoutes(site),
    ...textRoutes(site),
    ...[...site.sources].map(([address, bytes]) => ({ address, toKey: () => toKey([bytes]) })),
    ...[...pagesOfFacts, ...ruleAddresses()].map((address) => ({ address, toKey: () => frameKey(site) })),
    ...wholeAddresses(site).map((address) => ({ address, toKey: () => wholeKey(site) })),
    ...discoveryFiles(site).map(({ name, text }) => ({ address: `${name}.xml`, toKey: () => toKey([text]) })),
  ]
}

// What says the same whatever the projects are.
const pagesOfFacts = [
  ...[glossaryAddress, aboutAddress, accessibilityAddress, guideAddress, notFoundAddress, 'robots.txt'],
  ...guidePictures.keys(),
  ...['assets/site.css', 'assets/site.js', 'assets/search.js', 'assets/import.js', 'assets/importer.js'],
]

function wholeAddresses({ facts, projects }: Site): Address[] {
  const bulk = [
    'projects.csv',
    'site.json',
    'datapackage.json',
    'catalog.jsonld',
    'schema/project.schema.json',
  ]
  const forms = formsOf(projects).map(({ id }) => formSchemaName(id))
  return [
    ...[...bulk, ...forms].map(dataFileAddress),
    'search/projects.js',
    ...pagesOfAll,
    ...(facts.showsQuality ? [qualityAddress] : []),
  ]
}
