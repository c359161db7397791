import type { Term } from '../../model/form.ts'
import { type Cell, filledCells, type GridRow } from '../grid.ts'
import type { Aside } from './asides.ts'
import type { Fact, LabelledCell } from './fact-cells.ts'
import type { Header } from './header.ts'

/** A heading above a table, and the term that it says. */
export interface Heading {
  readonly term: Term
  readonly row: GridRow
}

/** A table of a form: its header, and the rows below it that hold anything. */
export interface SourceTable {
  /** Null where no heading says the term. */
  readonly heading: Heading | null
  readonly header: Header
  /** The header without a second row. */
  readonly firstHeader: Header
  readonly halves: readonly { readonly index: number; readonly term: Term }[]
  /** A row right above it that is like a heading, but none that is known. */
  readonly near: GridRow | undefined
  readonly rows: GridRow[]
}

/** Cells of a row that belong to no part that a content file has; `aside` where it is known what they are. */
export interface LeftRow {
  readonly row: GridRow
  readonly cells: readonly Cell[]
  readonly aside: Aside | null
}

/** One form of a source, in its parts. */
export interface SourceForm {
  readonly title: { readonly name: string; readonly row: GridRow } | null
  readonly facts: Fact[]
  /** What stands beside labels that content files have no place for. */
  readonly unused: LabelledCell[]
  readonly goals: GridRow[]
  /** Statements of goals without the goals' names. */
  readonly statements: LabelledCell[]
  readonly tables: SourceTable[]
  /** Headings of tables below which nothing stands. */
  readonly idle: GridRow[]
  readonly left: LeftRow[]
  readonly first: GridRow
  last: GridRow
  /** The sheet that it stands on, where nothing else keeps it apart from the next; `name` where that names a project. */
  readonly sheet?: { readonly label: string; readonly name: string | undefined }
}

/** A form that begins with a row. */
export function beginForm(first: GridRow, title: SourceForm['title']): SourceForm {
  const lists = { facts: [], unused: [], goals: [], statements: [], tables: [], idle: [], left: [] }
  return { title, ...lists, first, last: first }
}

/** Whether a form has none of the parts that make it one. */
export function isEmpty({ tables, goals, idle }: SourceForm): boolean {
  return tables.length + goals.length + idle.length === 0
}

/** Column of the indicators' names in the last table of a form. */
export function namesIn({ tables }: SourceForm): number {
  return tables.at(-1)?.header.columns.find(({ role }) => role === 'name')?.index ?? 0
}

/** Leaves a row out of the parts of a form. */
export function leave(form: SourceForm, row: GridRow, aside: LeftRow['aside']): void {
  form.left.push({ row, cells: filledCells(row), aside })
}

/** Where the reading of a source stands. */
export interface State {
  readonly forms: SourceForm[]
  /** What the rows are; `unknown` below a heading that nobody knows. */
  part: 'facts' | 'goals' | 'rows' | 'unknown'
  heading: Heading | undefined
  halves: SourceTable['halves']
  /** Whether the row above was a header, so that this one may go on with it; likewise a note. */
  isBelowHeader: boolean
  isBelowNote: boolean
  /** The row above, where it is like a heading, but none that is known. */
  near: GridRow | undefined
  /** The row above, whatever it is. */
  previous: GridRow | undefined
}
