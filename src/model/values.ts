import type { Indicator } from './project.ts'
import { isSameUnit } from './same-unit.ts'
import type { Target } from './target.ts'

const status = /^(?:已|未)(?:实现|完成|达标|达成|达到)$|^正在(?:实施|推进|进行)$/u
const year = /^(?:19|20)\d{2}年度?$/u

/** Whether a cell holds a status (已实现) or a year (2025年): words of a plan, but not a value. */
export function isNoValue({ raw, number }: Target): boolean {
  return number === null && (status.test(raw) || year.test(raw))
}

/** The columns of a row that hold values, oldest first. */
export const valueRoles = ['yearBeforeLast', 'lastYear', 'target'] as const

export type ValueRole = (typeof valueRoles)[number]

/** What has the value cells of a row. */
export type Valued = Pick<Indicator, ValueRole>

/** A value with the column that it stands in. */
export interface Value {
  readonly role: ValueRole
  readonly target: Target
}

/** Every value cell of a row that is filled, oldest first. */
export function cellsOf(indicator: Valued): Value[] {
  const cells: Value[] = []
  for (const role of valueRoles) {
    const target = indicator[role]
    if (target) cells.push({ role, target })
  }
  return cells
}

/**
 * What a row promises: its target; where 上年 and that column hold a status and a year, the target standing
 * under 前年 (seed lines 98–143), that cell. Null where the row promises nothing.
 */
export function promiseOf({ target, lastYear, yearBeforeLast }: Valued): Value | null {
  if (target !== null && !isNoValue(target)) return { role: 'target', target }
  if (!target || !lastYear || !yearBeforeLast) return null
  return isNoValue(lastYear) && !isNoValue(yearBeforeLast)
    ? { role: 'yearBeforeLast', target: yearBeforeLast }
    : null
}

/** Past results of a row, oldest first: the values under 前年 and 上年, unless the promise stands there. */
export function resultsOf(indicator: Valued): Value[] {
  if (!indicator.yearBeforeLast && !indicator.lastYear) return []
  if (promiseOf(indicator)?.role === 'yearBeforeLast') return []
  return cellsOf(indicator).filter(({ role, target }) => role !== 'target' && !isNoValue(target))
}

/** The past result that stands in a column of a row; null where none does. */
export function resultOf(indicator: Valued, column: ValueRole): Target | null {
  return resultsOf(indicator).find(({ role }) => role === column)?.target ?? null
}

/** A value that can be counted with. */
export type Measured = Target & { readonly number: number }

/** Whether a value is a number. */
export function isMeasured(target: Target): target is Measured {
  return target.number !== null
}

/** Whether two values are numbers of one unit: 天/次 and 天 are never compared. */
export function areComparable(a: Target, b: Target): boolean {
  return isMeasured(a) && isMeasured(b) && isSameUnit(a.unit, b.unit)
}

/** Which way a target pulls: up for at least, down for at most, null where its operator does not say. */
export function directionOf({ operator }: Target): 'up' | 'down' | null {
  if (operator === '>=' || operator === '>') return 'up'
  return operator === '<=' || operator === '<' ? 'down' : null
}
