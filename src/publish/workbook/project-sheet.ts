import type { WriteSheet } from 'hucre/xlsx'
import type { Form } from '../../model/form.ts'
import { formOf } from '../../model/forms/index.ts'
import type { Project } from '../../model/project.ts'
import { toTermTables } from '../tables.ts'
import { labelHeaders, toSheetColumns, widthsOf } from './columns.ts'
import { addBand, addFact, addOverlong, addSpan, type Draft, linkTo, newDraft, put } from './draft.ts'
import { styles } from './styles.ts'
import { addTerm } from './term-lines.ts'
import { toSheet } from './to-sheet.ts'
import type { WorkbookWords } from './words.ts'

/** A project as a sheet: its name and one header above all that scrolls, then facts, goals, tables and notes. */
export function projectSheet(project: Project, name: string, words: WorkbookWords): WriteSheet {
  const form = formOf(project)
  const terms = toTermTables(project, form)
  const columns = toSheetColumns(terms, form, project.year, words.table)
  const draft = newDraft(words, widthsOf(columns))
  addTitle(draft, project)
  addHeader(draft, [...labelHeaders(form, words.table), ...columns.map(({ header }) => header)])
  const frozen = draft.next
  addFacts(draft, project)
  addGoals(draft, project, form)
  for (const term of terms) addTerm(draft, columns, term)
  addNotes(draft, project)
  addOverlong(draft)
  return toSheet(draft, name, frozen)
}

// The way back stands beside the name, where it never scrolls away.
function addTitle(draft: Draft, { name }: Project): void {
  const { index } = draft.words.workbook
  const last = draft.widths.length - 1
  addSpan(draft, [0, last - 1], name, styles.title)
  put(draft, [0, last], index, styles.back)
  linkTo(draft, [0, last], index)
  // A frozen title must leave room for what scrolls; its text is whole in any case.
  draft.rowDefs.set(0, { height: Math.min(60, draft.rowDefs.get(0)?.height ?? 60) })
}

/** Adds a line of column headers. */
export function addHeader(draft: Draft, headers: readonly string[]): void {
  for (const [column, header] of headers.entries()) put(draft, [draft.next, column], header, styles.header)
  draft.next += 1
}

function addFacts(draft: Draft, project: Project): void {
  const { words } = draft
  const facts: [string, string | null][] = [
    [words.project.department, project.department.name],
    [words.project.year, String(project.year)],
    [words.project.amount, project.amount ?? words.project.noAmount],
    [words.project.supervisor, project.supervisor],
    [words.project.implementer, project.implementer],
    [words.project.code, project.code],
    [words.project.period, project.period],
    [words.project.about, project.description],
  ]
  for (const [label, text] of facts) if (text !== null) addFact(draft, label, text)
}

function addGoals(draft: Draft, { goals }: Project, form: Form): void {
  const { noStatement, undeclared } = draft.words.project
  addBand(draft, form.goals.label)
  for (const { name, declared, statement } of goals) {
    addFact(draft, name, declared ? (statement ?? noStatement) : undeclared(form.goals.label))
  }
}

function addNotes(draft: Draft, { editorNotes, source, changeNote }: Project): void {
  const words = draft.words.project
  if (editorNotes.length > 0) addBand(draft, words.notes)
  for (const [index, note] of editorNotes.entries()) addFact(draft, String(index + 1), note)
  const told = [source?.title, source?.url, source?.date].filter((text) => typeof text === 'string')
  addBand(draft, words.source)
  addFact(draft, words.sourceName, told.length > 0 ? told.join('\n') : words.noSource)
  if (changeNote !== null) addFact(draft, words.changeNote, changeNote)
}
