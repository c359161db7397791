import type { Remark } from '../model/remark.ts'
import type { Brief } from './brief.ts'
import { findingsByRule } from './quality.ts'
import { type Summary, shareOf, summarise } from './summary.ts'

/** Projects in numbers, to be compared with those of another year. */
export interface Figures extends Summary {
  readonly projects: number
  /** Shares of the indicators in percent; null where there are none. */
  readonly measurableShare: number | null
  readonly basisShare: number | null
}

/** Counts projects and their indicators. */
export function toFigures(projects: readonly Brief[]): Figures {
  const summary = summarise(projects)
  const { indicators, measurable, withBasis } = summary
  return {
    ...summary,
    projects: projects.length,
    measurableShare: shareOf(measurable, indicators),
    basisShare: shareOf(withBasis, indicators),
  }
}

/** A figure now, the year before, and the difference between the two as they are shown. */
export interface Comparison {
  readonly figure: keyof Figures
  readonly now: number | null
  readonly before: number | null
  readonly difference: number | null
}

const compared = [
  'projects',
  'indicators',
  'measurable',
  'measurableShare',
  'withBasis',
  'basisShare',
] as const satisfies readonly (keyof Figures)[]

/** Figures beside those of the year before; null where there is none. */
export function compareFigures(now: Figures, before: Figures | null): Comparison[] {
  return compared.map((figure) => {
    const [a, b] = [now[figure], before === null ? null : before[figure]]
    // Shares have one decimal, and so has their difference.
    const difference = a === null || b === null ? null : Math.round((a - b) * 10) / 10
    return { figure, now: a, before: b, difference }
  })
}

/** What one rule found that nobody has spoken to. */
export interface OpenFindings {
  readonly rule: string
  readonly severity: Remark['severity']
  readonly found: number
  readonly projects: number
}

/** Open findings rule by rule: warnings before notes, the commonest first. */
export function openFindings(
  projects: readonly Brief[],
  remarks: ReadonlyMap<string, readonly Remark[]>,
): OpenFindings[] {
  const open = new Map(
    projects.map(({ id }) => [
      id,
      (remarks.get(id) ?? []).filter(({ acknowledgement }) => acknowledgement === null),
    ]),
  )
  return findingsByRule(projects, open).map(({ rule, severity, found }) => ({
    rule,
    severity,
    found: found.length,
    projects: new Set(found.map(({ project }) => project)).size,
  }))
}
