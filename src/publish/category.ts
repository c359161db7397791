import type { Brief } from './brief.ts'
import type { CategoryYear } from './indicators.ts'

/** What lines are in numbers. */
export interface CategoryCounts {
  readonly projects: number
  readonly total: number
  readonly measurable: number
}

/** Counts the rows of projects in a category. */
export function countRows(projects: readonly Brief[], slug: string): CategoryCounts {
  let total = 0
  let measurable = 0
  for (const { lines } of projects) {
    total += lines[slug]?.total ?? 0
    measurable += lines[slug]?.measurable ?? 0
  }
  return { projects: projects.length, total, measurable }
}

/** Counts of one department. */
export interface DepartmentCounts extends CategoryCounts {
  readonly slug: string
  readonly name: string
}

/** Counts of the departments with most rows, and those of all others together. */
export interface DepartmentShares {
  readonly largest: readonly DepartmentCounts[]
  /** How many departments are summed up in `rest`. */
  readonly others: number
  readonly rest: CategoryCounts
}

/** Counts of a category in a year by department: the largest ones, at most `shown`, and the rest as one. */
export function byDepartment({ slug: category, projects }: CategoryYear, shown = 30): DepartmentShares {
  const groups = [...Map.groupBy(projects, ({ department }) => department.slug)]
    .map(([slug, own]) => ({ slug, name: own[0]?.department.name ?? slug, own, ...countRows(own, category) }))
    .toSorted((a, b) => b.total - a.total)
  const rest = groups.slice(shown).flatMap(({ own }) => own)
  return {
    largest: groups.slice(0, shown).map(({ own: _, ...counts }) => counts),
    others: Math.max(0, groups.length - shown),
    rest: countRows(rest, category),
  }
}

/** A name of indicators, and how many projects have it. */
export interface Wording {
  readonly name: string
  readonly projects: number
}

/** Names of the indicators of a category in a year, the commonest first; a project counts once for each. */
export function wordingsOf({ slug, projects }: CategoryYear): Wording[] {
  const counts = new Map<string, number>()
  for (const { lines } of projects)
    for (const name of lines[slug]?.names ?? []) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, projects: count })).toSorted(byProjects)
}

function byProjects(a: Wording, b: Wording): number {
  return b.projects - a.projects
}
