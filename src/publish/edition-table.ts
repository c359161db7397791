import { type AnnualRow, type AnnualValues, type Edition, valuesOf } from '../model/edition.ts'
import { rowsByIdentity } from '../model/editions.ts'
import { type Outcome, outcomeOf } from '../model/outcome.ts'
import { promiseOf, resultOf } from '../model/values.ts'

/** What the editions of a project say of its annual indicators, year by year. */
export interface EditionTable {
  /** The oldest first. */
  readonly years: readonly EditionYear[]
  readonly groups: readonly EditionGroup[]
}

/** A year of the table. */
export interface EditionYear {
  readonly id: string
  readonly year: number
  /** How many of its indicators have no line: none of the other years has them, or one has two of their name. */
  readonly unmatched: number
}

/** Indicators of a 二级指标 that several of the years have; its label is null where none is known. */
export interface EditionGroup {
  readonly level2: string | null
  readonly lines: readonly EditionLine[]
}

/** An indicator, with a cell for each year. */
export interface EditionLine {
  readonly name: string
  readonly cells: readonly EditionCell[]
}

/** What was promised of an indicator for a year, and what came of it as far as the edition of the next year says. */
export interface EditionCell {
  /** Whether the edition of the year has the indicator. */
  readonly isListed: boolean
  readonly target: string | null
  readonly result: string | null
  /** Null where target and result do not say it, undefined where one of them is missing. */
  readonly outcome: Outcome | null | undefined
}

/** How many editions stand side by side at most. */
export const mostEditions = 5

/** Annual rows of each year by what they are known by in other years; null where two have the same. */
type RowsOfYears = ReadonlyMap<number, ReadonlyMap<string, AnnualRow | null>>

/** Sets a project side by side with its other editions; `editions` are all of them, the oldest first. */
export function toEditionTable(editions: readonly Edition[], id: string): EditionTable {
  const shown = nearest(editions, id)
  const rows: RowsOfYears = new Map(editions.map((edition) => [edition.year, rowsByIdentity(edition)]))
  const years = shown.map(({ year }) => year)
  const identities = identitiesOf(shown, id, rows).filter((identity) => isShared(identity, years, rows))
  const lines = identities.map((identity) => toLine(identity, years, rows))
  return {
    years: shown.map(({ id, year, annual }) => ({ id, year, unmatched: annual.length - countIn(year) })),
    groups: [...Map.groupBy(lines, ({ level2 }) => level2)].map(([level2, own]) => ({ level2, lines: own })),
  }

  function countIn(year: number): number {
    return identities.filter((identity) => rows.get(year)?.get(identity)).length
  }
}

// As many before as behind it, as far as there are.
function nearest(editions: readonly Edition[], id: string): readonly Edition[] {
  const before = editions.findIndex((edition) => edition.id === id) - Math.floor(mostEditions / 2)
  const start = Math.max(0, Math.min(before, editions.length - mostEditions))
  return editions.slice(start, start + mostEditions)
}

// In the order of the project's own table; behind it what only others have, the newest first.
function identitiesOf(shown: readonly Edition[], id: string, rows: RowsOfYears): string[] {
  const own = shown.filter((edition) => edition.id === id)
  const all = [...own, ...shown.toReversed()].flatMap(({ year }) => [...(rows.get(year)?.keys() ?? [])])
  return [...new Set(all)]
}

function isShared(identity: string, years: readonly number[], rows: RowsOfYears): boolean {
  const found = years.map((year) => rows.get(year)?.get(identity)).filter((row) => row !== undefined)
  return found.length > 1 && !found.includes(null)
}

function toLine(identity: string, years: readonly number[], rows: RowsOfYears) {
  const rowIn = (year: number) => rows.get(year)?.get(identity) ?? undefined
  const [, level2, name] = years.map(rowIn).find((row) => row !== undefined) ?? [0, null, '']
  const cells = years.map((year) => toCell(valuesIn(rowIn(year)), valuesIn(rowIn(year + 1))))
  return { level2, name, cells }
}

function valuesIn(row: AnnualRow | undefined): AnnualValues | undefined {
  return row && valuesOf(row)
}

function toCell(own: AnnualValues | undefined, next: AnnualValues | undefined): EditionCell {
  const promise = (own && promiseOf(own)?.target) ?? null
  const result = (next && resultOf(next, 'lastYear')) ?? null
  return {
    isListed: own !== undefined,
    target: (promise ?? own?.target)?.raw ?? null,
    result: result?.raw ?? null,
    outcome: promise && result ? outcomeOf(promise, result) : undefined,
  }
}
