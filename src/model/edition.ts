import type { Indicator, Project } from './project.ts'
import { readTarget, type Target } from './target.ts'

/** What projects are compared by: whose they are, and the values of their annual rows. */
export interface Edition
  extends Pick<Project, 'id' | 'year' | 'department' | 'name' | 'form' | 'code' | 'implementer'> {
  /** 来源.网址; null where none is given. */
  readonly sourceUrl: string | null
  readonly annual: readonly AnnualRow[]
}

/** An annual row with a name: its place in its table, from 0, and its cells as text. */
export type AnnualRow = readonly [
  row: number,
  level2: string | null,
  name: string,
  yearBeforeLast: string | null,
  lastYear: string | null,
  target: string | null,
]

/** Takes from a project what it is compared by. */
export function toEdition(project: Project): Edition {
  const { id, year, department, name, form, code, implementer, source, indicators } = project
  const annual = indicators.flatMap((row) => (row.term === 'annual' ? toRow(row) : []))
  return { id, year, department, name, form, code, implementer, sourceUrl: source?.url ?? null, annual }
}

function toRow({ row, level2, name, yearBeforeLast, lastYear, target }: Indicator): AnnualRow[] {
  if (name === null) return []
  return [[row, level2, name, textOf(yearBeforeLast), textOf(lastYear), textOf(target)]]
}

function textOf(target: Target | null | undefined): string | null {
  return target?.raw ?? null
}

/** The values of a row, and where it stands. */
export type AnnualValues = Pick<Indicator, 'term' | 'row' | 'yearBeforeLast' | 'lastYear' | 'target'>

/** Reads the values of an annual row. */
export function valuesOf([row, , , yearBeforeLast, lastYear, target]: AnnualRow): AnnualValues {
  return {
    term: 'annual',
    row,
    yearBeforeLast: toTarget(yearBeforeLast),
    lastYear: toTarget(lastYear),
    target: toTarget(target),
  }
}

function toTarget(text: string | null): Target | null {
  return text === null ? null : readTarget(text)
}
