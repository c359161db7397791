import {
  closingWords,
  date,
  noteWordings,
  pageNumber,
  totalWordings,
  valueWords,
} from '../../model/forms/wording.ts'
import { type Cell, filledCells, fold, type GridRow } from '../grid.ts'
import { isValueShaped } from '../vocabulary.ts'
import { readFactRow } from './fact-cells.ts'
import { holdsLabels, isKnownLabel } from './known-labels.ts'

/**
 * What a row is that belongs to no part of a form: a `repeat` is a title that stands again, a `line` may be content, a
 * `rest` that of a cell above, and below a `heading` no one knows whose the rows are.
 */
export type Aside = 'note' | 'sentence' | 'total' | 'repeat' | 'line' | 'rest' | 'heading'

/** Where a row stands that may be a note. */
export interface NoteContext {
  /** Whether the row above is a note, which may go on in rows of one cell. */
  readonly isBelowNote: boolean
  /** Column of the indicators' names in the table that the row is part of; undefined where it is part of none. */
  readonly names: number | undefined
}

/** Whether a row is a note or a signature beside the form; what stands in the columns of a table is none. */
export function isNote(
  row: GridRow,
  { isBelowNote, names = Number.POSITIVE_INFINITY }: NoteContext,
): boolean {
  const cells = filledCells(row)
  const [first] = cells
  if (first === undefined || isCovered(row)) return false
  if (cells.length > 1) return areSignatures(cells) || isSigned(row, names)
  if (isNoteLabel(first.text, beforeColon) || (isBelowNote && date.test(first.text))) return true
  const isLeftOfNames = first.place.column - 1 < names
  return isLeftOfNames && (isAsideAlone(first.text) || (isBelowNote && goesOn.test(first.text)))
}

/** What a row among those of a table is instead of an indicator; undefined where it may be one. */
export function asideAmong(row: GridRow, names: number): Aside | undefined {
  const [text = ''] = filledCells(row).map((cell) => cell.text)
  if (totalWordings.has(fold(text))) return 'total'
  if (isOfFacts(row, names) || isOfWords(row, names)) return 'line'
  if (!isAlone(row, names)) return undefined
  if (isNumbered(text)) return 'heading'
  if (closingWords.test(text) || text.endsWith('。')) return 'sentence'
  return fold(text).length > longest ? 'line' : undefined
}

// Facts below a table may be those of the next project.
function isOfFacts(row: GridRow, names: number): boolean {
  const said = readFactRow(row)
  const isLeftOfNames = (filledCells(row)[0]?.place.column ?? 0) - 1 < names
  if (said === undefined || said.strays.length > 0 || !isLeftOfNames) return false
  return said.facts.length > 0 || said.unused.every(({ cell }) => !isValueShaped(cell.text))
}

// （一）产出指标 is a label.
function isNumbered(text: string): boolean {
  return numbered.test(text) && !isKnownLabel(text.replace(numbered, ''))
}

const longest = 12
const numbered = /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．]/u

/** Whether a row has one cell, left of the names of indicators, which is no label. */
export function isAlone(row: GridRow, names: number): boolean {
  const [only, ...others] = filledCells(row)
  if (only === undefined || others.length > 0 || isCovered(row)) return false
  return only.place.column - 1 < names && !isKnownLabel(only.text) && !holdsLabels(row)
}

/** Whether a merged cell above reaches into a row, which is part of its table then. */
export function isCovered({ cells }: GridRow): boolean {
  return cells.some(({ above }) => above !== undefined)
}

const beforeColon = /^(?:[（(][^（）()]{0,8}[）)])?\s?(?:\d{1,2}\s?)?[:：]/u
const beforeNumber = /^(?:[（(][^（）()]{0,8}[）)])?\s?(?:$|[\d一二三]{1,2}[.．、]|[一二三\d]$)/u
const goesOn = /^[（(]?[\d一二三四五六七八九十]{1,2}[.．、）)]|。$/u

function isAsideAlone(text: string): boolean {
  return isNoteLabel(text, beforeNumber) || pageNumber.test(text) || date.test(text)
}

// 填报人：张三 and 填报人： beside 张三.
function areSignatures(cells: readonly Cell[]): boolean {
  return cells.every(
    ({ text }, index) =>
      isNoteLabel(text, beforeColon) || (index > 0 && /[:：]$/u.test(cells[index - 1]?.text ?? '')),
  )
}

// 填报人 beside 张三, but not 审核 beside ≥30个.
function areWords(cells: readonly Cell[]): boolean {
  return cells.every(({ text }, index) =>
    index % 2 === 0 ? noteWordings.includes(fold(text)) : !isValueShaped(text),
  )
}

function isOfWords(row: GridRow, names: number): boolean {
  const cells = filledCells(row)
  return cells.length > 1 && (cells[0]?.place.column ?? 0) - 1 < names && areWords(cells)
}

// 审核 beside 及时 may be an indicator of that name.
function isSigned(row: GridRow, names: number): boolean {
  const [first, second] = filledCells(row)
  const mayBeValued = (first?.place.column ?? 0) > 1 || valueWords.test(second?.text ?? '')
  return isOfWords(row, names) && !mayBeValued
}

function isNoteLabel(text: string, rest: RegExp): boolean {
  const bare = text.replace(/^[（(]/u, '')
  return noteWordings.some((word) => bare.startsWith(word) && rest.test(bare.slice(word.length)))
}
