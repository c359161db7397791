import type { Term } from '../model/form.ts'
import { isNote, type NoteContext } from './asides.ts'
import { filledCells, type Grid, type GridRow } from './grid.ts'
import { extendHeader, type Header, readHeader } from './header.ts'
import {
  type Fact,
  isGoalsHeader,
  isGoalsHeading,
  readFacts,
  readHalves,
  readTableHeading,
  readTitle,
} from './headings.ts'

/** A table of a form: its header, and the rows below it that hold anything. */
export interface SourceTable {
  /** Null where no heading says it. */
  readonly term: Term | null
  readonly header: Header
  readonly halves: readonly { readonly index: number; readonly term: Term }[]
  readonly rows: GridRow[]
}

/** One form of a source, in its parts. */
export interface SourceForm {
  readonly title: { readonly name: string; readonly row: GridRow } | null
  readonly facts: Fact[]
  readonly goals: GridRow[]
  readonly tables: SourceTable[]
  /** Headings of tables below which no table follows. */
  readonly idle: GridRow[]
  /** Rows that belong to no part that a content file has. */
  readonly left: GridRow[]
  readonly first: GridRow
  last: GridRow
}

interface Heading {
  readonly term: Term
  readonly row: GridRow
}

interface State {
  readonly forms: SourceForm[]
  part: 'facts' | 'goals' | 'rows'
  heading: Heading | undefined
  halves: SourceTable['halves']
  /** Whether the row above was a header, so that this one may go on with it; likewise a note. */
  isBelowHeader: boolean
  isBelowNote: boolean
}

/** Cuts a source into its forms, and these into title, facts, goals and tables. */
export function readSections(grid: Grid): SourceForm[] {
  const state: State = {
    forms: [],
    part: 'facts',
    heading: undefined,
    halves: [],
    isBelowHeader: false,
    isBelowNote: false,
  }
  for (const row of grid) if (filledCells(row).length > 0) readRow(state, row)
  endHeading(state)
  return state.forms.filter((form) => !isEmpty(form) || form.title !== null)
}

function isEmpty({ tables, goals, idle }: SourceForm): boolean {
  return tables.length + goals.length + idle.length === 0
}

function readRow(state: State, row: GridRow): void {
  const isBelowHeader = state.isBelowHeader
  state.isBelowHeader = false
  const form = formAt(state, row)
  if (form.title?.row === row) return
  form.last = row
  if (isBelowHeader && goOn(form, row)) return
  if (!readStructure(state, form, row)) readContent(state, form, row)
}

// A title opens a form; so does whatever stands first.
function formAt(state: State, row: GridRow): SourceForm {
  const current = state.forms.at(-1)
  const name = readTableHeading(row) === undefined ? readTitle(row) : undefined
  if (name === undefined && current !== undefined) return current
  endHeading(state)
  Object.assign(state, { part: 'facts', halves: [] })
  const title = name === undefined ? null : { name, row }
  // What stands before the first title belongs to the form below it.
  const isBefore = current !== undefined && isEmpty(current) && current.title === null
  const { facts, left, first } = isBefore ? current : { facts: [], left: [], first: row }
  const form: SourceForm = { title, facts, goals: [], tables: [], idle: [], left, first, last: row }
  state.forms.splice(isBefore ? -1 : state.forms.length, isBefore ? 1 : 0, form)
  return form
}

function goOn({ tables }: SourceForm, row: GridRow): boolean {
  const table = tables.at(-1)
  const header = table && extendHeader(table.header, row)
  if (table === undefined || header === undefined) return false
  tables.splice(-1, 1, { ...table, header })
  return true
}

/** Whether a row is a heading or a header, which changes what the rows below are. */
function readStructure(state: State, form: SourceForm, row: GridRow): boolean {
  const term = readTableHeading(row)
  const header = readHeader(row)
  if (term !== undefined) {
    endHeading(state)
    state.heading = { term, row }
  } else if (header !== undefined) openTable(state, form, header)
  else if (isGoalsHeading(row) || isGoalsHeader(row)) state.part = 'goals'
  else return readBoth(state, row)
  return true
}

function readBoth(state: State, row: GridRow): boolean {
  const halves = readHalves(row)
  if (halves.length > 0) state.halves = halves
  return halves.length > 0
}

function openTable(state: State, form: SourceForm, header: Header): void {
  const { heading, halves } = state
  form.tables.push({ term: heading?.term ?? null, header, halves, rows: [] })
  Object.assign(state, { part: 'rows', heading: undefined, halves: [], isBelowHeader: true })
}

function readContent(state: State, form: SourceForm, row: GridRow): void {
  const facts = state.part === 'rows' ? [] : readFacts(row)
  state.isBelowNote = facts.length === 0 && isNote(row, contextOf(state, form))
  if (state.isBelowNote) form.left.push(row)
  else if (state.part === 'rows') form.tables.at(-1)?.rows.push(row)
  else if (facts.length > 0) form.facts.push(...facts)
  else if (state.part === 'goals') form.goals.push(row)
  else form.left.push(row)
}

function contextOf({ part, isBelowNote }: State, { tables }: SourceForm): NoteContext {
  const columns = part === 'rows' ? tables.at(-1)?.header.columns : undefined
  return { isBelowNote, names: columns?.find(({ role }) => role === 'name')?.index }
}

// A heading that another follows had no table of its own.
function endHeading(state: State): void {
  if (state.heading !== undefined) state.forms.at(-1)?.idle.push(state.heading.row)
  state.heading = undefined
}
