import type { Form } from '../model/form.ts'
import { forms as allForms } from '../model/forms/index.ts'
import { remember } from '../model/remember.ts'
import type { YearCatalogue } from './catalogue.ts'
import { countLines, type LineCounts } from './category.ts'
import { type Line, rowsOf, toLinePages, toLines } from './indicator-lines.ts'

/** Lines of one 二级指标 in one year, in the order of the catalogue. */
export interface CategoryYear {
  readonly year: number
  readonly lines: readonly Line[]
  readonly counts: LineCounts
}

/** Indicators of one 二级指标 over all projects; years without any are left out, the newest stands first. */
export interface CategoryIndex {
  readonly slug: string
  /** Label of the form; null for what no form knows. */
  readonly label: string | null
  readonly years: readonly CategoryYear[]
}

/** The 二级指标 of one 一级指标; its label is null over what no form knows. */
export interface Level1Index {
  readonly label: string | null
  readonly categories: readonly CategoryIndex[]
}

/** Slug of all indicators whose 二级指标 is not of their form, or not given. */
export const otherSlug = 'other'

/** Indicators of all projects by 一级 and 二级指标; what no form knows stands last, if there is any. */
export const indicatorsOf = remember((years: readonly YearCatalogue[]) => toIndex(years, allForms))

/** The same for the projects of any forms; categories of several forms that share a slug are one. */
export function toIndex(years: readonly YearCatalogue[], forms: ReadonlyMap<string, Form>): Level1Index[] {
  const linesOf = groupLines(years, forms)
  const seen = new Set<string>()
  const levels = Map.groupBy(
    [...forms.values()].flatMap(({ taxonomy }) => taxonomy),
    ({ slug }) => slug,
  )
  const index = [...levels.values()].map((same) => ({
    label: same[0]?.label ?? null,
    categories: same
      .flatMap(({ level2 }) => level2)
      .filter(({ slug }) => !seen.has(slug) && seen.add(slug))
      .map(({ slug, label }) => ({ slug, label, years: linesOf(slug) })),
  }))
  const other = { slug: otherSlug, label: null, years: linesOf(otherSlug) }
  return other.years.length === 0 ? index : [...index, { label: null, categories: [other] }]
}

function groupLines(years: readonly YearCatalogue[], forms: ReadonlyMap<string, Form>) {
  const slugs = new Map([...forms].map(([id, form]) => [id, slugsOf(form)]))
  const groups = years.map(({ year, departments }) => {
    const projects = departments.flatMap((department) => department.projects)
    const lines = projects.flatMap(toLines)
    return { year, bySlug: Map.groupBy(lines, (line) => slugOf(line, slugs)) }
  })
  return (slug: string): CategoryYear[] =>
    groups.flatMap(({ year, bySlug }) => {
      const lines = bySlug.get(slug)
      return lines === undefined ? [] : [{ year, lines, counts: countLines(lines) }]
    })
}

function slugsOf({ taxonomy }: Form): ReadonlyMap<string | null, string> {
  return new Map(taxonomy.flatMap(({ level2 }) => level2.map(({ label, slug }) => [label, slug])))
}

function slugOf(line: Line, slugs: ReadonlyMap<string, ReadonlyMap<string | null, string>>): string {
  const level2 = rowsOf(line)[0]?.level2 ?? null
  return slugs.get(line.project.form)?.get(level2) ?? otherSlug
}

/** The year whose lines stand on the page of the category itself: the newest one, where one page has room for it. */
export function yearOnPage({ years: [newest] }: CategoryIndex): CategoryYear | undefined {
  return newest !== undefined && toLinePages(newest.lines).length === 1 ? newest : undefined
}

/** The years whose lines stand on pages of their own. */
export function yearsApart(category: CategoryIndex): readonly CategoryYear[] {
  const onPage = yearOnPage(category)
  return category.years.filter((year) => year !== onPage)
}
