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

/** Columns of a header, of which three years in a row are those of an annual table, and one that is aimed at its target. */
export function withYears(columns: readonly SourceColumn[]): readonly SourceColumn[] {
  const years = columns.filter(({ role, label }) => role === 'extra' && yearOf(label) !== undefined)
  const ofYears = years.length === 1 && isAim(years[0]) ? roles.slice(-1) : roles
  if (years.length !== ofYears.length || !years.every(isNext)) return columns
  const roleOf = new Map(years.map((column, index) => [column, ofYears[index]]))
  return columns.map((column) => {
    const role = roleOf.get(column)
    return role === undefined ? column : { ...column, role, term: 'annual' }
  })
}

function isAim(column: SourceColumn | undefined): boolean {
  return pattern.exec(fold(column?.label ?? ''))?.[3] !== undefined
}

function isNext({ label }: SourceColumn, index: number, years: readonly SourceColumn[]): boolean {
  const before = years[index - 1]
  return before === undefined || yearOf(label) === Number(yearOf(before.label)) + 1
}
