import type { Term } from '../../model/form.ts'
import { collectiveTitle, goalWordings, tableWordings, titleWordings } from '../../model/forms/wording.ts'
import { type Cell, filledCells, fold, type GridRow } from '../grid.ts'
import type { LabelledCell } from './fact-cells.ts'

const terms: readonly Term[] = ['long-term', 'annual']

/** The term of the table that a row is the heading of. */
export function readTableHeading(row: GridRow): Term | undefined {
  return onlyText(row, (text) => termOf(text))
}

/** Whether a row is the heading of the list of goals. */
export function isGoalsHeading(row: GridRow): boolean {
  return onlyText(row, (text) => goalWordings.headings.includes(text) || undefined) ?? false
}

/** Whether a row names the two columns of the list of goals. */
export function isGoalsHeader(row: GridRow): boolean {
  const [name = '', statement = '', ...others] = filledCells(row).map(({ text }) => fold(text))
  return others.length === 0 && goalWordings.name.includes(name) && goalWordings.statement.includes(statement)
}

/** The name of the project in a title, '' for a title that names none; undefined where a row is no title. */
export function readTitle(row: GridRow): string | undefined {
  const before = beforeEnding(row)
  return before !== undefined && collectiveTitle.test(before) ? '' : before
}

/** What a title says instead of the name of a project: whose forms these are, and of which year. */
export function readCollective(row: GridRow): string | undefined {
  const before = beforeEnding(row) ?? ''
  return collectiveTitle.test(before) ? before : undefined
}

function beforeEnding(row: GridRow): string | undefined {
  const text = onlyCell(row)?.text ?? ''
  const bare = text.replace(numberBefore, '').replace(continued, '').replace(remark, '').trim()
  const ending = titleWordings.find((each) => bare.endsWith(each))
  return ending === undefined ? undefined : bare.slice(0, bare.length - ending.length).trim()
}

/** Whether the title of a form stands again because it goes on there: …（续）. */
export function isTitleAgain(row: GridRow): boolean {
  return continued.test(onlyCell(row)?.text ?? '')
}

/** A title, or the name of a sheet, without the words that it goes on there. */
export function withoutContinued(text: string): string {
  return text.replace(continued, '')
}

const numberBefore =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[、.．](?!\d))/u
const continued = /[（(]?续表?\d{0,2}[）)]?$/u
const remark = /[（(][^（）()]*[）)]$/u

/** Whether a row says nothing but that a form goes on there: 续表. */
export function isGoingOn(row: GridRow): boolean {
  return /^\(?续表?\d{0,2}\)?$/u.test(fold(onlyCell(row)?.text ?? ''))
}

/** A statement of a goal beside a label that is no name of it; undefined where a row is something else. */
export function readStatement(row: GridRow): LabelledCell | undefined {
  const [label, cell, ...others] = splitStatement(filledCells(row))
  if (label === undefined || cell === undefined || others.length > 0) return undefined
  const isBeside = goalWordings.beside.includes(fold(label.text))
  const isStatement = isBeside && !goalWordings.columns.includes(fold(cell.text))
  return isStatement ? { label: label.text, cell } : undefined
}

function splitStatement(cells: readonly Cell[]): readonly Cell[] {
  const [only] = cells
  const [, label = '', text = ''] = /^([^:：]{2,12})[:：]\s*(\S.*)$/su.exec(only?.text ?? '') ?? []
  if (only === undefined || cells.length > 1 || text === '') return cells
  return [
    { ...only, text: label },
    { ...only, text },
  ]
}

/** Terms that stand in one row above the halves of a form, with the column at which each begins. */
export function readHalves(row: GridRow): { index: number; term: Term }[] {
  const halves = filledCells(row).flatMap(({ text, place }) => {
    const term = termOf(fold(text))
    return term === undefined ? [] : [{ index: place.column - 1, term }]
  })
  return new Set(halves.map(({ term }) => term)).size > 1 ? halves : []
}

/** The term that the words of a heading say, as they are folded, with or without a number and a year before them. */
export function termOf(text: string): Term | undefined {
  const bare = text
    .replace(/\([^()]*\)$/u, '')
    .replace(numbering, '')
    .replace(yearBefore, '')
  return terms.find((term) => tableWordings[term].includes(bare))
}

const numbering = /^\(?[一二三四五六七八九十\d]{1,3}[)、.]/u
const yearBefore = /^(?:19|20)\d{2}年?(?=年度)/u

function onlyCell(row: GridRow): Cell | undefined {
  const cells = filledCells(row)
  return cells.length === 1 ? cells[0] : undefined
}

function onlyText<T>(row: GridRow, read: (text: string) => T): T | undefined {
  const cell = onlyCell(row)
  return cell === undefined ? undefined : read(fold(cell.text))
}
