import type { Indicator } from '../../model/project.ts'
import { isNoValue, promiseOf, type ValueRole } from '../../model/values.ts'

/** Whether a cell of a row holds a status or a year. */
export function holdsNone(row: Indicator, role: ValueRole): boolean {
  const target = row[role]
  return target ? isNoValue(target) : false
}

/**
 * Rows of a table whose 上年 and target hold a status and a year, the targets standing under 前年 (seed lines
 * 98–143); where one row is so, those with nothing under 前年 belong to them, too.
 */
export function movedRows(rows: readonly Indicator[]): readonly Indicator[] {
  const isMoved = (row: Indicator) => promiseOf(row)?.role === 'yearBeforeLast'
  if (!rows.some(isMoved)) return []
  return rows.filter((row) => isMoved(row) || (isNone(row) && !row.yearBeforeLast))
}

function isNone(row: Indicator): boolean {
  return holdsNone(row, 'lastYear') && holdsNone(row, 'target')
}
