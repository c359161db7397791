import { zipSync } from 'fflate'
import { formatValue } from 'hucre'
import { type Cell, type MergeRange, readXlsx, type Sheet } from 'hucre/xlsx'
import type { Grid, GridRow } from '../grid.ts'
import { SourceError } from '../source-error.ts'
import { type LooseCell, mostColumns, mostRows, toRow } from './rows.ts'
import { unpack, xmlText } from './zip.ts'

const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/workbook\.xml\.rels|workbook\.xml|styles\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml))$/u

/** Reads the sheets of a workbook that are shown, with their merged cells: each cell as the sheet displays it. */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid> {
  const parts = unpack(bytes, (name) => wanted.test(name))
  for (const part of parts.values()) xmlText(part)
  // Only what was unpacked within bounds is read.
  const safe = zipSync(Object.fromEntries(parts), { level: 0 })
  const { sheets } = await readXlsx(safe, { readStyles: true, range }).catch((cause: unknown) => {
    throw new SourceError('工作簿坏了，读不下去；请用 Excel 打开以后重新另存一次', { cause })
  })
  const shown = sheets.filter(({ hidden, veryHidden }) => !(hidden || veryHidden))
  const rows: GridRow[] = []
  for (const sheet of shown) rows.push(...readSheet(sheet, rows.length, shown.length > 1))
  return rows
}

const range = `A1:GR${mostRows}`

function readSheet(sheet: Sheet, before: number, isOneOfMany: boolean): GridRow[] {
  const above = mergedBelow(sheet)
  const part = isOneOfMany ? `工作表“${sheet.name}”` : '工作表'
  return sheet.rows.map((row, index) => {
    const cells = Array.from({ length: Math.min(row.length, mostColumns) }, (_, column): LooseCell => {
      const key = `${index},${column}`
      const text = displayed(sheet.cells?.get(key) ?? { value: row[column] ?? null, type: 'string' })
      const covering = above.get(key)
      return covering === undefined ? { text } : { text, above: covering }
    })
    return toRow(cells, { part, row: index + 1, order: before + index + 1 })
  })
}

// Only the first column of a merged cell goes on below: the others are blank anyway.
function mergedBelow({ merges = [], cells, rows }: Sheet): ReadonlyMap<string, string> {
  if (merges.length > mostRows) throw new SourceError('合并的单元格太多，不像绩效目标表')
  return new Map(
    merges.flatMap(({ startRow, startCol, endRow }: MergeRange) => {
      const value = rows[startRow]?.[startCol] ?? null
      const text = displayed(cells?.get(`${startRow},${startCol}`) ?? { value, type: 'string' })
      const last = Math.min(endRow, rows.length - 1)
      return Array.from({ length: Math.max(last - startRow, 0) }, (_, offset): [string, string] => {
        return [`${startRow + offset + 1},${startCol}`, text]
      })
    }),
  )
}

function displayed({ value: own, formulaResult, style }: Cell): string {
  const shown = own ?? formulaResult ?? null
  if (shown === null) return ''
  if (typeof shown === 'string') return shown
  // No sheet shows the last digits of a binary fraction.
  const value = typeof shown === 'number' ? Number(shown.toPrecision(15)) : shown
  return formatValue(value, style?.numFmt ?? 'General')
}
