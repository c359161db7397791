import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import type { Indicator } from '../model/project.ts'
import type { Target } from '../model/target.ts'
import {
  areComparable,
  cellsOf,
  directionOf,
  isMeasured,
  type Measured,
  type ValueRole,
  valueRoles,
} from '../model/values.ts'

/** Where a value may lie: at least it, at most it, exactly it; null where the form prints a bare number. */
export type Bound = 'up' | 'down' | 'exact' | null

/** A value in the picture, in its units from the upper left corner. */
export interface Point {
  readonly role: ValueRole
  readonly value: Measured
  readonly bound: Bound
  /** False for a target, and for a ≥98% that stands where a result belongs. */
  readonly isResult: boolean
  readonly x: number
  readonly y: number
}

/** The picture of a row: 前年, 上年 and target on one scale. */
export interface Trend {
  /** What is filled, oldest first. */
  readonly points: readonly Point[]
  /** SVG path through the results; null where there are fewer than two. */
  readonly line: string | null
  /** Height of the number zero. */
  readonly zero: number
  /** From where to where a value meets the target; null where the target has no direction. */
  readonly band: { readonly y: number; readonly height: number } | null
}

/** Size of the picture. */
export const frame = { width: 96, height: 32 } as const

// To the right of each value there is room for the sign of its direction, above and below for its mark.
const xOf = scalePoint<ValueRole>().domain(valueRoles).range([6, 74])
const top = 8
const bottom = 27

const toPath = line<Point>(
  ({ x }) => x,
  ({ y }) => y,
)

/** Draws a row; null unless it has two values and every filled value cell is a number of one unit. */
export function toTrend(indicator: Indicator): Trend | null {
  const values = valuesOf(indicator)
  if (values === null) return null
  const yOf = scaleOf(values.map(({ value }) => value.number))
  const zero = round(yOf(0))
  const points = values.map(({ role, value }) => toPoint(role, value, round(yOf(value.number))))
  const results = points.filter(({ isResult }) => isResult)
  return {
    points,
    line: results.length > 1 ? toPath(results) : null,
    zero,
    band: bandOf(points.at(-1), zero),
  }
}

function valuesOf(indicator: Indicator): { role: ValueRole; value: Measured }[] | null {
  // Most rows have no results, and a picture needs two values.
  if (!indicator.yearBeforeLast && !indicator.lastYear) return null
  const cells = cellsOf(indicator)
  const values = cells.flatMap(({ role, target }) => (isPoint(target) ? [{ role, value: target }] : []))
  const isWhole = values.length > 1 && values.length === cells.length
  return isWhole && values.every(({ value }, i) => areComparable(value, values[i - 1]?.value ?? value))
    ? values
    : null
}

// ±5% is a range about something else.
function isPoint(target: Target): target is Measured {
  return isMeasured(target) && target.operator !== '±'
}

// Zero is always on the scale, so that heights are as large as the numbers: 96% and 100% look alike, as they are.
function scaleOf(numbers: readonly number[]): (number: number) => number {
  const low = Math.min(0, ...numbers)
  const high = Math.max(0, ...numbers)
  return scaleLinear([low, low === high ? 1 : high], [bottom, top])
}

function toPoint(role: ValueRole, value: Measured, y: number): Point {
  const bound = value.operator === '=' ? 'exact' : directionOf(value)
  const isResult = role !== 'target' && directionOf(value) === null
  return { role, value, bound, isResult, x: round(xOf(role) ?? 0), y }
}

// Down to zero, or to the edge where values lie below it.
function bandOf(last: Point | undefined, zero: number): Trend['band'] {
  if (last?.role !== 'target') return null
  if (last.bound === 'up') return { y: 0, height: last.y }
  const end = zero === bottom ? zero : frame.height
  return last.bound === 'down' ? { y: last.y, height: round(end - last.y) } : null
}

function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10
}
