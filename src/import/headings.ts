import type { Term } from '../model/form.ts'
import { factWordings, goalWordings, tableWordings, titleWordings } from '../model/forms/wording.ts'
import { type Cell, filledCells, fold, type GridRow } from './grid.ts'

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
  const text = onlyCell(row)?.text ?? ''
  const bare = text.replace(/\s*[（(][^（）()]*[）)]$/u, '')
  const ending = titleWordings.find((each) => bare.endsWith(each))
  return ending === undefined ? undefined : bare.slice(0, bare.length - ending.length).trim()
}

/** Terms that stand in one row above the halves of a form, with the column at which each begins. */
export function readHalves(row: GridRow): { index: number; term: Term }[] {
  const halves = filledCells(row).flatMap(({ text, place }) => {
    const term = termOf(fold(text))
    return term === undefined ? [] : [{ index: place.column - 1, term }]
  })
  return new Set(halves.map(({ term }) => term)).size > 1 ? halves : []
}

/** A fact about the project: the key of a content file, and the cell that says it. */
export interface Fact {
  readonly key: string
  readonly cell: Cell
}

/** The facts that a row prints, each beside its label or after a colon; none where anything else stands in it. */
export function readFacts(row: GridRow): Fact[] {
  const only = onlyCell(row)
  if (only !== undefined && yearAlone.test(only.text)) return [{ key: '预算年度', cell: only }]
  const facts: Fact[] = []
  let key: string | undefined
  for (const cell of filledCells(row)) {
    const label = keyOf(cell.text)
    if (key === undefined && label === undefined) facts.push(...factAfterColon(cell))
    else if (key === undefined || label !== undefined) key = label
    else {
      facts.push({ key, cell })
      key = undefined
    }
  }
  return facts
}

const yearAlone = /^[（(]?(?:19|20)\d{2}年度[）)]?$/u
function termOf(text: string): Term | undefined {
  const bare = text.replace(/\([^()]*\)$/u, '')
  return terms.find((term) => tableWordings[term].includes(bare))
}

function keyOf(text: string): string | undefined {
  return Object.keys(factWordings).find((key) => factWordings[key]?.includes(fold(text)))
}

function factAfterColon(cell: Cell): Fact[] {
  const [, label = '', value = ''] = /^([^:：]{2,12})[:：]\s*(\S.*)$/su.exec(cell.text) ?? []
  const key = keyOf(label)
  return key === undefined ? [] : [{ key, cell: { ...cell, text: value } }]
}

function onlyCell(row: GridRow): Cell | undefined {
  const cells = filledCells(row)
  return cells.length === 1 ? cells[0] : undefined
}

function onlyText<T>(row: GridRow, read: (text: string) => T): T | undefined {
  const cell = onlyCell(row)
  return cell === undefined ? undefined : read(fold(cell.text))
}
