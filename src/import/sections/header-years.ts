import { fold } from '../grid.ts'
import type { SourceColumn } from './header.ts'

const pattern =
  /^((?:19|20)\d\d)年?度?(?:(实际|实际值|实际完成值|完成值)|(目标值|指标值|计划值|预计|预计值|预计实现))?$/u

/** The year of a column that is headed by one, such as 2025年目标值; undefined for other labels. */
export function yearOf(label: string): number | undefined {
  const [, year] = pattern.exec(fold(label)) ?? []
  return year === undefined ? undefined : Number(year)
}

const roles = ['yearBeforeLast', 'lastYear', 'target'] as const

/**
 * Columns of a header, of which up to three years that follow each other are those of an annual table, the last being the
 * budget year: three, or fewer that end with an aim or stand under 指标值. None where a column is the target already.
 */
export function withYears(columns: readonly SourceColumn[], isUnderTarget: boolean): readonly SourceColumn[] {
  const years = columns.filter(({ role, label }) => role === 'extra' && yearOf(label) !== undefined)
  const isSure = years.length === roles.length || isUnderTarget || kindOf(years.at(-1)) === 'aim'
  const hasTarget = columns.some(({ role, term }) => role === 'target' && term !== 'long-term')
  if (years.length > roles.length || hasTarget || !isSure || !years.every(isNext)) return columns
  const roleOf = new Map(years.map((column, index) => [column, roles[roles.length - years.length + index]]))
  return columns.map((column) => {
    const role = roleOf.get(column)
    return role === undefined ? column : { ...column, role, term: 'annual' }
  })
}

function kindOf(column: SourceColumn | undefined): 'result' | 'aim' | undefined {
  const [, , result, aim] = pattern.exec(fold(column?.label ?? '')) ?? []
  if (result !== undefined) return 'result'
  return aim === undefined ? undefined : 'aim'
}

// Years before the last have results, and the last an aim.
function isNext(column: SourceColumn, index: number, years: readonly SourceColumn[]): boolean {
  const before = years[index - 1]
  const isLast = index === years.length - 1
  if (kindOf(column) === (isLast ? 'result' : 'aim')) return false
  return before === undefined || yearOf(column.label) === Number(yearOf(before.label)) + 1
}
