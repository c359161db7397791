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
  draft.cells.set(`${row},${column}`, { ...textCell(fitting(draft, text)), style })
}

/** Puts a text that leads to another sheet. */
export function putLink(draft: Draft, [row, column]: Place, text: string, sheet: string): void {
  put(draft, [row, column], text, styles.link)
  const cell = draft.cells.get(`${row},${column}`)
  if (cell) cell.hyperlink = { target: '', location: firstCellOf(sheet), display: sheet }
}

function fitting({ overlong, words }: Draft, text: string): string {
  if (text.length <= cellRoom) return text
  const remark = words.workbook.continued(overlong.push(text))
  return `${toParts(text, cellRoom - remark.length)[0]}${remark}`
}

/** Puts a text that stands over several cells, the last ones included. */
export function putOver(draft: Draft, area: MergeRange, text: string, style: CellStyle): void {
  const { startRow, startCol, endRow, endCol } = area
  for (let row = startRow; row <= endRow; row++) {
    for (let column = startCol; column <= endCol; column++) put(draft, [row, column], '', style)
  }
  put(draft, [startRow, startCol], text, style)
  if (startRow < endRow || startCol < endCol) draft.merges.push(area)
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
  const { widths, next } = draft
  putOver(draft, { startRow: next, startCol, endRow: next, endCol }, text, style)
  const width = widths.slice(startCol, endCol + 1).reduce((sum, own) => sum + own, 0)
  draft.rowDefs.set(next, { height: heightOf(text, width, style.font?.size) })
  draft.next += 1
}

const usualSize = 11
const highest = 409

// Spreadsheets find the height of a line by its cells that stand alone, so one over several columns is given it.
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
