import type { Term } from '../../model/form.ts'
import { columnWordings, type SourceRole } from '../../model/forms/wording.ts'
import { type Cell, filledCells, fold, type GridRow, type Place, unbreak } from '../grid.ts'
import { withYears, yearOf } from './header-years.ts'

/** A column of a table as its header names it; `index` is where its cells stand in a row. */
export interface SourceColumn {
  readonly index: number
  readonly role: SourceRole
  readonly label: string
  /** The table it belongs to, where its own label says so. */
  readonly term: Term | null
}

/** A label of a header that was cut off, and the one that it is the beginning of. */
export interface CutLabel {
  readonly text: string
  readonly label: string
  readonly place: Place
}

/** The columns that the rows below a header have. */
export interface Header {
  readonly places: readonly Place[]
  readonly columns: readonly SourceColumn[]
  readonly cut: readonly CutLabel[]
}

const labelled: readonly SourceRole[] = ['goal', 'level1', 'level2', 'name']

/** Reads a row as the header of a table; undefined where it names too few columns to be one. */
export function readHeader(row: GridRow): Header | undefined {
  const cells = filledCells(row)
  const matches = cells.map((cell) => ({ cell, match: matchColumn(cell.text) }))
  const roles = new Set(matches.flatMap(({ match }) => match?.role ?? []))
  if (roles.size < 3 || !labelled.some((role) => roles.has(role)) || !roles.has('name')) return undefined
  const columns = withYears(withOwnLabels(matches.map(({ cell, match }) => toColumn(cell, match))), false)
  return { places: [row.place], columns, cut: matches.flatMap(({ cell, match }) => cutOf(cell, match)) }
}

/** The header with a second row that names the columns under one of its cells; undefined where a row is none. */
export function extendHeader(header: Header, row: GridRow): Header | undefined {
  const cells = filledCells(row)
  const matches = cells.map((cell) => ({ cell, match: matchColumn(cell.text) }))
  const isSecond = matches.every(({ cell, match }) => {
    return match === undefined ? yearOf(cell.text) !== undefined : !labelled.includes(match.role)
  })
  const [first] = cells
  if (!isSecond || first === undefined) return undefined
  const under = matches.map(({ cell, match }) => toColumn(cell, match))
  const parent = header.columns.findLast(({ index }) => index <= indexOf(first))
  const kept = header.columns.filter(
    (column) => column !== parent && under.every(({ index }) => index !== column.index),
  )
  const sorted = [...kept, ...under].toSorted((a, b) => a.index - b.index)
  const columns = withYears(sorted, parent?.role === 'target')
  return { ...header, places: [...header.places, row.place], columns }
}

interface Match {
  readonly role: SourceRole
  readonly term: Term | null
  readonly label: string
  readonly isCut: boolean
}

// A label may be followed by a remark: 指标值（2025年）.
const remark = /\([^()]*\)$/u
const shortestCut = 4

/** What a label of a header means, be it that its end was cut off. */
export function matchColumn(text: string): Match | undefined {
  const label = fold(text).replace(remark, '')
  const exact = columnWordings.find(({ labels }) => labels.includes(label))
  if (exact !== undefined) return { role: exact.role, term: exact.term ?? null, label, isCut: false }
  if (label.length < shortestCut) return undefined
  const begun = columnWordings.flatMap(({ role, term, labels }) =>
    labels
      .filter((whole) => whole.startsWith(label))
      .map((whole) => ({ role, term: term ?? null, label: whole })),
  )
  const [only] = begun
  return only !== undefined && begun.every(({ role }) => role === only.role)
    ? { ...only, isCut: true }
    : undefined
}

function toColumn(cell: Cell, match: Match | undefined): SourceColumn {
  const index = indexOf(cell)
  return match === undefined
    ? { index, role: 'extra', label: unbreak(cell.text), term: null }
    : { index, role: match.role, label: match.label, term: match.term }
}

// Two columns of one name would be one in 其他列.
function withOwnLabels(columns: readonly SourceColumn[]): SourceColumn[] {
  const seen = new Map<string, number>()
  return columns.map((column) => {
    if (column.role !== 'extra') return column
    const count = (seen.get(column.label) ?? 0) + 1
    seen.set(column.label, count)
    return count === 1 ? column : { ...column, label: `${column.label}${count}` }
  })
}

function cutOf({ text, place }: Cell, match: Match | undefined): CutLabel[] {
  return match?.isCut ? [{ text, label: match.label, place }] : []
}

function indexOf({ place }: Cell): number {
  return place.column - 1
}
