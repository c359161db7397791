import { type AnnualRow, type AnnualValues, type Edition, valuesOf } from './edition.ts'
import { remember } from './remember.ts'

/** A project with the same project's edition of an earlier year. */
export interface Editions {
  readonly project: Edition
  readonly previous: Edition
}

/** Projects whose edition of the year before is known, by code or else by name; nothing where two could be meant. */
export const pairEditions = remember((projects: readonly Edition[]): readonly Editions[] =>
  pairNearest(projects).filter(({ project, previous }) => previous.year === project.year - 1),
)

// With the nearest year before that has an edition.
const pairNearest = remember((projects: readonly Edition[]): readonly Editions[] => {
  const years = [...new Set(projects.map(({ year }) => year))].toSorted((a, b) => b - a)
  const find = finderIn(projects)
  return projects.flatMap((project) => {
    const before = years.values().filter((year) => year < project.year)
    const previous = before.map((year) => find(project, year)).find((found) => found !== null)
    return previous === undefined ? [] : [{ project, previous }]
  })
})

function finderIn(projects: readonly Edition[]): (project: Edition, year: number) => Edition | null {
  const byCode = uniqueBy(projects, (project) =>
    project.code === null ? null : keyOf(project, project.code),
  )
  const byName = uniqueBy(projects, (project) => keyOf(project, project.name))
  return (project, year) => {
    const before = { ...project, year }
    const coded = project.code === null ? null : byCode.get(keyOf(before, project.code))
    const named =
      byName.get(keyOf(project, project.name)) === project ? byName.get(keyOf(before, project.name)) : null
    // A code may change with the year, but the code of another project of this year is that project's.
    const isOther = named?.code != null && byCode.has(keyOf(project, named.code))
    return coded ?? (isOther ? null : (named ?? null))
  }
}

function keyOf({ year, department }: Pick<Edition, 'year' | 'department'>, words: string): string {
  return `${year}/${department.slug}/${words}`
}

/** Ids of all editions of each project that has several, the oldest first, by its id. */
export function toSeries(projects: readonly Edition[]): ReadonlyMap<string, readonly string[]> {
  const next = new Map<Edition, Edition>()
  for (const { project, previous } of pairNearest(projects)) {
    const other = next.get(previous)
    // An edition that two years take for theirs is that of the nearer one.
    if (other === undefined || project.year < other.year) next.set(previous, project)
  }
  const later = new Set(next.values())
  const series = [...next.keys()].filter((edition) => !later.has(edition)).map((first) => follow(next, first))
  return new Map(series.flatMap((ids) => ids.map((id) => [id, ids] as const)))
}

function follow(next: ReadonlyMap<Edition, Edition>, first: Edition): string[] {
  const ids: string[] = []
  for (let edition: Edition | undefined = first; edition !== undefined; edition = next.get(edition))
    ids.push(edition.id)
  return ids
}

/** An indicator's row of this year and its row of the year before. */
export interface EditionRows {
  readonly row: AnnualValues
  readonly earlier: AnnualValues
}

/** Annual rows of one 二级指标 and name in both editions; nothing where a table has two such rows. */
export const pairRows = remember(({ project, previous }: Editions): readonly EditionRows[] => {
  const earlier = rowsByIdentity(previous)
  return [...rowsByIdentity(project)].flatMap(([identity, row]) => {
    const other = earlier.get(identity)
    return row && other ? [{ row: valuesOf(row), earlier: valuesOf(other) }] : []
  })
})

/** Annual rows of an edition by what they are known by in other years; null where two have the same. */
export function rowsByIdentity({ annual }: Edition): Map<string, AnnualRow | null> {
  return uniqueBy(annual, ([, level2, name]) => `${level2}\n${name}`)
}

/** The items of a key, null where there are several; those whose key is null are left out. */
function uniqueBy<T>(items: readonly T[], toKey: (item: T) => string | null): Map<string, T | null> {
  const unique = new Map<string, T | null>()
  for (const item of items) {
    const key = toKey(item)
    if (key !== null) unique.set(key, unique.has(key) ? null : item)
  }
  return unique
}
