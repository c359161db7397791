import type { Table, TableRow } from 'mdast'
import type { PlacedFinding, Range } from './document.ts'
import { cellRange, cellText } from './markdown-cell.ts'
import { type Cell, readHeader } from './markdown-header.ts'
import { rangeOf } from './markdown-tree.ts'

/** Rows of a table as a YAML author would write them: label → text, empty cells left out. */
export interface Rows {
  readonly data: readonly Readonly<Record<string, unknown>>[]
  readonly findings: readonly PlacedFinding[]
  /** Range of the cell under `label`, of the row where there is none, of the header where that is not written. */
  locate(row?: number, label?: string): Range
}

/** Reads a table whose header row must begin with `columns`; further columns go into 其他列. */
export function readTable(source: string, table: Table, columns: readonly string[]): Rows {
  const [header, ...rows] = table.children as [TableRow, ...TableRow[]]
  const cells = cellsOf(source, header)
  const { labels, findings } = readHeader(cells, columns, rangeOf(header))
  return {
    data: rows.map((row) => toRecord(cellsOf(source, row), labels, columns)),
    findings: [...findings, ...rows.flatMap((row) => countCells(source, row, labels.length))],
    locate: (row, label) => locateCell(rows[row ?? -1] ?? header, labels.indexOf(label ?? '')),
  }
}

function cellsOf(source: string, row: TableRow): Cell[] {
  return row.children.map((cell) => ({ text: cellText(source, cell), range: cellRange(cell) }))
}

function toRecord(
  cells: readonly Cell[],
  labels: readonly string[],
  columns: readonly string[],
): Record<string, unknown> {
  const filled = labels.flatMap((label, index): [string, string][] => {
    const { text } = cells[index] ?? { text: '' }
    return text === '' ? [] : [[label, text]]
  })
  const own = filled.filter(([label]) => !columns.includes(label))
  const record = Object.fromEntries(filled.filter(([label]) => columns.includes(label)))
  return own.length === 0 ? record : { ...record, 其他列: Object.fromEntries(own) }
}

function locateCell(row: TableRow, column: number): Range {
  const cell = row.children[column]
  return cell === undefined ? rangeOf(row) : cellRange(cell)
}

function countCells(source: string, row: TableRow, expected: number): PlacedFinding[] {
  const found = row.children.length
  if (found === expected) return []
  const { start, end } = rangeOf(row)
  const extra = row.children[expected]
  const range = extra === undefined ? { start, end } : { start: cellRange(extra).start, end }
  const reason = `这一行有 ${found} 格，表头有 ${expected} 格`
  return [{ rule: 'table-cells', range, reason, note: remedy(source.slice(start, end), found > expected) }]
}

function remedy(line: string, isLong: boolean): string {
  if (!line.trimStart().startsWith('|')) {
    return '表格下面紧接着的文字会被当作表格的一行：请在表格后面空一行，并把文字写进“## 说明”或编者注。'
  }
  return isLong
    ? '如果格子里的文字含有竖线，请写成 \\|；否则请删去多出的格子。'
    : '请补上空格子：每一行的竖线与表头一样多，没有内容的格子留空。'
}
