import type { PlacedFinding, Range } from './document.ts'
import { type Cell, type Row, spanOf, type Table } from './markdown-blocks.ts'
import { readHeader } from './markdown-header.ts'
import { excerpt } from './text.ts'

/** Rows of a table as a YAML author would write them: label → text, empty cells left out. */
export interface Rows {
  readonly data: readonly Readonly<Record<string, unknown>>[]
  readonly findings: readonly PlacedFinding[]
  /** Range of the cell under `label`, of the row where there is none, of the header where that is not written. */
  locate(row?: number, label?: string): Range
}

/** Reads a table whose header row must begin with `columns`; further columns go into 其他列. */
export function readTable(source: string, { header, rows }: Table, columns: readonly string[]): Rows {
  const { labels, findings } = readHeader(header.cells, columns, header.range)
  // A line of text below a table is a row to Markdown, and so is each half of a row that is cut in two.
  const whole = rows.filter(
    (row, index) => !isText(source, row) && !isRest(source, rows, index, labels.length),
  )
  return {
    data: whole.map((row) => toRecord(row.cells, labels, columns)),
    findings: [...findings, ...rows.flatMap((_, index) => inspectRow(source, rows, index, labels.length))],
    locate: (row, label) => locateCell(whole[row ?? -1] ?? header, labels.indexOf(label ?? '')),
  }
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

function locateCell(row: Row, column: number): Range {
  return (row.cells[column] ?? row).range
}

function lineOf(source: string, { range: { start, end } }: Row): string {
  return source.slice(start, end).trim()
}

function isText(source: string, row: Row | undefined): boolean {
  return row !== undefined && !lineOf(source, row).includes('|')
}

function isRest(source: string, rows: readonly Row[], index: number, expected: number): boolean {
  const [above, row] = [rows[index - 1], rows[index]]
  if (above === undefined || row === undefined) return false
  const isCut = !lineOf(source, above).endsWith('|') && /^[^|]+\|/u.test(lineOf(source, row))
  return isCut && above.cells.length + row.cells.length - 1 === expected
}

function inspectRow(source: string, rows: readonly Row[], index: number, expected: number): PlacedFinding[] {
  const row = rows[index] as Row
  if (isText(source, row))
    return isText(source, rows[index - 1]) ? [] : [textBelow(source, rows.slice(index))]
  if (isRest(source, rows, index, expected)) return []
  const isCut = isRest(source, rows, index + 1, expected)
  return isCut || row.cells.length !== expected ? [countCells(row, expected, isCut)] : []
}

function textBelow(source: string, rows: readonly Row[]): PlacedFinding {
  const end = rows.findIndex((row) => !isText(source, row))
  const lines = rows.slice(0, end < 0 ? undefined : end)
  const range = spanOf(lines) ?? { start: 0, end: 0 }
  const reason = `这里不是表格的一行：“${excerpt(source.slice(range.start, range.end))}”`
  const note = '紧接在表格下面的文字会被当作表格的一行：请写进“## 说明”或编者注，不要写在表格里面或下面。'
  return { rule: 'table-cells', range, reason, note }
}

function countCells(row: Row, expected: number, isCut: boolean): PlacedFinding {
  const extra = row.cells[expected]
  const range = extra === undefined ? row.range : { start: extra.range.start, end: row.range.end }
  const reason = isCut
    ? '这一行在格子中间断成了两行'
    : `这一行有 ${row.cells.length} 格，表头有 ${expected} 格`
  return { rule: 'table-cells', range, reason, note: remedy(extra !== undefined, isCut) }
}

function remedy(isLong: boolean, isCut: boolean): string {
  if (isCut) return '请与下一行接成一行；格子里要换行的地方写 <br>。'
  return isLong
    ? '如果格子里的文字含有竖线，请写成 \\|；否则请删去多出的格子。'
    : '请检查是不是少了竖线；没有内容的格子也要留着，每一行的竖线与表头一样多。'
}
