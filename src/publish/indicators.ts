import type { Form } from '../model/form.ts'
import { defaultForm, forms } from '../model/forms/index.ts'
import { remember } from '../model/remember.ts'
import { joinTaxonomies } from '../model/taxonomy.ts'
import type { Brief } from './brief.ts'
import type { YearCatalogue } from './catalogue.ts'
import { type CategoryCounts, countRows } from './category.ts'
import { otherSlug } from './line-counts.ts'
import { toLinePages } from './line-pages.ts'

/** Lines of one 二级指标 in one year. */
export interface CategoryYear {
  readonly slug: string
  readonly year: number
  /** Projects that have such lines, in the order of the catalogue. */
  readonly projects: readonly Brief[]
  /** How many lines these have. */
  readonly lines: number
  readonly counts: CategoryCounts
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

/** Indicators of all projects by 一级 and 二级指标; what no form knows stands last, if there is any. */
export const indicatorsOf = remember((years: readonly YearCatalogue[]) => toIndex(years, formsIn(years)))

/** The forms of the projects of a site, in the order in which forms are known; the default where it has none. */
export function formsIn(years: readonly YearCatalogue[]): readonly Form[] {
  const used = new Set(years.flatMap(({ projects }) => projects.map(({ form }) => form)))
  const own = [...forms.values()].filter(({ id }) => used.has(id))
  return own.length === 0 ? [defaultForm] : own
}

/** The same for the projects of any forms. */
export function toIndex(years: readonly YearCatalogue[], own: readonly Form[]): Level1Index[] {
  const index = joinTaxonomies(own).map(({ label, level2 }) => ({
    label,
    categories: level2.map((each) => ({
      slug: each.slug,
      label: each.label,
      years: yearsOf(years, each.slug),
    })),
  }))
  const other = { slug: otherSlug, label: null, years: yearsOf(years, otherSlug) }
  return other.years.length === 0 ? index : [...index, { label: null, categories: [other] }]
}

function yearsOf(years: readonly YearCatalogue[], slug: string): CategoryYear[] {
  return years.flatMap(({ year, departments }) => {
    const all = departments.flatMap((department) => department.projects)
    const projects = all.filter(({ lines }) => lines[slug] !== undefined)
    const lines = projects.reduce((sum, project) => sum + (project.lines[slug]?.weights.length ?? 0), 0)
    return lines === 0 ? [] : [{ slug, year, projects, lines, counts: countRows(projects, slug) }]
  })
}

/** The year whose lines stand on the page of the category itself: the newest one, where one page has room for it. */
export function yearOnPage({ years: [newest] }: CategoryIndex): CategoryYear | undefined {
  return newest !== undefined && toLinePages(newest).length === 1 ? newest : undefined
}

/** The years whose lines stand on pages of their own. */
export function yearsApart(category: CategoryIndex): readonly CategoryYear[] {
  const onPage = yearOnPage(category)
  return category.years.filter((year) => year !== onPage)
}
