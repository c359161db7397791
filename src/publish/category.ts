import type { Line } from './indicator-lines.ts'
import { rowsOf } from './indicator-lines.ts'
import { isMeasurable } from './summary.ts'

/** What lines are in numbers: rows of both tables count, as in every other list. */
export interface LineCounts {
  readonly projects: number
  readonly total: number
  readonly measurable: number
}

/** Counts the projects and the rows of lines. */
export function countLines(lines: readonly Line[]): LineCounts {
  let total = 0
  let measurable = 0
  for (const { longTerm, annual } of lines) {
    for (const row of [longTerm, annual]) {
      if (row === null) continue
      total += 1
      if (isMeasurable(row)) measurable += 1
    }
  }
  return { projects: new Set(lines.map(({ project }) => project)).size, total, measurable }
}

/** Counts of one department. */
export interface DepartmentCounts extends LineCounts {
  readonly slug: string
  readonly name: string
}

/** Counts of the departments with most rows, and those of all others together. */
export interface DepartmentShares {
  readonly largest: readonly DepartmentCounts[]
  /** How many departments are summed up in `rest`. */
  readonly others: number
  readonly rest: LineCounts
}

/** Counts of lines of one year by department: the largest ones, at most `shown`, and the rest as one. */
export function byDepartment(lines: readonly Line[], shown = 30): DepartmentShares {
  const groups = [...Map.groupBy(lines, ({ project }) => project.department.slug)]
    .map(([slug, own]) => ({ slug, name: own[0]?.project.department.name ?? slug, own, ...countLines(own) }))
    .toSorted((a, b) => b.total - a.total)
  return {
    largest: groups.slice(0, shown).map(({ own: _, ...counts }) => counts),
    others: Math.max(0, groups.length - shown),
    rest: countLines(groups.slice(shown).flatMap(({ own }) => own)),
  }
}

/** A name of indicators, and how many projects have it. */
export interface Wording {
  readonly name: string
  readonly projects: number
}

/** Names of the indicators of lines, the commonest first; a project counts once, whatever tables it has a name in. */
export function wordingsOf(lines: readonly Line[]): Wording[] {
  const named = lines.flatMap((line) => rowsOf(line).map(({ name }) => ({ name, project: line.project })))
  return [...Map.groupBy(named, ({ name }) => name)]
    .map(([name, own]) => ({ name: name ?? '', projects: new Set(own.map(({ project }) => project)).size }))
    .toSorted((a, b) => b.projects - a.projects)
}
