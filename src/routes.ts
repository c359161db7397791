import type { Project } from './model/project.ts'
import {
  type Address,
  aboutAddress,
  accessibilityAddress,
  categoryAddress,
  dataAddress,
  glossaryAddress,
  indexAddress,
  indicatorsAddress,
  projectAddress,
  qualityAddress,
} from './publish/address.ts'
import { toLinePages } from './publish/indicator-lines.ts'
import { indicatorsOf, yearsApart } from './publish/indicators.ts'
import { pageAddress, rowsOfPage, toPages } from './publish/pages.ts'
import { getSite } from './site.ts'

/** Parameters of the pages of all projects; each is given its project. */
export async function projectPaths() {
  const { projects } = await getSite()
  return projects.map((project) => ({ params: projectParams(project), props: { project } }))
}

function projectParams({ id }: Project) {
  const [year, department, project] = id.split('/')
  return { year, department, project }
}

/** Parameters of the pages of the lists of all years: `number` is that of a page, whose list it is given. */
export async function yearPaths() {
  const { years } = await getSite()
  return years.flatMap((year) =>
    toPages(year.projects, rowsOfPage, weightOf).map((page) => ({
      params: { year: String(year.year), number: String(page.number) },
      props: { year, page },
    })),
  )
}

/** The same for the lists of all departments, year by year. */
export async function departmentPaths() {
  const { years } = await getSite()
  return years
    .flatMap(({ departments }) => departments)
    .flatMap((department) =>
      toPages(department.projects, rowsOfPage, weightOf).map((page) => ({
        params: {
          year: String(department.year),
          department: department.slug,
          number: String(page.number),
        },
        props: { department, page },
      })),
    )
}

/** Parameters of the workbooks of all departments, year by year. */
export async function workbookPaths() {
  const { years } = await getSite()
  return years
    .flatMap(({ departments }) => departments)
    .map((department) => ({
      params: { year: String(department.year), department: department.slug },
      props: { department },
    }))
}

// A page of 200 rows is to be 200 kB at most: long names take the room of others.
function weightOf({ name, amount, department }: Project): number {
  return (name.length + department.name.length + (amount?.length ?? 0)) / 100
}

/** The first pages of lists, whose address is that of an index. */
export async function firstPages<
  T extends { readonly props: { readonly page: { readonly number: number } } },
>(paths: Promise<readonly T[]>) {
  return (await paths).filter(({ props }) => props.page.number === 1)
}

/** All other pages of lists. */
export async function laterPages<
  T extends { readonly props: { readonly page: { readonly number: number } } },
>(paths: Promise<readonly T[]>) {
  return (await paths).filter(({ props }) => props.page.number > 1)
}

/** Parameters of the source texts that stand beside the projects. */
export async function sourcePaths() {
  const { sources } = await getSite()
  return [...sources].map(([address, bytes]) => {
    const [year, department, name = ''] = address.split('/')
    return { params: { year, department, source: name.replace(/\.txt$/u, '') }, props: { bytes } }
  })
}

async function allCategories() {
  const { years } = await getSite()
  return indicatorsOf(years).flatMap(({ categories }) => categories)
}

/** Parameters of the pages of all 二级指标. */
export async function categoryPaths() {
  return (await allCategories()).map((category) => ({
    params: { category: category.slug },
    props: { category },
  }))
}

/** Parameters of the lists of indicators that have pages of their own: their first pages, or those after them. */
export async function categoryListPaths(isFirst: boolean) {
  return (await allCategories()).flatMap((category) =>
    yearsApart(category).flatMap(({ year, lines }) =>
      toLinePages(lines)
        .filter(({ number }) => (number === 1) === isFirst)
        .map((part) => ({
          params: { category: category.slug, year: String(year), page: `page-${part.number}` },
          props: { category, year, part },
        })),
    ),
  )
}

/** Addresses of all pages that content makes, and of the site's own, but for what is found nowhere else. */
export async function pageAddresses(): Promise<Address[]> {
  const { facts, projects } = await getSite()
  return [
    ...[indexAddress(), indexAddress('en'), glossaryAddress, indicatorsAddress],
    ...[aboutAddress, accessibilityAddress, dataAddress, ...(facts.showsQuality ? [qualityAddress] : [])],
    ...projects.map(({ id }) => projectAddress(id)),
    ...(await yearPaths()).map(({ props: { year, page } }) =>
      pageAddress(indexAddress(year.year), page.number),
    ),
    ...(await departmentPaths()).map(({ props: { department, page } }) =>
      pageAddress(indexAddress(department.year, department.slug), page.number),
    ),
    ...(await categoryAddresses()),
  ]
}

async function categoryAddresses(): Promise<Address[]> {
  const lists = [...(await categoryListPaths(true)), ...(await categoryListPaths(false))]
  return [
    ...(await allCategories()).map(({ slug }) => categoryAddress(slug)),
    ...lists.map(({ props: { category, year, part } }) =>
      pageAddress(categoryAddress(category.slug, year), part.number),
    ),
  ]
}
