import type { Term } from '../../model/form.ts'
import { filledCells, type GridRow, type Place } from '../grid.ts'
import type { Header, SourceColumn } from '../sections/header.ts'
import { isKnownLabel, isLevel1, isLevel2 } from '../sections/known-labels.ts'
import { isOnSheetOf } from '../sections/sheet-names.ts'
import type { SourceTable } from '../sections/source-form.ts'
import { goalTerms } from '../sections/term-evidence.ts'
import { isValueShaped } from '../vocabulary.ts'
import { addStandings, beginHistory, beginsAnew, type History, type Standing } from './group-history.ts'

/** A table, the places where its header stands again because it goes on there, and what is like a heading above these. */
export interface JoinedTable extends SourceTable {
  readonly repeats: readonly Place[]
  /** Whether it stands below the header of the table before, but begins anew. */
  readonly isAnew: boolean
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
    isAnew: isLikeBefore(chains[index - 1], first),
    rows: parts.flatMap(({ rows }) => rows),
    repeats: parts.slice(1).flatMap(({ header }) => header.places.slice(0, 1)),
    // Above the first table stands what belongs to the form.
    nears: parts.slice(index === 0 ? 1 : 0).flatMap(nearOf),
  }))
}

function isLikeBefore(before: Chain | undefined, table: SourceTable): boolean {
  if (before === undefined || !isSameHeader(before.first, table) || isHeadedAnew(before, table)) return false
  return beginsAnew(before.history, standingsOf(table, before))
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
  readonly history: History
  /** Where its last row stands. */
  last: Standing
}

function beginChain(first: SourceTable): Chain {
  const hasOwnLabels = first.rows.every((row) => knownLevel1(row, first) === undefined)
  return {
    first,
    hasOwnLabels,
    parts: [],
    terms: new Set(),
    goals: new Set(),
    history: beginHistory(),
    last: nowhere,
  }
}

function extend(chain: Chain, table: SourceTable): Chain {
  chain.parts.push(table)
  for (const term of goalTerms(table.rows)) chain.terms.add(term)
  for (const row of table.rows) {
    const goal = goalOf(row, table)
    if (goal !== '') chain.goals.add(goal)
  }
  const standings = standingsOf(table, chain)
  addStandings(chain.history, standings)
  chain.last = standings.at(-1) ?? chain.last
  return chain
}

function isContinued(chain: Chain, table: SourceTable): boolean {
  if (!isSameHeader(chain.first, table) || isHeadedAnew(chain, table)) return false
  const terms = new Set([...chain.terms, ...goalTerms(table.rows)])
  return (
    terms.size < 2 && (lacksLabels(chain, table) || !beginsAnew(chain.history, standingsOf(table, chain)))
  )
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
  if (!isOnSheetOf(header.places[0], chain.first.header.places[0])) return true
  return heading !== null && heading.term !== chain.first.heading?.term
}

function lacksLabels(chain: Chain, table: SourceTable): boolean {
  const [row] = table.rows
  const hasLabels = table.header.columns.some(({ role }) => role === 'level1')
  if (row === undefined || !hasLabels) return false
  return level1Of(row, table, chain) === undefined || (chain.goals.size > 0 && goalOf(row, table) === '')
}

const nowhere: Standing = { goal: '', level1: '', level2: '', name: '' }

// What goes on prints none of the labels in force, or prints them again.
function standingsOf(table: SourceTable, chain: Chain): Standing[] {
  let above = lacksLabels(chain, table) ? chain.last : nowhere
  return table.rows.map((row) => {
    const goal = goalOf(row, table) || above.goal
    const isOfGoal = goal === above.goal
    const level1 = level1Of(row, table, chain) ?? (isOfGoal ? above.level1 : '')
    const isOfLevel1 = isOfGoal && level1 === above.level1
    const level2 = level2Of(row, table, chain) ?? (isOfLevel1 ? above.level2 : '')
    above = { goal, level1, level2, name: nameIn(row, table) }
    return above
  })
}

function goalOf(row: GridRow, table: SourceTable): string {
  if (goalTerms([row]).length > 0) return filledCells(row)[0]?.text ?? ''
  const text = textIn(row, table, 'goal')
  return isKnownLabel(text) ? '' : text
}

// In a row that has moved, a label is known by its words alone; those of an own taxonomy nobody knows.
function level1Of(row: GridRow, table: SourceTable, chain: Chain): string | undefined {
  const known = knownLevel1(row, table)
  if (known !== undefined || !chain.hasOwnLabels) return known
  return isFull(row, table) ? textIn(row, table, 'level1') : undefined
}

function level2Of(row: GridRow, table: SourceTable, { hasOwnLabels }: Chain): string | undefined {
  const level1 = knownLevel1(row, table)
  const known = filledCells(row).find(({ text }) => text !== level1 && isLevel2(text))?.text
  if (known !== undefined || !hasOwnLabels) return known
  return isFull(row, table) ? textIn(row, table, 'level2') : undefined
}

function isFull(row: GridRow, table: SourceTable): boolean {
  return (['level1', 'level2', 'name'] as const).every((role) => textIn(row, table, role) !== '')
}

// A label that is of either level by the form is of the first one in its column only.
function knownLevel1(row: GridRow, table: SourceTable): string | undefined {
  const inColumn = textIn(row, table, 'level1')
  return filledCells(row).find(({ text }) => isLevel1(text) && (text === inColumn || !isLevel2(text)))?.text
}

function nameIn(row: GridRow, table: SourceTable): string {
  const name = textIn(row, table, 'name')
  return isKnownLabel(name) || isValueShaped(name) ? '' : name
}

function textIn(row: GridRow, { header }: SourceTable, role: SourceColumn['role']): string {
  const index = header.columns.find((column) => column.role === role)?.index
  return row.cells[index ?? -1]?.text ?? ''
}
