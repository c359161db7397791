import type { Term } from '../model/form.ts'
import type { GridRow, Place } from './grid.ts'
import type { Header, SourceColumn } from './header.ts'
import type { SourceTable } from './source-form.ts'
import { goalTerms, sheetOf } from './term-evidence.ts'

/** A table, and the places where its header stands again because it goes on there. */
export interface JoinedTable extends SourceTable {
  readonly repeats: readonly Place[]
}

/** Tables of a form, each with what goes on with it below the same header. */
export function joinTables(tables: readonly SourceTable[]): JoinedTable[] {
  const chains: Chain[] = []
  for (const table of tables) {
    const chain = chains.at(-1)
    if (chain !== undefined && isContinued(chain, table)) extend(chain, table)
    else
      chains.push(extend({ first: table, parts: [], terms: new Set(), goals: new Set(), level1s: [] }, table))
  }
  return chains.map(({ first, parts }) => ({
    ...first,
    rows: parts.flatMap(({ rows }) => rows),
    repeats: parts.slice(1).flatMap(({ header }) => header.places.slice(0, 1)),
  }))
}

interface Chain {
  readonly first: SourceTable
  readonly parts: SourceTable[]
  /** Terms of the goals that are named so far. */
  readonly terms: Set<Term>
  readonly goals: Set<string>
  /** Labels of the first level so far, each where it begins. */
  readonly level1s: string[]
}

function extend(chain: Chain, table: SourceTable): Chain {
  chain.parts.push(table)
  for (const term of goalTerms(table.rows)) chain.terms.add(term)
  for (const row of table.rows) {
    chain.goals.add(textIn(row, table, 'goal'))
    const label = textIn(row, table, 'level1')
    if (label !== '' && label !== chain.level1s.at(-1)) chain.level1s.push(label)
  }
  return chain
}

function isContinued(chain: Chain, table: SourceTable): boolean {
  if (!isSameHeader(chain.first, table) || isHeadedAnew(chain.first, table)) return false
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

// The heading may stand again, like the header.
function isHeadedAnew(first: SourceTable, { heading, halves, near, header }: SourceTable): boolean {
  if (near !== undefined || halves.length > 0) return true
  if (sheetOf(header.places[0]) !== sheetOf(first.header.places[0])) return true
  return heading !== null && heading.term !== first.heading?.term
}

// What goes on prints another goal, no 一级指标, the last one again, or one that did not stand before.
function beginsAnew({ first, goals, level1s }: Chain, table: SourceTable): boolean {
  const [row] = table.rows
  const [firstRow] = first.rows
  if (row === undefined || firstRow === undefined || !goals.has(textIn(row, table, 'goal'))) return false
  const label = textIn(row, table, 'level1')
  if (level1s.slice(0, -1).includes(label) && label !== level1s.at(-1)) return true
  const name = textIn(row, table, 'name')
  return name !== '' && name === textIn(firstRow, first, 'name')
}

function textIn(row: GridRow, { header }: SourceTable, role: SourceColumn['role']): string {
  const index = header.columns.find((column) => column.role === role)?.index
  return row.cells[index ?? -1]?.text ?? ''
}
