import type { Indicator, Project } from '../model/project.ts'
import { pairTwins } from '../model/twins.ts'
import { type ListPage, rowsOfPage, toPages } from './pages.ts'

/** An indicator of a project as lists show it: its rows in both tables are one line. */
export interface Line {
  readonly project: Project
  readonly longTerm: Indicator | null
  readonly annual: Indicator | null
}

/** Lines of a project in file order; a row without an indicator's name has none. */
export function toLines(project: Project): Line[] {
  const pairs = pairTwins(project)
  const annuals = new Map(pairs.map(({ longTerm, annual }) => [longTerm, annual]))
  const paired = new Set(annuals.values())
  return project.indicators
    .filter((row) => row.name !== null && !paired.has(row))
    .map((row) =>
      row.term === 'annual'
        ? { project, longTerm: null, annual: row }
        : { project, longTerm: row, annual: annuals.get(row) ?? null },
    )
}

/** Rows of a line, one or two. */
export function rowsOf({ longTerm, annual }: Line): Indicator[] {
  return [longTerm, annual].filter((row) => row !== null)
}

// Lists lead to texts; what is longer than any indicator's name is read there.
const longest = 300

/** A text as lists show it: whole, or its beginning where it is very long. */
export function abridge(text: string): string {
  return text.length > longest ? `${[...text].slice(0, longest).join('')}……` : text
}

// So much text stands in a line of usual length; longer lines leave less room to others.
const usual = 100

/** Lines as pages of a list, which have fewer lines where these are long. */
export function toLinePages(lines: readonly Line[]): ListPage<Line>[] {
  return toPages(lines, rowsOfPage, (line) => lengthOf(line) / usual)
}

function lengthOf(line: Line): number {
  const { name, department } = line.project
  const rows = rowsOf(line).flatMap((row) => [row.name ?? '', row.target?.raw ?? ''])
  return [name, department.name, ...rows].reduce((sum, text) => sum + Math.min(text.length, longest), 0)
}
