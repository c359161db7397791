import { flag } from '../../publish/search/layout.ts'
import type { SearchCategory } from '../../publish/search/projects.ts'
import type { Corpus, Part } from './corpus.ts'
import type { State } from './state.ts'

/** What a row must have; texts by their numbers, null where any will do. */
export interface RowFilter {
  readonly mask: number
  readonly flags: number
  readonly level1: readonly number[] | null
  readonly level2: readonly number[] | null
}

/** For each project 1 where its year, its department and its findings are asked for. */
export function selectProjects({ data, projects }: Corpus, state: State): Uint8Array {
  const year = Number(state.year)
  return Uint8Array.from(data.slugs, (_, project) =>
    (state.year === '' || projects.year[project] === year) &&
    (state.department === '' || projects.department[project] === state.department) &&
    (!state.findings || (data.findings?.[project] ?? 0) > 0)
      ? 1
      : 0,
  )
}

/** What is asked of rows; null where nothing is. */
export function toRowFilter({ data, texts }: Corpus, state: State): RowFilter | null {
  const { level1, level2, measurable, below } = state
  if (level1 === '' && level2 === '' && measurable === '' && !below) return null
  const labels = (slug: string, categories: readonly SearchCategory[]) =>
    slug === ''
      ? null
      : categories.filter(([own]) => own === slug).map(([, label]) => texts.numbers.get(label) ?? -1)
  const isBelow = below ? flag.below : 0
  const named = measurable === '' ? 0 : flag.named
  return {
    mask: isBelow | named | (measurable === '' ? 0 : flag.measurable),
    flags: isBelow | named | (measurable === 'yes' ? flag.measurable : 0),
    level1: labels(level1, data.level1),
    level2: labels(level2, data.level2),
  }
}

/** Whether a row has what is asked of it. */
export function passes({ mask, flags, level1, level2 }: RowFilter, part: Part, row: number): boolean {
  return (
    ((part.flags[row] ?? 0) & mask) === flags &&
    (level1 === null || level1.includes(part.columns[0]?.[row] ?? 0)) &&
    (level2 === null || level2.includes(part.columns[1]?.[row] ?? 0))
  )
}
