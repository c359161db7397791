import type { Indicator, Project } from '../../model/project.ts'
import type { Remark } from '../../model/remark.ts'
import type { Brief } from '../brief.ts'
import { isMeasurable } from '../summary.ts'
import { type Column, toColumn } from './column.ts'
import { cellRoles, flag, terms } from './layout.ts'

/** What a part of the search data holds: the rows of consecutive projects of one year, one entry a row. */
export interface SearchPart {
  /** How many rows each project has. */
  readonly rows: readonly number[]
  readonly flags: readonly number[]
  /** Place of the row's goal among the project's goals, from 1; 0 where it has none. */
  readonly goals: readonly number[]
  /** 一级 and 二级 as meant, and as printed where that differs, then the cells of `cellRoles`. */
  readonly columns: readonly Column[]
  /** 其他列: row, label and text. */
  readonly extras: readonly (readonly [row: number, label: string, text: string])[]
}

/** The raw size of a part that is aimed at, in bytes. */
const aim = 400_000

// What a row costs without its texts: a code in each of the columns.
const bare = 26

/** First project of each part: as many projects of one year as are about 400 kB, at least one. */
export function toPartStarts(projects: readonly Brief[]): number[] {
  const starts: number[] = []
  let size = Number.POSITIVE_INFINITY
  for (const [index, { year, weight }] of projects.entries()) {
    if (size >= aim || year !== projects[index - 1]?.year) {
      starts.push(index)
      size = 0
    }
    size += weight
  }
  return starts
}

/** About how many bytes the rows of a project take: each different text once. */
export function toPartWeight({ indicators }: Project): number {
  const texts = new Set(indicators.flatMap(cellsOf))
  return [...texts].reduce((sum, text) => sum + 3 * (text?.length ?? 0), indicators.length * bare)
}

/** The data of one part; `remarks` are those that readers are shown. */
export function toSearchPart(
  projects: readonly Project[],
  remarks: ReadonlyMap<string, readonly Remark[]> | null,
): SearchPart {
  const rows = projects.flatMap((project) => project.indicators.map((row) => ({ row, project })))
  const below = new Map(projects.map(({ id }) => [id, belowHistory(remarks?.get(id))]))
  const column = (of: (row: Indicator) => string | null | undefined) =>
    toColumn(rows.map(({ row }) => of(row) ?? null))
  return {
    rows: projects.map(({ indicators }) => indicators.length),
    flags: rows.map(({ row, project }) => toFlags(row, below.get(project.id)?.has(row.anchor) === true)),
    goals: rows.map(({ row, project }) => project.goals.findIndex(({ name }) => name === row.goal) + 1),
    columns: [
      column(({ level1 }) => level1),
      column(({ level2 }) => level2),
      column(({ printed }) => printed?.level1),
      column(({ printed }) => printed?.level2),
      ...cellRoles.map((role) => column((row) => cellOf(row, role))),
    ],
    extras: rows.flatMap(({ row }, index) =>
      Object.entries(row.extra ?? {}).map(([label, text]) => [index, label, text] as const),
    ),
  }
}

function belowHistory(remarks: readonly Remark[] = []): ReadonlySet<string | null> {
  const found = remarks.filter(({ rule }) => rule === 'target-below-history')
  return new Set(found.map(({ anchor }) => anchor))
}

function toFlags(row: Indicator, isBelow: boolean): number {
  const named = row.name === null ? 0 : flag.named
  return (
    (row.term === terms[1] ? flag.annual : 0) |
    (isMeasurable(row) && named > 0 ? flag.measurable : 0) |
    (isBelow ? flag.below : 0) |
    named |
    (row.printed?.level1 === null ? flag.no1 : 0) |
    (row.printed?.level2 === null ? flag.no2 : 0)
  )
}

function cellOf(row: Indicator, role: (typeof cellRoles)[number]): string | null {
  const cell = row[role]
  return typeof cell === 'string' ? cell : (cell?.raw ?? null)
}

function cellsOf(row: Indicator): (string | null)[] {
  return cellRoles.map((role) => cellOf(row, role))
}
