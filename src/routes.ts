import { rulePages } from './components/rule-pages.ts'
import type { Project } from './model/project.ts'
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
import { formsOf } from './publish/data/indicators-csv.ts'
import { formSchemaName } from './publish/data/table-schema.ts'
import { hasFeed, toFeed } from './publish/feed.ts'
import { type Line, toLinePages } from './publish/indicator-lines.ts'
import { type CategoryIndex, type CategoryYear, indicatorsOf, yearsApart } from './publish/indicators.ts'
import { once } from './publish/once.ts'
import { type ListPage, pageAddress, rowsOfPage, toPages } from './publish/pages.ts'
import { toPartStarts } from './publish/search/parts.ts'
import { inSearchOrder } from './publish/search/projects.ts'
import { toSitemaps } from './publish/sitemap.ts'
import { getSite, type Site } from './site.ts'
import { zh } from './words/zh.ts'

/** What an address says of its page, by the names in the file of the route. */
export type Params = Readonly<Record<string, string | undefined>>

/** Addresses of what a department publishes in a year, but for its lists: the files of its projects, and their workbook. */
export function departmentAddresses({ year, slug, projects }: DepartmentYear): Address[] {
  const files = projects.flatMap(({ id }) => [
    projectAddress(id),
    projectAddress(id, 'json'),
    projectAddress(id, 'csv'),
  ])
  return [...files, workbookAddress(year, slug)]
}

/** Addresses of all else that a site publishes. */
export function siteAddresses(site: Site): Address[] {
  return [
    ...pagesOf(site),
    ...rulesOf(),
    ...[notFoundAddress, 'robots.txt', 'assets/site.css', 'assets/site.js', 'assets/search.js'],
    ...discoveryFiles(site).map(({ name }) => `${name}.xml`),
    ...searchScripts(site).map((name) => `search/${name}.js`),
    ...site.sources.keys(),
    ...['projects.csv', 'indicators.csv', 'site.json', 'datapackage.json', 'catalog.jsonld'].map(
      dataFileAddress,
    ),
    ...['schema/project.schema.json', ...formsOf(site.projects).map(({ id }) => formSchemaName(id))].map(
      dataFileAddress,
    ),
  ]
}

// Pages that content makes, and the site's own, but for what is found nowhere else.
function pagesOf(site: Site): Address[] {
  const { facts, years } = site
  return [
    ...[indexAddress(), indexAddress('en'), glossaryAddress, indicatorsAddress],
    ...[aboutAddress, accessibilityAddress, dataAddress, ...(facts.showsQuality ? [qualityAddress] : [])],
    ...years.flatMap((year) => listAddresses(indexAddress(year.year), year.projects)),
    ...departmentsOf(site).flatMap(({ year, slug, projects }) =>
      listAddresses(indexAddress(year, slug), projects),
    ),
    ...categoriesOf(site).flatMap(categoryAddresses),
  ]
}

function rulesOf(): Address[] {
  return [...rulePages.keys()].map(ruleAddress)
}

function listAddresses(index: Address, projects: readonly Project[]): Address[] {
  return pagesOfList(projects).map(({ number }) => pageAddress(index, number))
}

function categoryAddresses(category: CategoryIndex): Address[] {
  const lists = yearsApart(category).flatMap(({ year, lines }) =>
    pagesOfLines(lines).map(({ number }) => pageAddress(categoryAddress(category.slug, year), number)),
  )
  return [categoryAddress(category.slug), ...lists]
}

function departmentsOf({ years }: Site): DepartmentYear[] {
  return years.flatMap(({ departments }) => departments)
}

function categoriesOf({ years }: Site): CategoryIndex[] {
  return indicatorsOf(years).flatMap(({ categories }) => categories)
}

// A page of 200 rows is to be 200 kB at most: long names take the room of others.
function weightOf({ name, amount, department }: Project): number {
  return (name.length + department.name.length + (amount?.length ?? 0)) / 100
}

const pagesOfList = once((projects: readonly Project[]) => toPages(projects, rowsOfPage, weightOf))
const pagesOfLines = once(toLinePages)

const byId = once(({ projects }: Site) => new Map(projects.map((project) => [project.id, project])))

/** The project whose page, or data, is asked for. */
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
  const part = found && pagesOfLines(found.lines).find(({ number }) => page === `page-${number}`)
  return part && { category, year: found.year, part }
}

/** Where each part of the search data begins. */
export const partStarts = once(({ years }: Site) => toPartStarts(inSearchOrder(years)))

function searchScripts(site: Site): string[] {
  return ['projects', ...partStarts(site).map((_, index) => String(index + 1))]
}

/** Files by which programs find what is published: site map and feed. Without 站点网址 there is neither. */
export const discoveryFiles = once((site: Site) => {
  const { facts, projects, publications } = site
  if (facts.url === null) return []
  const pages = [...pagesOf(site), ...projects.map(({ id }) => projectAddress(id)), ...rulesOf()]
  const feed = { name: 'feed', text: toFeed(facts, publications, projects.length, zh.feed) }
  return [...toSitemaps(facts.url, pages), ...(hasFeed(facts, publications) ? [feed] : [])]
})
