import type { Cell, CellStyle, MergeRange } from 'hucre/xlsx'
import { firstCellOf } from './sheet-names.ts'
import { styles } from './styles.ts'
import { cellRoom, countLines, textCell, toParts } from './text.ts'
import type { WorkbookWords } from './words.ts'

/** A sheet while it is written, line by line. */
export interface Draft {
  readonly words: WorkbookWords
  /** Widths of its columns, in Latin letters. */
  readonly widths: readonly number[]
  readonly cells: Map<string, Partial<Cell>>
  readonly merges: MergeRange[]
  readonly rowDefs: Map<number, { height: number }>
  /** Texts too long for one cell. */
  readonly overlong: string[]
  /** Line to be written next, from 0. */
  next: number
}

/** An empty sheet with columns of these widths. */
export function newDraft(words: WorkbookWords, widths: readonly number[]): Draft {
  return { words, widths, cells: new Map(), merges: [], rowDefs: new Map(), overlong: [], next: 0 }
}

/** Line and column of a cell, from 0. */
export type Place = readonly [row: number, column: number]

/** Puts a text into a cell; one too long is begun there and told in full at the end of the sheet. */
export function put(draft: Draft, [row, column]: Place, text: string, style: CellStyle): void {
  set(draft, [row, column], text, style)
  if (text !== '') raise(draft, row, heightOf(text, draft.widths[column] ?? 1, style.font?.size))
}

function set(draft: Draft, [row, column]: Place, text: string, style: CellStyle) {
  draft.cells.set(`${row},${column}`, { ...textCell(fitting(draft, text)), style })
}

// Not every program finds the height of a line itself, and none does that of merged cells.
function raise({ rowDefs }: Draft, row: number, height: number) {
  rowDefs.set(row, { height: Math.min(highest, Math.max(rowDefs.get(row)?.height ?? 0, height, lowest)) })
}

function fitting({ overlong, words }: Draft, text: string): string {
  if (text.length <= cellRoom) return text
  const remark = words.workbook.continued(overlong.push(text))
  return `${toParts(text, cellRoom - remark.length)[0]}${remark}`
}

/** Makes a cell lead to another sheet. */
export function linkTo({ cells }: Draft, [row, column]: Place, sheet: string): void {
  const cell = cells.get(`${row},${column}`)
  if (cell) cell.hyperlink = { target: '', location: firstCellOf(sheet), display: sheet }
}

/** Puts a text that stands over several cells, the last ones included, with room for it. */
export function putOver(draft: Draft, area: MergeRange, text: string, style: CellStyle): void {
  const { startRow, startCol, endRow, endCol } = area
  for (let row = startRow; row <= endRow; row++) {
    for (let column = startCol; column <= endCol; column++) set(draft, [row, column], '', style)
  }
  set(draft, [startRow, startCol], text, style)
  if (startRow < endRow || startCol < endCol) draft.merges.push(area)
  makeRoom(draft, area, text, style)
}

function makeRoom(
  draft: Draft,
  { startRow, startCol, endRow, endCol }: MergeRange,
  text: string,
  style: CellStyle,
) {
  const width = draft.widths.slice(startCol, endCol + 1).reduce((sum, own) => sum + own, 0)
  let missing = heightOf(text, width, style.font?.size)
  for (let row = startRow; row < endRow; row++) missing -= draft.rowDefs.get(row)?.height ?? 0
  raise(draft, endRow, missing)
}

/** Adds a line with one text from a column to the last. */
export function addWide(draft: Draft, startCol: number, text: string, style: CellStyle): void {
  addSpan(draft, [startCol, draft.widths.length - 1], text, style)
}

/** Adds a line with one text over some columns, the last included. */
export function addSpan(
  draft: Draft,
  [startCol, endCol]: readonly [number, number],
  text: string,
  style: CellStyle,
): void {
  putOver(draft, { startRow: draft.next, startCol, endRow: draft.next, endCol }, text, style)
  draft.next += 1
}

const usualSize = 11
const lowest = 19
const highest = 409

function heightOf(text: string, width: number, size = usualSize): number {
  const lines = countLines(text, (width * usualSize) / size)
  return Math.min(highest, Math.ceil(lines * size * 1.4 + 3))
}

/** Adds a line with a label and a text that takes the rest of it. */
export function addFact(draft: Draft, label: string, text: string): void {
  put(draft, [draft.next, 0], label, styles.label)
  addWide(draft, 1, text, styles.cell)
}

/** Adds a line that says what the lines below it are. */
export function addBand(draft: Draft, text: string): void {
  addWide(draft, 0, text, styles.band)
}

/** Adds in full what was too long for its cell, each text in as many lines as it takes. */
export function addOverlong(draft: Draft): void {
  if (draft.overlong.length === 0) return
  addBand(draft, draft.words.workbook.overlong)
  for (const [index, text] of draft.overlong.entries()) {
    for (const part of toParts(text)) addFact(draft, draft.words.workbook.part(index + 1), part)
  }
}
