import type { Term } from '../../model/form.ts'
import { filledCells, type GridRow, type Place } from '../grid.ts'
import type { Header, SourceColumn } from '../sections/header.ts'
import { isKnownLabel, isLevel1 } from '../sections/known-labels.ts'
import type { SourceTable } from '../sections/source-form.ts'
import { goalTerms, sheetOf } from '../sections/term-evidence.ts'

/** A table, the places where its header stands again because it goes on there, and what is like a heading above these. */
export interface JoinedTable extends SourceTable {
  readonly repeats: readonly Place[]
  readonly nears: readonly { readonly near: GridRow; readonly place: Place }[]
}

/** Tables of a form, each with what goes on with it below the same header. */
export function joinTables(tables: readonly SourceTable[]): JoinedTable[] {
  const chains: Chain[] = []
  for (const table of tables) {
    const chain = chains.at(-1)
    if (chain !== undefined && isContinued(chain, table)) extend(chain, table)
    else chains.push(extend(beginChain(table), table))
  }
  return chains.map(({ first, parts }, index) => ({
    ...first,
    rows: parts.flatMap(({ rows }) => rows),
    repeats: parts.slice(1).flatMap(({ header }) => header.places.slice(0, 1)),
    // Above the first table stands what belongs to the form.
    nears: parts.slice(index === 0 ? 1 : 0).flatMap(nearOf),
  }))
}

function nearOf({ near, header }: SourceTable): JoinedTable['nears'] {
  const [place] = header.places
  return near === undefined || place === undefined ? [] : [{ near, place }]
}

interface Chain {
  readonly first: SourceTable
  /** Whether no form knows its labels. */
  readonly hasOwnLabels: boolean
  readonly parts: SourceTable[]
  /** Terms of the goals that are named so far. */
  readonly terms: Set<Term>
  readonly goals: Set<string>
  /** Labels of the first level so far, each where it begins. */
  readonly level1s: string[]
}

function beginChain(first: SourceTable): Chain {
  const hasOwnLabels = first.rows.every((row) => knownLevel1(row) === undefined)
  return { first, hasOwnLabels, parts: [], terms: new Set(), goals: new Set(), level1s: [] }
}

function extend(chain: Chain, table: SourceTable): Chain {
  chain.parts.push(table)
  for (const term of goalTerms(table.rows)) chain.terms.add(term)
  for (const row of table.rows) {
    const goal = goalOf(row, table)
    if (goal !== '') chain.goals.add(goal)
    const label = level1Of(row, table, chain)
    if (label !== undefined && label !== chain.level1s.at(-1)) chain.level1s.push(label)
  }
  return chain
}

function isContinued(chain: Chain, table: SourceTable): boolean {
  if (!isSameHeader(chain.first, table) || isHeadedAnew(chain, table)) return false
  const terms = new Set([...chain.terms, ...goalTerms(table.rows)])
  return terms.size < 2 && !beginsAnew(chain, table)
}

// The second row of a header need not stand again.
function isSameHeader(first: SourceTable, { header }: SourceTable): boolean {
  return keyOf(header) === keyOf(first.header) || keyOf(header) === keyOf(first.firstHeader)
}

function keyOf({ columns }: Header): string {
  return JSON.stringify(columns.map(({ index, role, label }) => [index, role, label]))
}

// The heading may stand again, like the header; below one that nobody knows, only what lacks its first labels goes on.
function isHeadedAnew(chain: Chain, table: SourceTable): boolean {
  const { heading, halves, near, header } = table
  if (halves.length > 0 || (near !== undefined && !lacksLabels(chain, table))) return true
  if (sheetOf(header.places[0]) !== sheetOf(chain.first.header.places[0])) return true
  return heading !== null && heading.term !== chain.first.heading?.term
}

function lacksLabels(chain: Chain, table: SourceTable): boolean {
  const [row] = table.rows
  const hasLabels = table.header.columns.some(({ role }) => role === 'level1')
  if (row === undefined || !hasLabels) return false
  return level1Of(row, table, chain) === undefined || (chain.goals.size > 0 && goalOf(row, table) === '')
}

// What begins anew prints its goal and its 一级指标: one that stood before the last one, or with the same indicator.
function beginsAnew(chain: Chain, table: SourceTable): boolean {
  const { first, goals, level1s } = chain
  const [row] = table.rows
  const [firstRow] = first.rows
  if (row === undefined || firstRow === undefined || lacksLabels(chain, table)) return false
  if (goals.size > 0 && !goals.has(goalOf(row, table))) return false
  const label = level1Of(row, table, chain)
  if (label !== undefined && label !== level1s.at(-1) && level1s.includes(label)) return true
  const name = textIn(row, table, 'name')
  return name !== '' && name === textIn(firstRow, first, 'name')
}

function goalOf(row: GridRow, table: SourceTable): string {
  if (goalTerms([row]).length > 0) return filledCells(row)[0]?.text ?? ''
  const text = textIn(row, table, 'goal')
  return isKnownLabel(text) ? '' : text
}

// In a row that has moved, a label is known by its words alone; those of an own taxonomy nobody knows.
function level1Of(row: GridRow, table: SourceTable, { hasOwnLabels }: Chain): string | undefined {
  const known = knownLevel1(row)
  if (known !== undefined || !hasOwnLabels) return known
  const isFull = (['level1', 'level2', 'name'] as const).every((role) => textIn(row, table, role) !== '')
  return isFull ? textIn(row, table, 'level1') : undefined
}

function knownLevel1(row: GridRow): string | undefined {
  return filledCells(row).find(({ text }) => isLevel1(text))?.text
}

function textIn(row: GridRow, { header }: SourceTable, role: SourceColumn['role']): string {
  const index = header.columns.find((column) => column.role === role)?.index
  return row.cells[index ?? -1]?.text ?? ''
}
