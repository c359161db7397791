import type { Indicator, Project } from '../model/project.ts'

/** What a list says of a project in numbers; a row without an indicator's name does not count. */
export interface Summary {
  readonly indicators: number
  /** Indicators whose annual or long-term target is a number. */
  readonly measurable: number
  readonly withBasis: number
}

/** Counts the indicators of projects. */
export function summarise(projects: readonly Project[]): Summary {
  const indicators = projects.flatMap((project) => project.indicators.filter(({ name }) => name !== null))
  return {
    indicators: indicators.length,
    measurable: indicators.filter(isMeasurable).length,
    withBasis: indicators.filter(({ basis }) => basis !== null).length,
  }
}

/** Whether an indicator's target is a number. */
export function isMeasurable({ target }: Indicator): boolean {
  return target?.number != null
}

/** Share of a part in percent, to one decimal; null of nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10
}
