import type { Form } from '../model/form.ts'
import type { Project } from '../model/project.ts'
import { type Line, lengthOf, rowsOf, toLines } from './indicator-lines.ts'
import { isMeasurable } from './summary.ts'

/** The lines of a project in one category, in numbers: rows of both tables count, as in every other list. */
export interface LineCounts {
  readonly total: number
  readonly measurable: number
  /** How much room each line takes on a page, by its length; 1 is the usual. */
  readonly weights: readonly number[]
  /** Names of the indicators, each once. */
  readonly names: readonly string[]
}

/** Slug of all indicators whose 二级指标 is not of their form, or not given. */
export const otherSlug = 'other'

/** The lines of a project by the slug of their category, in file order. */
export function linesBySlug(
  project: Project,
  forms: ReadonlyMap<string, Form>,
): ReadonlyMap<string, readonly Line[]> {
  const slugs = slugsOf(forms.get(project.form))
  return Map.groupBy(toLines(project), (line) => slugs.get(rowsOf(line)[0]?.level2 ?? null) ?? otherSlug)
}

function slugsOf(form: Form | undefined): ReadonlyMap<string | null, string> {
  const categories = form?.taxonomy.flatMap(({ level2 }) => level2) ?? []
  return new Map(categories.map(({ label, slug }) => [label, slug]))
}

/** Counts lines. */
export function toLineCounts(lines: readonly Line[]): LineCounts {
  const rows = lines.flatMap(rowsOf)
  return {
    total: rows.length,
    measurable: rows.filter(isMeasurable).length,
    weights: lines.map(weightOf),
    names: [...new Set(rows.map(({ name }) => name ?? ''))],
  }
}

// A line of so much text is long: it leaves less room to others, so that no page is too large.
const usual = 150

function weightOf(line: Line): number {
  return Math.max(1, lengthOf(line) / usual)
}
