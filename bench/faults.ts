import { hubei } from '../src/model/forms/hubei.ts'
import type { Indicator } from './indicators.ts'
import type { Random } from './random.ts'

/** What a department gets wrong in a row; every kind gives a warning or a note, never an error. */
export type Fault = 'basis' | 'below' | 'unit' | 'category' | 'column'

/** At most one fault an indicator, at the given rate, of a kind that it can have. */
export function drawFault(random: Random, rate: number, { basis, measure }: Indicator): Fault | null {
  if (!random.chance(rate)) return null
  const kinds: Fault[] = ['category', 'column']
  if (basis !== null) kinds.push('basis')
  if (measure !== null) kinds.push('below', 'unit')
  return random.pick(kinds)
}

/** The 一级指标 and 二级指标 of a category; misplaced, the next 一级指标 that it does not belong to. */
export function labelsOf(slug: string, isMisplaced: boolean): { level1: string; level2: string } {
  const at = hubei.taxonomy.findIndex(({ level2 }) => level2.some((each) => each.slug === slug))
  const level2 = hubei.taxonomy[at]?.level2.find((each) => each.slug === slug)
  const level1 = hubei.taxonomy[(at + (isMisplaced ? 1 : 0)) % hubei.taxonomy.length]
  if (level1 === undefined || level2 === undefined) throw new RangeError(`No category ${slug}`)
  return { level1: level1.label, level2: level2.label }
}
