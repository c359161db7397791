import { rulePages } from '../components/rule-pages.ts'
import { remember } from '../model/remember.ts'
import {
  type Address,
  categoryAddress,
  dataAddress,
  importAddress,
  indexAddress,
  indicatorsAddress,
  ruleAddress,
} from '../publish/address.ts'
import type { Brief } from '../publish/brief.ts'
import type { YearCatalogue } from '../publish/catalogue.ts'
import { type CategoryIndex, indicatorsOf } from '../publish/indicators.ts'
import { pageAddress, rowsOfPage, toPages } from '../publish/pages.ts'
import type { Site } from '../site.ts'
import { frameKey, type Key, projectsKey, toKey } from './keys.ts'

/** An address, and the key of its file. */
export interface Route {
  readonly address: Address
  readonly toKey: () => Key
}

/** What any change of any project may change. */
export const pagesOfAll = [indexAddress(), indexAddress('en'), indicatorsAddress, dataAddress, importAddress]

/** Addresses of the help pages of rules. */
export function ruleAddresses(): Address[] {
  return [...rulePages.keys()].map(ruleAddress)
}

/** The lists of years and of their departments. */
export function yearRoutes(site: Site): Route[] {
  return site.years.flatMap((year) => {
    const before = site.years.find((each) => each.year === year.year - 1)
    return listsOf(year, before).flatMap((list) => listRoutes(site, list))
  })
}

interface List {
  readonly index: Address
  readonly projects: readonly Brief[]
  /** Those of the year before, with which the first page compares. */
  readonly before: readonly Brief[]
}

function listsOf({ year, projects, departments }: YearCatalogue, before: YearCatalogue | undefined): List[] {
  const ofDepartments = departments.map(({ slug, projects: own }) => ({
    index: indexAddress(year, slug),
    projects: own,
    before: before?.departments.find((each) => each.slug === slug)?.projects ?? [],
  }))
  return [{ index: indexAddress(year), projects, before: before?.projects ?? [] }, ...ofDepartments]
}

function listRoutes(site: Site, { index, projects, before }: List): Route[] {
  return pagesOfList(projects).map(({ number, count, before: above, rows }) => ({
    address: pageAddress(index, number),
    toKey: () =>
      number === 1
        ? toKey([keyOf(site, projects), keyOf(site, before)])
        : toKey([keyOf(site, rows), `${count} ${above} ${projects.length} ${projects[0]?.department.name}`]),
  }))
}

function keyOf(site: Site, projects: readonly Brief[]): Key {
  return projectsKey(
    site,
    projects.map(({ id }) => id),
  )
}

// A page of 200 rows is to be 200 kB at most: long names take the room of others.
function weightOf({ name, amount, department }: Brief): number {
  return (name.length + department.name.length + (amount?.length ?? 0)) / 100
}

/** A list of projects as pages. */
export const pagesOfList = remember((projects: readonly Brief[]) => toPages(projects, rowsOfPage, weightOf))

/** The pages of 二级指标. */
export function categoryRoutes(site: Site): Route[] {
  return categoriesOf(site).map(({ slug, years }) => ({
    address: categoryAddress(slug),
    toKey: () =>
      toKey([
        frameKey(site),
        ...years.flatMap(({ year, projects }) => [String(year), keyOf(site, projects)]),
      ]),
  }))
}

/** All 二级指标 of a site. */
export function categoriesOf({ years }: Pick<Site, 'years'>): CategoryIndex[] {
  return indicatorsOf(years).flatMap(({ categories }) => categories)
}
