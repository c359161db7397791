import type { Term } from '../../model/form.ts'
import { forms } from '../../model/forms/index.ts'
import { annualWords, isNumberedGoal, longTermWords } from '../../model/forms/wording.ts'
import { filledCells, fold, type GridRow, type Place } from '../grid.ts'
import type { SourceColumn } from './header.ts'
import { termOf } from './headings.ts'

/** What says which term a table has, and in which words that is told. */
export interface TermEvidence {
  readonly by: string
  readonly term: Term
}

/** Where a table stands, as far as that says its term. */
export interface TermSource {
  readonly columns: readonly SourceColumn[]
  /** The term of the heading above it. */
  readonly headed: Term | undefined
  readonly place: Place | undefined
  readonly rows: readonly GridRow[]
}

/** All that says the term of a table, the surest first. */
export function termEvidence({ columns, headed, place, rows }: TermSource): TermEvidence[] {
  const named = [...new Set(columns.flatMap(({ term }) => term ?? []))]
  const sheet = termOfSheet(place)
  return [
    ...named.map((term) => ({ by: '列名', term })),
    ...(headed === undefined ? [] : [{ by: '标题', term: headed }]),
    ...(sheet === undefined ? [] : [{ by: '工作表的名称', term: sheet }]),
    ...goalTerms(rows).map((term) => ({ by: '目标名称', term })),
  ]
}

/** The name of the sheet that a place is in, if there are several. */
export function sheetOf(place: Place | undefined): string | undefined {
  return /^工作表“(.+)”(?:第 \d+ 列)?$/su.exec(place?.part ?? '')?.[1]
}

/** The term that the name of a sheet says. */
export function termOfSheet(place: Place | undefined): Term | undefined {
  return termOf(fold(sheetOf(place) ?? ''))
}

const prefixes = new Map(
  [...forms.values()].flatMap(({ tables }) => tables.map(({ term, goalPrefix }) => [goalPrefix, term])),
)

/** Terms of the numbered goals that rows name. */
export function goalTerms(rows: readonly GridRow[]): Term[] {
  const texts = rows.map((row) => filledCells(row)[0]?.text ?? '')
  const named = [...prefixes].filter(([prefix]) => texts.some((text) => isNumberedGoal(text, [prefix])))
  return [...new Set(named.map(([, term]) => term))]
}

/** Whether a row above a table speaks of several years, in words that are no heading. */
export function mentionsLongTerm(row: GridRow | undefined): boolean {
  const text =
    row === undefined
      ? ''
      : filledCells(row)
          .map((cell) => cell.text)
          .join('')
  return longTermWords.test(text) && !annualWords.test(text)
}
