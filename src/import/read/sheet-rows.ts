import type { MergeRange, Sheet } from 'hucre/xlsx'
import { SourceError } from '../source-error.ts'
import { goOn, type LooseCell, mostColumns, mostRows } from './rows.ts'
import { displayed } from './sheet-cell.ts'

/** What a sheet does not show: rows and columns, counted from 0. */
export interface Hiding {
  isRow(row: number): boolean
  isColumn(column: number): boolean
}

/** The cells of a sheet, each as it is displayed: a merged cell at its first place that is shown, blank elsewhere. */
export function layOutSheet(sheet: Sheet, hiding: Hiding): LooseCell[][] {
  const grid = sheet.rows.map((row, index) =>
    row.slice(0, mostColumns).map((value, column): LooseCell => {
      return displayed(sheet.cells?.get(`${index},${column}`) ?? { value, type: 'string' })
    }),
  )
  const merges = (sheet.merges ?? []).map((merge) => clip(merge, grid))
  const count = merges.reduce((sum, { startRow, endRow, startCol, endCol }) => {
    return sum + Math.max(endRow - startRow + 1, 1) * Math.max(endCol - startCol + 1, 1)
  }, 0)
  if (merges.length > mostRows || count > mostCovered)
    throw new SourceError('合并的单元格太多，不像绩效目标表')
  for (const merge of merges) cover(grid, merge, hiding)
  return grid
}

const mostCovered = mostRows * 20

function clip(merge: MergeRange, grid: readonly LooseCell[][]): MergeRange {
  const width = Math.max(1, ...grid.map((row) => row.length))
  return {
    ...merge,
    endRow: Math.min(merge.endRow, grid.length - 1),
    endCol: Math.min(merge.endCol, width - 1),
  }
}

function cover(grid: LooseCell[][], merge: MergeRange, hiding: Hiding): void {
  const { startRow, startCol, endRow, endCol } = merge
  const whole = grid[startRow]?.[startCol]
  if (whole === undefined) return
  const row = firstShown(startRow, endRow, hiding.isRow)
  const column = firstShown(startCol, endCol, hiding.isColumn)
  for (let each = startRow; each <= endRow; each++) {
    const cells = padded(grid[each] ?? [], endCol).map((cell, index) =>
      index < startCol || index > endCol ? cell : covered(cell, whole),
    )
    if (each === row) cells.splice(column, 1, whole)
    if (each > row) cells.splice(column, 1, { ...cells[column], ...goOn(whole) })
    grid.splice(each, 1, cells)
  }
}

// What is hidden of a merged cell does not hide its text.
function firstShown(from: number, to: number, isHidden: (index: number) => boolean): number {
  for (let index = from; index <= to; index++) if (!isHidden(index)) return index
  return from
}

function padded(cells: readonly LooseCell[], last: number): LooseCell[] {
  return [...cells, ...Array.from({ length: last + 1 - cells.length }, () => ({ text: '' }))]
}

function covered({ text }: LooseCell, whole: LooseCell): LooseCell {
  return text === '' || text === whole.text ? { text: '' } : { text: '', hidden: text }
}
