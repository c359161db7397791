import { filledCells, type Grid, type GridRow } from '../grid.ts'
import { type Aside, asideAmong, isAlone, isNote } from './asides.ts'
import { type FactRow, readFactRow } from './fact-cells.ts'
import { extendHeader, type Header, readHeader } from './header.ts'
import {
  isGoalsHeader,
  isGoalsHeading,
  isGoingOn,
  readHalves,
  readStatement,
  readTableHeading,
} from './headings.ts'
import { formAt } from './open-form.ts'
import { leave, namesIn, type SourceForm, type State } from './source-form.ts'
import { mayGoOn } from './wrapped.ts'

/** Cuts a source into its forms, and these into title, facts, goals and tables. */
export function readSections(grid: Grid): SourceForm[] {
  const state: State = {
    forms: [],
    part: 'facts',
    heading: undefined,
    halves: [],
    isBelowHeader: false,
    isBelowNote: false,
    near: undefined,
    previous: undefined,
  }
  for (const row of grid) if (filledCells(row).length > 0) readRow(state, row)
  endHeading(state)
  return state.forms
}

function readRow(state: State, row: GridRow): void {
  const { isBelowHeader, near } = state
  state.isBelowHeader = false
  const form = formAt(state, row, endHeading)
  form.last = row
  const isTaken = form.title?.row === row || form.left.at(-1)?.row === row
  if (!isTaken && !(isBelowHeader && goOn(form, row)) && !readStructure(state, form, row)) {
    readContent(state, form, row)
  }
  // Below a table, what is like a heading may be that of another project, up to the next table.
  if (state.near === near && form.tables.length === 0) state.near = undefined
  state.previous = row
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
    leaveLastAlone(state, form)
    endHeading(state)
    state.heading = { term, row }
    // What stands between a heading and its header belongs to no table.
    if (state.part !== 'unknown') state.part = 'facts'
  } else if (header !== undefined) openTable(state, form, header)
  else if (isGoingOn(row)) leave(form, row, 'repeat')
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
  leaveLastAlone(state, form)
  const { heading = null, halves, near } = state
  form.tables.push({ heading, header, firstHeader: header, halves, near, rows: [] })
  Object.assign(state, { part: 'rows', heading: undefined, halves: [], near: undefined, isBelowHeader: true })
}

// One cell right above a heading or header is a heading, too, and no indicator of the table before.
function leaveLastAlone(state: State, form: SourceForm): void {
  const above = form.tables.at(-1)
  const row = above?.rows.at(-1)
  if (row === undefined || row !== state.previous || !isAlone(row, namesIn(form))) return
  above?.rows.pop()
  leave(form, row, 'line')
  state.near = row
}

function readContent(state: State, form: SourceForm, row: GridRow): void {
  const isAmongFacts = state.part === 'facts' || state.part === 'goals'
  const said = isAmongFacts ? readFactRow(row) : undefined
  const names = state.part === 'rows' ? namesIn(form) : undefined
  const isFact = said !== undefined && said.facts.length > 0
  state.isBelowNote = !isFact && isNote(row, { isBelowNote: state.isBelowNote, names })
  if (state.isBelowNote) leave(form, row, 'note')
  else if (state.part === 'rows') readTableRow(state, form, row)
  else if (said !== undefined) addFacts(form, row, said)
  else if (state.part === 'goals') form.goals.push(row)
  else readOther(state, form, row)
}

function readTableRow(state: State, form: SourceForm, row: GridRow): void {
  const aside = asideOf(state, form, row)
  if (aside === 'heading') {
    state.part = 'unknown'
    leaveUnknown(state, form, row)
  } else if (aside === undefined) form.tables.at(-1)?.rows.push(row)
  else leave(form, row, aside)
  if (aside === 'line') state.near = row
}

function asideOf(state: State, form: SourceForm, row: GridRow): Aside | undefined {
  if (isGoalOf(form, row)) return undefined
  const aside = asideAmong(row, namesIn(form))
  const isKnown = aside === 'heading' || aside === 'total'
  return !isKnown && mayGoOn(state, form, row) ? 'rest' : aside
}

function isGoalOf({ goals }: SourceForm, row: GridRow): boolean {
  const [only, ...others] = filledCells(row)
  return others.length === 0 && goals.some(({ cells }) => cells.some(({ text }) => text === only?.text))
}

function addFacts(form: SourceForm, row: GridRow, { facts, unused, strays }: FactRow): void {
  form.facts.push(...facts)
  form.unused.push(...unused)
  if (strays.length > 0) form.left.push({ row, cells: strays, aside: null })
}

function readOther(state: State, form: SourceForm, row: GridRow): void {
  const statement = state.part === 'facts' ? readStatement(row) : undefined
  if (statement === undefined) leaveUnknown(state, form, row)
  else form.statements.push(statement)
}

function leaveUnknown(state: State, form: SourceForm, row: GridRow): void {
  leave(form, row, null)
  if (filledCells(row).length === 1 && state.heading === undefined) state.near = row
}

// A heading that another follows had no table of its own.
function endHeading(state: State): void {
  const { heading } = state
  const form = state.forms.at(-1)
  state.heading = undefined
  if (heading === undefined || form === undefined) return
  const isAbove = form.left.some(
    ({ row, aside }) => aside === null && row.place.order > heading.row.place.order,
  )
  if (isAbove) leave(form, heading.row, null)
  else form.idle.push(heading.row)
}
