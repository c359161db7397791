import { collapse } from './collapse.ts'
import { isCell } from './html-layouts.ts'
import { type Marks, marksOf } from './html-marks.ts'
import { runsOf } from './html-pieces.ts'
import type { Selectors } from './html-selectors.ts'
import { attributeOf, children, type Element, wordsBelow } from './html-tree.ts'
import type { LooseCell } from './rows.ts'
import { joinRuns, type Run } from './runs.ts'
import type { SpannedCell } from './spans.ts'

/** The rows of a table that looks so as a whole; those of a table within a cell are that cell's own. */
export function spannedRows(table: Element, selectors: Selectors, around: Marks): SpannedCell[][] {
  return rowsOf(table, selectors, around).map(({ row, marks }) =>
    cellsOf(row).map((cell) => ({ ...toLoose(cell, selectors, marks), ...spansOf(cell) })),
  )
}

function rowsOf(table: Element, selectors: Selectors, around: Marks): { row: Element; marks: Marks }[] {
  return children(table).flatMap((child) => {
    const marks = { ...around, ...marksOf(child, selectors) }
    if (child.tagName === 'tr') return [{ row: child, marks }]
    if (!['thead', 'tbody', 'tfoot'].includes(child.tagName)) return []
    const rows = children(child).filter(({ tagName }) => tagName === 'tr')
    return rows.map((row) => ({ row, marks: { ...marks, ...marksOf(row, selectors) } }))
  })
}

function cellsOf(row: Element): Element[] {
  return children(row).filter(isCell)
}

function spansOf(cell: Element): { rowSpan: number; colSpan: number } {
  const span = (name: string) => {
    const value = attributeOf(cell, name)
    return /^\d{1,4}$/u.test(value) ? Number(value) : 1
  }
  return { rowSpan: span('rowspan'), colSpan: span('colspan') }
}

function toLoose(cell: Element, selectors: Selectors, around: Marks): LooseCell {
  const marks = { ...around, ...marksOf(cell, selectors) }
  if (marks.isHidden) return { text: '', hidden: collapse(wordsBelow(cell.childNodes)) }
  return joinLines([...runsOf(cell.childNodes, selectors)].map((run) => ({ ...marks, ...run })))
}

/** The text of some runs as a browser shows it, line by line. */
export function joinLines(runs: readonly Run[]): LooseCell {
  const { text, doubt, hidden } = joinRuns(runs)
  const lines = text.split('\u2028').map(collapse)
  return {
    text: lines.filter((line) => line !== '').join('\n'),
    ...(doubt !== undefined && { doubt: collapse(doubt.replaceAll('\u2028', ' ')) }),
    ...(hidden !== undefined && { hidden: collapse(hidden) }),
  }
}
