import type { Remark } from '../model/remark.ts'
import { remember } from '../model/remember.ts'
import { type Address, categoryAddress, workbookAddress } from './address.ts'
import type { YearCatalogue } from './catalogue.ts'
import type { CategoryCounts } from './category.ts'
import { type CategoryIndex, indicatorsOf, yearsApart } from './indicators.ts'
import { type LinePage, toLinePages } from './line-pages.ts'
import { pageAddress } from './pages.ts'
import { toPartStarts } from './search/parts.ts'
import { inSearchOrder } from './search/projects.ts'

/** A page of the list of the indicators of a category in a year. */
export interface LineList {
  readonly slug: string
  /** Label of the category; null for what no form knows. */
  readonly label: string | null
  readonly year: number
  readonly counts: CategoryCounts
  /** How many lines the whole list has. */
  readonly lines: number
  readonly page: LinePage
}

/** The projects of a department in a year, by their ids. */
export interface DepartmentIds {
  readonly year: number
  readonly name: string
  readonly ids: readonly string[]
}

/** Whose rows stand at which address, wherever rows of several projects are published. */
export interface Rows {
  readonly lists: ReadonlyMap<Address, LineList>
  /** Ids of the projects of each part of the search data. */
  readonly parts: ReadonlyMap<Address, readonly string[]>
  readonly workbooks: ReadonlyMap<Address, DepartmentIds>
  /** What readers are shown of the check, by the id of a project; null where they are shown nothing. */
  readonly remarks: ReadonlyMap<string, readonly Remark[]> | null
}

/** Whose rows stand where on a site. */
export function toRows(years: readonly YearCatalogue[], remarks: Rows['remarks']): Rows {
  const categories = indicatorsOf(years).flatMap((level) => level.categories)
  return {
    lists: new Map(categories.flatMap(toLists)),
    parts: new Map(toParts(years)),
    workbooks: new Map(years.flatMap(toWorkbooks)),
    remarks,
  }
}

function toLists(category: CategoryIndex): [Address, LineList][] {
  const { slug, label } = category
  return yearsApart(category).flatMap((each) =>
    toLinePages(each).map((page): [Address, LineList] => {
      const { year, counts, lines } = each
      return [
        pageAddress(categoryAddress(slug, year), page.number),
        { slug, label, year, counts, lines, page },
      ]
    }),
  )
}

/** Where each part of the search data begins. */
export const partStarts = remember((years: readonly YearCatalogue[]) => toPartStarts(inSearchOrder(years)))

/** Address of a part of the search data, from 1. */
export function partAddress(number: number): Address {
  return `search/${number}.js`
}

function toParts(years: readonly YearCatalogue[]): [Address, string[]][] {
  const ids = inSearchOrder(years).map(({ id }) => id)
  const starts = partStarts(years)
  return starts.map((start, index) => [partAddress(index + 1), ids.slice(start, starts[index + 1])])
}

function toWorkbooks({ departments }: YearCatalogue): [Address, DepartmentIds][] {
  return departments.map(({ year, slug, name, projects }) => [
    workbookAddress(year, slug),
    { year, name, ids: projects.map(({ id }) => id) },
  ])
}
