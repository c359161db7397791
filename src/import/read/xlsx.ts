import { zipSync } from 'fflate'
import { readXlsx, type Sheet } from 'hucre/xlsx'
import type { Grid, GridRow } from '../grid.ts'
import { SourceError } from '../source-error.ts'
import { withBuiltInFormats } from './built-in-formats.ts'
import { describeHidden, readShown } from './hidden.ts'
import { mostRows } from './rows.ts'
import { refuseFarCells } from './sheet-bounds.ts'
import { unpack, xmlText } from './zip.ts'

const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/workbook\.xml\.rels|workbook\.xml|styles\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml))$/u

/** Reads the sheets of a workbook that are shown, with their merged cells: each cell as the sheet displays it. */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid> {
  const parts = unpack(bytes, (name) => wanted.test(name))
  for (const [name, part] of parts) {
    const xml = xmlText(part)
    if (name.startsWith('xl/worksheets/')) refuseFarCells(xml)
  }
  // Only what was unpacked within bounds is read.
  const safe = zipSync(Object.fromEntries(withBuiltInFormats(parts)), { level: 0 })
  const { sheets } = await readXlsx(safe, { readStyles: true, range }).catch((cause: unknown) => {
    throw new SourceError('工作簿坏了，读不下去；请用 Excel 打开以后重新另存一次', { cause })
  })
  const [shown, hidden] = split(sheets)
  const rows: GridRow[] = []
  for (const sheet of shown) rows.push(...readSheet(sheet, rows.length, shown.length > 1))
  const [first, ...others] = rows
  const unread = [...(first?.unread ?? []), ...hidden.flatMap(describeSheet)]
  return first === undefined || unread.length === 0 ? rows : [{ ...first, unread }, ...others]
}

const range = `A1:GR${mostRows}`

function split(sheets: readonly Sheet[]): [shown: Sheet[], hidden: Sheet[]] {
  const isHidden = ({ hidden, veryHidden }: Sheet) => Boolean(hidden || veryHidden)
  return [sheets.filter((sheet) => !isHidden(sheet)), sheets.filter(isHidden)]
}

function readSheet(sheet: Sheet, before: number, isOneOfMany: boolean): GridRow[] {
  const part = isOneOfMany ? `工作表“${sheet.name}”` : '工作表'
  return readShown(sheet, (index) => ({ part, row: index + 1, order: before + index + 1 }))
}

function describeSheet({ name, rows }: Sheet): string[] {
  const texts = rows.flat().map((value) => ({ text: value === null ? '' : String(value) }))
  return describeHidden(`工作表“${name}”`, texts)
}
