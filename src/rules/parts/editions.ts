import { type AnnualRow, type AnnualValues, type Edition, valuesOf } from '../../model/edition.ts'
import { remember } from '../../model/remember.ts'

/** A project with the same project's edition of the year before. */
export interface Editions {
  readonly project: Edition
  readonly previous: Edition
}

/** Projects whose edition of the year before is known, by code or else by name; nothing where two could be meant. */
export const pairEditions = remember((projects: readonly Edition[]): readonly Editions[] => {
  const byCode = uniqueBy(projects, (project) =>
    project.code === null ? null : keyOf(project, project.code),
  )
  const byName = uniqueBy(projects, (project) => keyOf(project, project.name))
  return projects.flatMap((project) => {
    const before = { ...project, year: project.year - 1 }
    const coded = project.code === null ? null : byCode.get(keyOf(before, project.code))
    const named =
      byName.get(keyOf(project, project.name)) === project ? byName.get(keyOf(before, project.name)) : null
    // A code may change with the year, but the code of another project of this year is that project's.
    const isOther = named?.code != null && byCode.has(keyOf(project, named.code))
    const previous = coded ?? (isOther ? null : named)
    return previous ? [{ project, previous }] : []
  })
})

function keyOf({ year, department }: Pick<Edition, 'year' | 'department'>, words: string): string {
  return `${year}/${department.slug}/${words}`
}

/** An indicator's row of this year and its row of the year before. */
export interface EditionRows {
  readonly row: AnnualValues
  readonly earlier: AnnualValues
}

/** Annual rows of one 二级指标 and name in both editions; nothing where a table has two such rows. */
export const pairRows = remember(({ project, previous }: Editions): readonly EditionRows[] => {
  const [rows, earlier] = [project, previous].map(({ annual }) => uniqueBy(annual, identityOf))
  return [...(rows ?? [])].flatMap(([identity, row]) => {
    const other = earlier?.get(identity)
    return row && other ? [{ row: valuesOf(row), earlier: valuesOf(other) }] : []
  })
})

function identityOf([, level2, name]: AnnualRow): string {
  return `${level2}\n${name}`
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
