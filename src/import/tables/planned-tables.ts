import type { Term } from '../../model/form.ts'
import type { GridRow } from '../grid.ts'
import type { SourceColumn } from '../sections/header.ts'
import { mentionsLongTerm, type TermEvidence, termEvidence } from '../sections/term-evidence.ts'
import { groupColumns } from './column-halves.ts'
import type { JoinedTable } from './joined-tables.ts'

type NamedBy = 'source' | 'year' | 'nothing'

/** Rows that are read as one table, and the tables of a content file that they give. */
export interface PlannedTable {
  readonly columns: readonly SourceColumn[]
  readonly rows: readonly GridRow[]
  readonly terms: readonly Term[]
  /** What says the term: the source, the year of its title alone, or nothing. */
  readonly namedBy: NamedBy
  /** What says different terms; empty where all agree. */
  readonly clash: readonly TermEvidence[]
  readonly source: JoinedTable
}

/** The tables of a form, in the order of their headers; `yearTerm` is what the year in its title says. */
export function planTables(sources: readonly JoinedTable[], yearTerm: Term | undefined): PlannedTable[] {
  const plans = sources.flatMap((source) => withOwnTerms(planTable(source, yearTerm)))
  // A year says which one is the table of the year only where there is one.
  return plans.map((plan) => {
    const isOneOfTwo = plans.some((other) => other !== plan && other.terms.some((term) => term === yearTerm))
    return plan.namedBy === 'year' && isOneOfTwo ? { ...plan, namedBy: 'nothing' } : plan
  })
}

// The tables that stand below one header: one, or the two halves of a form that prints them side by side.
function planTable(source: JoinedTable, yearTerm: Term | undefined): PlannedTable[] {
  const [columns = [], ...others] = groupColumns(source.header.columns)
  const place = source.header.places[0]
  if (others.length > 0) return [columns, ...others].map((half, index) => planHalf(source, half, index))
  const whole = { columns, rows: source.rows, source }
  if (hasBothTerms(columns)) return [{ ...whole, ...bothTerms }]
  const evidence = termEvidence({ columns, headed: source.heading?.term, place, rows: source.rows })
  const usual = usualTerm(source, yearTerm)
  const isOfYear = usual !== undefined && usual === yearTerm
  return [{ ...whole, ...oneTerm(evidence, usual, isOfYear ? 'year' : 'nothing') }]
}

function planHalf(source: JoinedTable, columns: readonly SourceColumn[], index: number): PlannedTable {
  const rows = source.rows.flatMap((row) => halfOf(row, columns))
  const headed = termOfHalf(source, columns)
  const evidence = termEvidence({ columns, headed, place: source.header.places[0], rows })
  return { columns, rows, source, ...oneTerm(evidence, (['long-term', 'annual'] as const)[index], 'nothing') }
}

function usualTerm({ near }: JoinedTable, yearTerm: Term | undefined): Term | undefined {
  return mentionsLongTerm(near) ? 'long-term' : yearTerm
}

const bothTerms = { terms: ['long-term', 'annual'], clash: [], namedBy: 'source' } as const

function hasBothTerms(columns: readonly SourceColumn[]): boolean {
  return new Set(columns.flatMap(({ term }) => term ?? [])).size > 1
}

function oneTerm(evidence: readonly TermEvidence[], usual: Term | undefined, otherwise: NamedBy) {
  const [first] = evidence
  const clash = evidence.every(({ term }) => term === first?.term) ? [] : evidence
  const terms = [first?.term ?? usual ?? 'annual'] as const
  return { terms, clash, namedBy: first === undefined ? otherwise : 'source' }
}

// Halves of one term would be one table.
function withOwnTerms(halves: readonly PlannedTable[]): PlannedTable[] {
  const isOwn = new Set(halves.flatMap(({ terms }) => terms)).size >= halves.length
  return halves.map((half) => (isOwn ? half : { ...half, namedBy: 'nothing' }))
}

function termOfHalf({ halves }: JoinedTable, columns: readonly SourceColumn[]): Term | undefined {
  const name = columns.findLast(({ role }) => role === 'name')?.index ?? 0
  return halves.findLast(({ index }) => index <= name)?.term
}

function halfOf(row: GridRow, columns: readonly SourceColumn[]): GridRow[] {
  const kept = new Set(columns.map(({ index }) => index))
  const cells = row.cells.map((cell, index) => {
    if (kept.has(index)) return cell
    return { text: '', place: cell.place }
  })
  const hasOwn = cells.some(({ text }, index) => text !== '' && isOwn(columns, index))
  return hasOwn ? [{ ...row, cells }] : []
}

// What a half only borrows makes no row of it.
function isOwn(columns: readonly SourceColumn[], index: number): boolean {
  const name = columns.find(({ role }) => role === 'name')?.index ?? 0
  const before = columns.filter((column) => column.index < name).map((column) => column.index)
  return index >= Math.min(name, ...before.slice(-1))
}
