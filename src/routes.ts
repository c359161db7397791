import { createHash } from 'node:crypto'
import { rulePages } from './components/rule-pages.ts'
import { formOf } from './model/forms/index.ts'
import type { Project } from './model/project.ts'
import { remember } from './model/remember.ts'
import {
  type Address,
  aboutAddress,
  accessibilityAddress,
  categoryAddress,
  dataAddress,
  dataFileAddress,
  glossaryAddress,
  indexAddress,
  indicatorsAddress,
  notFoundAddress,
  projectAddress,
  qualityAddress,
  ruleAddress,
  workbookAddress,
} from './publish/address.ts'
import type { DepartmentYear, YearCatalogue } from './publish/catalogue.ts'
import { toCsv } from './publish/csv.ts'
import { formsOf } from './publish/data/indicators-csv.ts'
import { formSchemaName } from './publish/data/table-schema.ts'
import { toFeed } from './publish/feed.ts'
import { type Line, rowsOf, toLinePages } from './publish/indicator-lines.ts'
import { type CategoryIndex, type CategoryYear, indicatorsOf, yearsApart } from './publish/indicators.ts'
import { toJson } from './publish/json.ts'
import { type ListPage, pageAddress, rowsOfPage, toPages } from './publish/pages.ts'
import { toPartStarts } from './publish/search/parts.ts'
import { inSearchOrder } from './publish/search/projects.ts'
import { toSitemaps } from './publish/sitemap.ts'
import { getSite, type Site } from './site.ts'
import { zh } from './words/zh.ts'

/** What an address says of its page, by the names in the file of the route. */
export type Params = Readonly<Record<string, string | undefined>>

/** An address, and a digest of all that its file is made of beside the code: where it is the same, the file is. */
export interface Route {
  readonly address: Address
  readonly toKey: () => string
}

/** The files of projects. */
export function projectRoutes(site: Site, projects: readonly Project[]): Route[] {
  const keys = projectKeys(site)
  return projects.flatMap(({ id }) => {
    const toKey = () => keys.get(id) ?? ''
    return endings.map((ending) => ({ address: projectAddress(id, ending), toKey }))
  })
}

const endings = ['html', 'json', 'csv'] as const

/** The workbook of a department's projects in a year. */
export function workbookRoute(site: Site, { year, slug, projects }: DepartmentYear): Route {
  return { address: workbookAddress(year, slug), toKey: () => digestProjects(site, projects) }
}

/** All else that a site publishes. */
export function siteRoutes(site: Site): Route[] {
  const { facts, sources, years } = site
  return [
    ...years.flatMap((year) => yearRoutes(site, year)),
    ...categoriesOf(site).flatMap((category) => categoryRoutes(site, category)),
    ...searchRoutes(site),
    ...[...sources].map(([address, bytes]) => ({ address, toKey: () => digest([bytes]) })),
    ...[...pagesOfFacts, ...ruleAddresses()].map((address) => ({ address, toKey: () => frameKey(site) })),
    ...[...dataAddresses(site), ...pagesOfAll, ...(facts.showsQuality ? [qualityAddress] : [])].map(
      (address) => ({ address, toKey: () => wholeKey(site) }),
    ),
    ...discoveryFiles(site).map(({ name, text }) => ({
      address: `${name}.xml`,
      toKey: () => digest([text]),
    })),
  ]
}

// What says the same whatever the projects are.
const pagesOfFacts = [
  ...[glossaryAddress, aboutAddress, accessibilityAddress, notFoundAddress, 'robots.txt'],
  ...['assets/site.css', 'assets/site.js', 'assets/search.js'],
]

// What any change of any project may change.
const pagesOfAll = [indexAddress(), indexAddress('en'), indicatorsAddress, dataAddress]

function dataAddresses({ projects }: Site): Address[] {
  const bulk = ['projects.csv', 'indicators.csv', 'site.json', 'datapackage.json', 'catalog.jsonld']
  const forms = formsOf(projects).map(({ id }) => formSchemaName(id))
  return [...bulk, 'schema/project.schema.json', ...forms].map(dataFileAddress)
}

function ruleAddresses(): Address[] {
  return [...rulePages.keys()].map(ruleAddress)
}

function yearRoutes(site: Site, { year, projects, departments }: YearCatalogue): Route[] {
  const before = site.years.find((each) => each.year === year - 1)
  const ofDepartment = departments.map((department) => {
    const last = before?.departments.find(({ slug }) => slug === department.slug)
    return {
      index: indexAddress(year, department.slug),
      projects: department.projects,
      before: last?.projects,
    }
  })
  const lists = [{ index: indexAddress(year), projects, before: before?.projects }, ...ofDepartment]
  return lists.flatMap((list) => listRoutes(site, list))
}

interface List {
  readonly index: Address
  readonly projects: readonly Project[]
  /** Those of the year before, with which the first page compares. */
  readonly before: readonly Project[] | undefined
}

function listRoutes(site: Site, { index, projects, before = [] }: List): Route[] {
  return pagesOfList(projects).map(({ number, count, before: above, rows }) => ({
    address: pageAddress(index, number),
    toKey: () =>
      number === 1
        ? digest([digestProjects(site, projects), digestProjects(site, before)])
        : digest([
            digestProjects(site, rows),
            `${count} ${above} ${projects.length} ${projects[0]?.department.name}`,
          ]),
  }))
}

function categoryRoutes(site: Site, category: CategoryIndex): Route[] {
  const { slug, years } = category
  const lists = yearsApart(category).flatMap(({ year, lines, counts }) =>
    toLinePages(lines).map((part) => ({
      address: pageAddress(categoryAddress(slug, year), part.number),
      toKey: () =>
        digest([
          frameKey(site),
          `${part.count} ${part.before} ${JSON.stringify(counts)}`,
          digestLines(site, part.rows),
        ]),
    })),
  )
  const toKey = () =>
    digest([frameKey(site), ...years.flatMap(({ year, lines }) => [String(year), digestLines(site, lines)])])
  return [{ address: categoryAddress(slug), toKey }, ...lists]
}

function searchRoutes(site: Site): Route[] {
  const starts = partStarts(site)
  const projects = inSearchOrder(site.years)
  const parts = starts.map((start, index) => ({
    address: `search/${index + 1}.js`,
    toKey: () => digestProjects(site, projects.slice(start, starts[index + 1])),
  }))
  return [{ address: 'search/projects.js', toKey: () => wholeKey(site) }, ...parts]
}

// What stands on every page.
const frameKey = remember(({ facts, hasFeed }: Site) => digest([JSON.stringify({ facts, hasFeed })]))

const projectKeys = remember((site: Site) => {
  const frame = frameKey(site)
  const { projects, digests, remarks } = site
  return new Map(
    projects.map(({ id }) => [
      id,
      digest([frame, id, digests.get(id) ?? '', JSON.stringify(remarks.get(id))]),
    ]),
  )
})

const wholeKey = remember((site: Site) => digestProjects(site, site.projects))

function digestProjects(site: Site, projects: readonly Project[]): string {
  const keys = projectKeys(site)
  return digest([frameKey(site), ...projects.map(({ id }) => keys.get(id) ?? '')])
}

// The lines of a project stand together: the first and the last one tell where a page begins and ends.
function digestLines(site: Site, lines: readonly Line[]): string {
  const ends = [lines[0], lines.at(-1)].flatMap((line) => (line === undefined ? [] : rowsOf(line)))
  const projects = new Set(lines.map(({ project }) => project))
  return digest([...ends.map(({ anchor }) => anchor), digestProjects(site, [...projects])])
}

function digest(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\n')
  return hash.digest('base64')
}

function categoriesOf({ years }: Site): CategoryIndex[] {
  return indicatorsOf(years).flatMap(({ categories }) => categories)
}

// A page of 200 rows is to be 200 kB at most: long names take the room of others.
function weightOf({ name, amount, department }: Project): number {
  return (name.length + department.name.length + (amount?.length ?? 0)) / 100
}

const pagesOfList = remember((projects: readonly Project[]) => toPages(projects, rowsOfPage, weightOf))

const byId = remember(({ projects }: Site) => new Map(projects.map((project) => [project.id, project])))

/** The data of a project at their own address; undefined where an address is no such. */
export async function findData(address: Address): Promise<string | undefined> {
  const [, id = '', ending] = /^(\d{4}\/[^/]+\/[^/]+)\.(json|csv)$/u.exec(address) ?? []
  const project = byId(await getSite()).get(id)
  if (project === undefined) return undefined
  return ending === 'json' ? toJson(project) : toCsv(project, formOf(project))
}

/** The project whose page is asked for. */
export async function findProject({ year, department, project }: Params): Promise<Project | undefined> {
  return byId(await getSite()).get(`${year}/${department}/${project}`)
}

/** A list, and the page of it that is asked for: the first where the address has no number. */
export interface Listed<T> {
  readonly list: T
  readonly page: ListPage<Project>
}

/** The list of a year. */
export async function findYear({ year, number }: Params): Promise<Listed<YearCatalogue> | undefined> {
  const { years } = await getSite()
  return findPage(
    years.find((each) => String(each.year) === year),
    number,
  )
}

/** The list of a department in a year. */
export async function findDepartment(params: Params): Promise<Listed<DepartmentYear> | undefined> {
  const { year, department, number } = params
  const { years } = await getSite()
  const departments = years.find((each) => String(each.year) === year)?.departments
  return findPage(
    departments?.find(({ slug }) => slug === department),
    number,
  )
}

function findPage<T extends { readonly projects: readonly Project[] }>(
  list: T | undefined,
  number = '1',
): Listed<T> | undefined {
  const page = list && pagesOfList(list.projects)[Number(number) - 1]
  return page && { list, page }
}

/** A source text that stands beside the projects. */
export async function findSource({ year, department, source }: Params): Promise<Uint8Array | undefined> {
  const { sources } = await getSite()
  return sources.get(`${year}/${department}/${source}.txt`)
}

/** A 二级指标 over all projects. */
export async function findCategory({ category }: Params): Promise<CategoryIndex | undefined> {
  return categoriesOf(await getSite()).find(({ slug }) => slug === category)
}

/** A page of the list of the indicators of a category in a year, where that has pages of its own. */
export interface ListedLines {
  readonly category: CategoryIndex
  readonly year: number
  readonly part: ListPage<Line>
}

/** The page of such a list; `page` is its name, `page-2`. */
export async function findLines({ page = 'page-1', ...params }: Params): Promise<ListedLines | undefined> {
  const category = await findCategory(params)
  const isAsked = ({ year }: CategoryYear) => String(year) === params.year
  const found = category && yearsApart(category).find(isAsked)
  const part = found && toLinePages(found.lines).find(({ number }) => page === `page-${number}`)
  return part && { category, year: found.year, part }
}

/** Where each part of the search data begins. */
export const partStarts = remember(({ years }: Site) => toPartStarts(inSearchOrder(years)))

/** Files by which programs find what is published: site map and feed. Without 站点网址 there is neither. */
export const discoveryFiles = remember((site: Site) => {
  const { facts, projects, publications, years } = site
  if (facts.url === null) return []
  const lists = [
    ...years.flatMap((year) => yearRoutes(site, year)),
    ...categoriesOf(site).flatMap((each) => categoryRoutes(site, each)),
  ]
  const pages = [
    ...pagesOfAll,
    ...[glossaryAddress, aboutAddress, accessibilityAddress],
    ...(facts.showsQuality ? [qualityAddress] : []),
    ...projects.map(({ id }) => projectAddress(id)),
    ...lists.map(({ address }) => address),
    ...ruleAddresses(),
  ]
  const feed = { name: 'feed', text: toFeed(facts, publications, projects.length, zh.feed) }
  return [...toSitemaps(facts.url, pages), ...(site.hasFeed ? [feed] : [])]
})
