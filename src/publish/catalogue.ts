import type { Brief } from './brief.ts'

/** Projects of one department in one year, by name. */
export interface DepartmentYear {
  readonly year: number
  readonly slug: string
  readonly name: string
  readonly projects: readonly Brief[]
}

/** Departments and projects of one year, each by name. */
export interface YearCatalogue {
  readonly year: number
  readonly departments: readonly DepartmentYear[]
  readonly projects: readonly Brief[]
}

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true })

/** All projects by year, newest first, and department; names in Chinese collation, ids where these are equal. */
export function toCatalogue(projects: readonly Brief[]): YearCatalogue[] {
  const years = Map.groupBy(projects, ({ year }) => year)
  return [...years]
    .map(([year, inYear]) => toYear(year, inYear.toSorted(byName)))
    .toSorted((a, b) => b.year - a.year)
}

// Groups keep the order of what they are made of.
function toYear(year: number, projects: readonly Brief[]): YearCatalogue {
  return { year, departments: toDepartments(year, projects), projects }
}

function toDepartments(year: number, projects: readonly Brief[]): DepartmentYear[] {
  return [...Map.groupBy(projects, ({ department }) => department.slug)]
    .map(([slug, own]) => ({
      year,
      slug,
      name: own[0]?.department.name ?? slug,
      projects: own,
    }))
    .toSorted((a, b) => collator.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1))
}

function byName(a: Brief, b: Brief): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)
}
