import type { Sheet } from 'hucre/xlsx'
import { columnName, type GridRow } from '../grid.ts'
import { type LooseCell, quoteSome, type RowPlace, toRow } from './rows.ts'
import { type Hiding, layOutSheet } from './sheet-rows.ts'

/** Rows of a sheet as it shows them: what stands in hidden rows and columns is told of, not read. */
export function readShown(sheet: Sheet, placeOf: (row: number) => RowPlace): GridRow[] {
  const hiding = hidingOf(sheet)
  const grid = layOutSheet(sheet, hiding)
  const part = placeOf(0).part ?? ''
  const shown = grid.map((cells) => cells.map((cell, column) => (hiding.isColumn(column) ? blank : cell)))
  const inColumns = hiddenColumns(grid, hiding).map(({ column, cells }) =>
    describeHidden(`${part} ${columnName(column + 1)} 列`, cells),
  )
  return shown.map((cells, index) => {
    const first = index === 0 ? inColumns.flat() : []
    if (!hiding.isRow(index)) return toRow(belowHidden(shown, index, hiding), placeOf(index), first)
    return toRow([], placeOf(index), [...first, ...describeHidden(`${part}第 ${index + 1} 行`, cells)])
  })
}

const blank: LooseCell = { text: '' }

/** A sentence on what is hidden; none where that is blank. */
export function describeHidden(where: string, cells: readonly LooseCell[]): string[] {
  const texts = cells.map(({ text }) => text.trim()).filter((text) => text !== '')
  if (texts.length === 0) return []
  return [`${where}是隐藏的，没有读：${quoteSome(texts)}`]
}

function hidingOf({ rowDefs, columns = [] }: Sheet): Hiding {
  return {
    isRow: (row) => rowDefs?.get(row)?.hidden === true,
    isColumn: (column) => columns[column]?.hidden === true,
  }
}

function hiddenColumns(grid: readonly LooseCell[][], hiding: Hiding) {
  const width = Math.max(0, ...grid.map((cells) => cells.length))
  return Array.from({ length: width }, (_, column) => column)
    .filter(hiding.isColumn)
    .map((column) => ({
      column,
      cells: grid.flatMap((cells, row) => (hiding.isRow(row) ? [] : (cells[column] ?? []))),
    }))
}

// A label that is printed in a hidden row may hold for the blank cells below it.
function belowHidden(grid: readonly LooseCell[][], index: number, hiding: Hiding): readonly LooseCell[] {
  const cells = grid[index] ?? []
  const first = cells.findIndex(({ text }) => text !== '')
  return cells.map((cell, column) => {
    if (column >= first || cell.above !== undefined) return cell
    const label = hiddenAbove(grid, index, column, hiding)
    return label === ''
      ? cell
      : { ...cell, doubt: `上面隐藏的行在这一列是“${label}”，不能确定是否管到这一行` }
  })
}

function hiddenAbove(grid: readonly LooseCell[][], index: number, column: number, hiding: Hiding): string {
  for (let row = index - 1; row >= 0 && hiding.isRow(row); row--) {
    const { text } = grid[row]?.[column] ?? blank
    if (text !== '') return text
  }
  return ''
}
