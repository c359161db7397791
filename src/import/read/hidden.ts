import type { Sheet } from 'hucre/xlsx'
import { columnName, type GridRow } from '../grid.ts'
import { type LooseCell, quoteSome, type RowPlace, toRow } from './rows.ts'
import { type Hiding, layOutSheet } from './sheet-rows.ts'
import { underHidden } from './under-hidden.ts'

/** Rows of a sheet as it shows them: what stands in hidden rows and columns is told of, not read. */
export function readShown(sheet: Sheet, placeOf: (row: number) => RowPlace): GridRow[] {
  const hiding = hidingOf(sheet)
  const grid = layOutSheet(sheet, hiding)
  const part = placeOf(0).part ?? ''
  const shown = grid.map((cells) => cells.map((cell, column) => (hiding.isColumn(column) ? blank : cell)))
  const inColumns = hiddenColumns(grid, hiding).map(({ column, cells }) =>
    describeHidden(`${part} ${columnName(column + 1)} 列`, cells),
  )
  const mark = underHidden()
  return shown.map((cells, index) => {
    const own = hiding.isRow(index) ? cells.map(hide) : cells
    return toRow(mark(own), placeOf(index), index === 0 ? inColumns.flat() : [])
  })
}

function hide({ text, hidden = '' }: LooseCell): LooseCell {
  return { text: '', hidden: `${text}${hidden}` }
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
