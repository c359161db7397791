import { remember } from '../model/remember.ts'
import type { Brief } from './brief.ts'
import type { CategoryYear } from './indicators.ts'
import { type ListPage, toPages } from './pages.ts'

/** Neighbouring lines of a project in one category, from one place of them up to but not including another. */
export interface Span {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** A page of the lines of a category in a year, before anyone has read them: what lines it has. */
export interface LinePage extends Omit<ListPage<never>, 'rows'> {
  readonly spans: readonly Span[]
}

interface Place {
  readonly project: Brief
  readonly line: number
  readonly weight: number
}

/** Lines as pages of a list, which have fewer lines where these are long. */
export const toLinePages = remember(({ slug, projects }: CategoryYear): readonly LinePage[] => {
  const places = projects.flatMap((project) =>
    (project.lines[slug]?.weights ?? []).map((weight, line): Place => ({ project, line, weight })),
  )
  return toPages(places, undefined, ({ weight }) => weight).map(({ rows, ...page }) => ({
    ...page,
    spans: toSpans(rows),
  }))
})

function toSpans(places: readonly Place[]): Span[] {
  const spans: { id: string; from: number; to: number }[] = []
  for (const { project, line } of places) {
    const last = spans.at(-1)
    if (last?.id === project.id) last.to = line + 1
    else spans.push({ id: project.id, from: line, to: line + 1 })
  }
  return spans
}
