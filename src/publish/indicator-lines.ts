import type { Indicator, Project } from '../model/project.ts'
import { pairTwins } from '../model/twins.ts'

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

/** Whether a list shows less than the whole of a line's texts. */
export function isAbridged(line: Line): boolean {
  return textsOf(line).some(({ length }) => length > longest)
}

// What a list writes of a line; its links are its project's id with an anchor.
function textsOf(line: Line): string[] {
  const { id, name, department } = line.project
  const rows = rowsOf(line)
  const names = new Set(rows.map((row) => row.name ?? ''))
  return [
    id,
    name,
    department.name,
    ...names,
    ...rows.flatMap((row) => [row.level2, row.target?.raw ?? null]),
  ].filter((text) => text !== null)
}

/** How much text a list writes of a line, in characters. */
export function lengthOf(line: Line): number {
  return textsOf(line).reduce((sum, text) => sum + Math.min(text.length, longest), 0)
}
