import type { Indicator, Project } from '../model/project.ts'

/** What a list says of a project in numbers; a row without an indicator's name does not count. */
export interface Summary {
  readonly indicators: number
  /** Indicators whose annual or long-term target is a number. */
  readonly measurable: number
  readonly withBasis: number
}

/** Adds up the indicators of projects. */
export function summarise(projects: readonly { readonly summary: Summary }[]): Summary {
  const sum = (key: keyof Summary) => projects.reduce((total, { summary }) => total + summary[key], 0)
  return { indicators: sum('indicators'), measurable: sum('measurable'), withBasis: sum('withBasis') }
}

/** Counts the indicators of a project. */
export function summaryOf({ indicators }: Pick<Project, 'indicators'>): Summary {
  const named = indicators.filter(({ name }) => name !== null)
  return {
    indicators: named.length,
    measurable: named.filter(isMeasurable).length,
    withBasis: named.filter(({ basis }) => basis !== null).length,
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
