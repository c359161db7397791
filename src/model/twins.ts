import { distance } from 'fastest-levenshtein'
import type { Indicator, Project } from './project.ts'
import { remember } from './remember.ts'

/** A long-term row and the annual row that carries the same indicator. */
export interface Twins {
  readonly longTerm: Indicator
  readonly annual: Indicator
}

/**
 * Pairs of rows of both tables, each row in one pair at most: those of one 二级指标 and name, then those of one
 * 二级指标 whose names are alike; goals of the same number are paired before others.
 */
export const pairTwins = remember(({ indicators }: Project): readonly Twins[] => {
  const free = new Set(indicators.filter(({ name }) => name !== null))
  const twins: Twins[] = []
  for (const candidates of [sameInGoal, same, alike]) {
    for (const { longTerm, annual } of candidates([...free])) {
      if (!free.has(longTerm) || !free.has(annual)) continue
      free.delete(longTerm)
      free.delete(annual)
      twins.push({ longTerm, annual })
    }
  }
  return twins.sort((a, b) => a.longTerm.row - b.longTerm.row)
})

const ofTerm = (rows: readonly Indicator[], wanted: Indicator['term']) =>
  rows.filter(({ term }) => term === wanted)

const sameInGoal = (rows: readonly Indicator[]) =>
  equal(rows, (a, b) => a.level2 === b.level2 && numberOf(a.goal) === numberOf(b.goal))

const same = (rows: readonly Indicator[]) => equal(rows, (a, b) => a.level2 === b.level2)

// Rows of one name, paired in their order.
function equal(rows: readonly Indicator[], isEqual: (a: Indicator, b: Indicator) => boolean): Twins[] {
  const waiting = Map.groupBy(ofTerm(rows, 'annual'), ({ name }) => name)
  return ofTerm(rows, 'long-term').flatMap((longTerm) => {
    const namesakes = waiting.get(longTerm.name) ?? []
    const index = namesakes.findIndex((annual) => isEqual(longTerm, annual))
    return namesakes.splice(index, index < 0 ? 0 : 1).map((annual) => ({ longTerm, annual }))
  })
}

const digits = '0123456789〇一二三四五六七八九十'

// 长期绩效目标1 and 年度绩效目标1 share the 1; goal names come from strangers, so only their end is looked at.
function numberOf(goal: string | null): string {
  const end = goal?.slice(-4) ?? ''
  let start = end.length
  while (start > 0 && digits.includes(end.charAt(start - 1))) start--
  return end.slice(start)
}

const enough = 0.6

// Likest first; every row meets only its neighbours in the other table, so the work grows with the rows.
function alike(rows: readonly Indicator[]): Twins[] {
  const annuals = Map.groupBy(ofTerm(rows, 'annual'), ({ level2 }) => level2)
  const longTerms = Map.groupBy(ofTerm(rows, 'long-term'), ({ level2 }) => level2)
  return [...longTerms]
    .flatMap(([level2, group]) =>
      group.flatMap((row, index) => measure(row, near(annuals.get(level2), index))),
    )
    .filter(({ share }) => share >= enough)
    .sort((a, b) => Number(b.isOneGoal) - Number(a.isOneGoal) || b.share - a.share)
    .map(({ longTerm, annual }) => ({ longTerm, annual }))
}

const reach = 12

function near(rows: readonly Indicator[] | undefined, index: number): readonly Indicator[] {
  return rows?.slice(Math.max(0, index - reach), index + reach) ?? []
}

function measure(longTerm: Indicator, annuals: readonly Indicator[]) {
  return annuals.map((annual) => ({
    longTerm,
    annual,
    isOneGoal: numberOf(longTerm.goal) === numberOf(annual.goal),
    share: likeness(longTerm.name ?? '', annual.name ?? ''),
  }))
}

const longest = 200

/** Share of two names that is the same, from 0 to 1; 0 for names too long to be compared. */
export function likeness(a: string, b: string): number {
  const length = Math.max(a.length, b.length)
  return length === 0 || length > longest ? 0 : 1 - distance(a, b) / length
}
