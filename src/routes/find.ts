import { formOf, forms } from '../model/forms/index.ts'
import type { Project } from '../model/project.ts'
import { type Address, categoryAddress, textAddress, workbookAddress } from '../publish/address.ts'
import type { Brief } from '../publish/brief.ts'
import type { DepartmentYear, YearCatalogue } from '../publish/catalogue.ts'
import { toCsv } from '../publish/csv.ts'
import type { Line } from '../publish/indicator-lines.ts'
import type { CategoryIndex } from '../publish/indicators.ts'
import { toJson } from '../publish/json.ts'
import { linesBySlug } from '../publish/line-counts.ts'
import type { LinePage } from '../publish/line-pages.ts'
import { type ListPage, pageAddress } from '../publish/pages.ts'
import type { LineList } from '../publish/rows.ts'
import type { DepartmentProjects } from '../publish/workbook.ts'
import { type Disclosure, getFrame, getRows, getSite } from '../site.ts'
import { type ChangeLine, changePages } from './changes.ts'
import { categoriesOf, pagesOfList } from './lists.ts'
import { earlierTextsOf, textPagesOf } from './texts.ts'

/** What an address says of its page, by the names in the file of the route. */
export type Params = Readonly<Record<string, string | undefined>>

/** The data of a project at their own address; undefined where an address is no such. */
export async function findData(address: Address): Promise<string | undefined> {
  const [, id, ending] = /^(\d{4}\/[^/]+\/[^/]+)\.(json|csv)$/u.exec(address) ?? []
  const { project } = (id && (await getFrame().load(id))) || {}
  if (project === undefined) return undefined
  return ending === 'json' ? toJson(project) : toCsv(project, formOf(project))
}

/** The project whose page is asked for. */
export function findProject({ year, department, project }: Params): Promise<Disclosure | undefined> {
  return getFrame().load(`${year}/${department}/${project}`)
}

/** A list, and the page of it that is asked for: the first where the address has no number. */
export interface Listed<T> {
  readonly list: T
  readonly page: ListPage<Brief>
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

function findPage<T extends { readonly projects: readonly Brief[] }>(
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

/** The bytes of the text of an earlier version of a project. */
export async function findText({ year, department, project, text = '' }: Params) {
  const { history, readText } = await getSite()
  const id = `${year}/${department}/${project}`
  return earlierTextsOf(history).has(textAddress(id, text)) ? readText({ id, blob: text }) : undefined
}

/** The page of that text. */
export async function findTextPage({ year, department, project, text = '' }: Params) {
  return textPagesOf(await getSite()).get(textAddress(`${year}/${department}/${project}`, text, 'html'))
}

/** The page of the list of all changes that is asked for. */
export async function findChanges({ number = '1' }: Params): Promise<ListPage<ChangeLine> | undefined> {
  return changePages(await getSite())[Number(number) - 1]
}

/** A 二级指标 over all projects. */
export async function findCategory({ category }: Params): Promise<CategoryIndex | undefined> {
  return categoriesOf(await getSite()).find(({ slug }) => slug === category)
}

/** A page of the list of the indicators of a category in a year, with its lines. */
export interface ListedLines extends LineList {
  readonly rows: readonly Line[]
}

/** The page of such a list that has an address of its own; `page` is its name, `page-2`. */
export async function findLines({
  category = '',
  year,
  page = 'page-1',
}: Params): Promise<ListedLines | undefined> {
  const number = Number(/^page-(\d+)$/u.exec(page)?.[1] ?? Number.NaN)
  const { lists } = await getRows()
  const list = lists.get(pageAddress(categoryAddress(category, Number(year)), number))
  return list && { ...list, rows: await readLines(list.slug, list.page) }
}

/** The lines of a page of a category. */
export async function readLines(slug: string, { spans }: LinePage): Promise<Line[]> {
  const lines = await Promise.all(
    spans.map(
      async ({ id, from, to }) =>
        linesBySlug(await loadProject(id), forms)
          .get(slug)
          ?.slice(from, to) ?? [],
    ),
  )
  return lines.flat()
}

/** The projects of a part of the search data, by its address. */
export async function findPart(address: Address): Promise<Project[] | undefined> {
  const ids = (await getRows()).parts.get(address)
  return ids && loadProjects(ids)
}

/** The projects of the workbook of a department in a year. */
export async function findWorkbook({
  year,
  department = '',
}: Params): Promise<DepartmentProjects | undefined> {
  const found = (await getRows()).workbooks.get(workbookAddress(Number(year), department))
  return found && { ...found, projects: await loadProjects(found.ids) }
}

function loadProjects(ids: readonly string[]): Promise<Project[]> {
  return Promise.all(ids.map(loadProject))
}

async function loadProject(id: string): Promise<Project> {
  const loaded = await getFrame().load(id)
  if (loaded === undefined) throw new Error(`no project ${id}`)
  return loaded.project
}
