import type { Indicator } from '../src/model/project.ts'
import { readTarget } from '../src/model/target.ts'

/** A row with 前年, 上年 and target; '' for an empty cell. */
export function row(...cells: readonly string[]): Indicator {
  const [yearBeforeLast = null, lastYear = null, target = null] = cells.map((raw) =>
    raw === '' ? null : readTarget(raw),
  )
  return {
    anchor: 'i-0',
    term: 'annual',
    goal: null,
    level1: null,
    level2: null,
    printed: null,
    name: '例',
    yearBeforeLast,
    lastYear,
    target,
    basis: null,
    extra: null,
    row: 0,
  }
}
