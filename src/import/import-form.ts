import type { Form, Term } from '../model/form.ts'
import { formFact } from '../model/forms/index.ts'
import { chooseForm } from './choose-form.ts'
import { type Entry, inOrder } from './entry.ts'
import { describeRows } from './grid.ts'
import { noteRivals, noteTargetless } from './notes/columns.ts'
import { noteParts } from './notes/parts.ts'
import { noteYears } from './notes/years.ts'
import { align } from './rows/align.ts'
import { type AlignedRow, nameOf } from './rows/aligned.ts'
import { buildTable } from './rows/build-table.ts'
import { openDoubtful, withoutDoubts, withoutLeft } from './rows/doubtful-cells.ts'
import { type Facts, readFormFacts, yearInTitle } from './sections/read-facts.ts'
import { readGoalRows } from './sections/read-goals.ts'
import type { SourceForm } from './sections/source-form.ts'
import { joinTables } from './tables/joined-tables.ts'
import { withOwnRoles } from './tables/own-roles.ts'
import { type PlannedTable, planTables } from './tables/planned-tables.ts'
import { vocabularyOf } from './vocabulary.ts'

/** A project as an import gives it: data of a content file, and what was done to get there. */
export interface Imported {
  readonly data: Readonly<Record<string, unknown>>
  readonly entries: readonly Entry[]
}

/** What an import is told beside its source. */
export interface ImportOptions {
  /** Facts for what the source does not print, by their keys in content files. */
  readonly facts: Facts
  /** Name of the source, for the notes. */
  readonly name: string
}

/** Turns one form of a source into the data of a content file; `notes` are those on how the source was read. */
export function importForm(
  printed: SourceForm,
  options: ImportOptions & { readonly notes: readonly Entry[] },
): Imported {
  const source = withoutDoubts(printed)
  const planned = planTables(joinTables(source.tables), termOfYear(source))
  const plans = planned.map(withOwnRoles)
  const form = chooseForm(plans)
  const { facts, entries: onFacts } = readFormFacts(source, options.facts)
  const { goals, names, entries: onGoals } = readGoalRows(source.goals, form)
  const vocabulary = vocabularyOf(form, names)
  const rows = align(plans, vocabulary)
  openDoubtful(rows)
  const built = plans.map((plan, index) =>
    buildTable(
      plan,
      rows.filter(({ table }) => table === index),
      { form, goals: names, vocabulary, rows },
    ),
  )
  const onTables = built.flatMap(({ entries }) => entries)
  const entries = withoutRepeats(
    inOrder([
      ...withoutLeft(options.notes, source),
      ...onFacts,
      ...onGoals,
      ...noteParts(source, plans),
      ...planned.flatMap(noteRivals),
      ...planned.flatMap(noteTargetless),
      ...plans.flatMap((plan) => noteYears(plan, form, facts.预算年度)),
      ...onTables,
    ]),
  )
  const tables = form.tables.map(({ label, term }) => [
    label,
    built.flatMap((table) => table.rows.get(term) ?? []),
  ])
  const remarks = toRemarks(entries, firstNote(source, options.name))
  return {
    data: {
      ...facts,
      ...formFact(form),
      [form.goals.label]: goals,
      ...Object.fromEntries(tables),
      ...remarks,
    },
    entries: [recognised(source, { facts, form, plans, rows }), ...entries],
  }
}

// What holds for both halves of a form is said once.
function withoutRepeats(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [entry.reason, entry])).values()]
}

// A form that is headed （2025年度） is that of the year.
function termOfYear({ title, facts }: SourceForm): Term | undefined {
  const isOfYear = yearInTitle(title) !== undefined || facts.some(({ key }) => key === '预算年度')
  return isOfYear ? 'annual' : undefined
}

function firstNote({ first, last }: SourceForm, name: string): string {
  const span = describeSpan(first.place, last.place)
  return `由${spaced(name)}${span}导入，各格文字原样录入，原表的错漏不作改动；以下各条的行号都是这个来源的。`
}

// Chinese sets a space between its characters and those of a path.
function spaced(name: string): string {
  return `${/^\p{Script=Han}/u.test(name) ? '' : ' '}${name}${/\p{Script=Han}$/u.test(name) ? '' : ' '}`
}

function describeSpan(first: SourceForm['first']['place'], last: SourceForm['first']['place']): string {
  const isOne = first.part === last.part
  return isOne
    ? `${first.part ?? ''}第 ${first.row}–${last.row} 行`
    : `${describeRows([first])}至${describeRows([last])}`
}

function toRemarks(entries: readonly Entry[], first: string) {
  const reasonsOf = (outcome: Entry['outcome']) =>
    entries
      .filter((entry) => entry.outcome === outcome)
      .map(({ reason }) => `${reason.replace(/。$/u, '')}。`)
  const pending = reasonsOf('pending')
  return { 编者注: [first, ...reasonsOf('repaired')], ...(pending.length > 0 && { 待核: pending }) }
}

interface Recognised {
  readonly facts: Facts
  readonly form: Form
  readonly plans: readonly PlannedTable[]
  readonly rows: readonly AlignedRow[]
}

function recognised({ first }: SourceForm, { facts, form, plans, rows }: Recognised): Entry {
  const name = facts.项目名称 ?? '没有名称的项目'
  const tables = new Set(plans.map(({ source }) => source)).size
  const count = rows.filter((row) => nameOf(row) !== undefined).length
  const labels = formFact(form).表样 === undefined ? '' : `，表样是“${form.label}”`
  const reason = `认出“${name}”：${tables} 张表，${count} 行指标${labels}`
  return { outcome: 'recognised', rule: 'form-recognised', place: first.place, reason }
}
