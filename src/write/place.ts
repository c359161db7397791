import type { Format } from './format.ts'
import { toSlug } from './slug.ts'

/** Where a project stands in content/, in the parts of its path; '' for what is not known yet. */
export interface Place {
  readonly year: string
  readonly department: string
  readonly project: string
}

/** Slugs that are given, and those that departments have already, by their names; others are proposed in pinyin. */
export interface GivenSlugs {
  readonly department?: string | undefined
  readonly project?: string | undefined
  readonly departments?: ReadonlyMap<string, string>
}

/** Where the data of a content file belong. */
export function placeContent(data: Readonly<Record<string, unknown>>, given: GivenSlugs = {}): Place {
  const textOf = (label: string) => String(data[label] ?? '')
  const office = textOf('预算部门')
  return {
    year: /^\d{4}$/u.exec(textOf('预算年度'))?.[0] ?? '',
    department: given.department ?? given.departments?.get(office) ?? toSlug(office),
    project: given.project ?? (toSlug(textOf('项目名称')) || 'xiangmu'),
  }
}

/** Path of a content file: without its year and department a project has no folder yet. */
export function pathOf({ year, department, project }: Place, format: Format): string {
  const folders = year === '' || department === '' ? [] : [year, department]
  return [...folders, `${project}.${format}`].join('/')
}

/** The same place, or one beside it where it is taken: two projects of one name must not overwrite each other. */
export function freePlace(place: Place, taken: Set<string>): Place {
  for (let count = 1; ; count++) {
    const own = count === 1 ? place : { ...place, project: `${place.project}-${count}` }
    const path = pathOf(own, 'yaml')
    if (taken.has(path)) continue
    taken.add(path)
    return own
  }
}
