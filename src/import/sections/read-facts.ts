import { unitInLabel } from '../../model/forms/wording.ts'
import type { Entry } from '../entry.ts'
import { describeRows, fold } from '../grid.ts'
import {
  noteAmount,
  noteCollective,
  noteConflict,
  noteHolding,
  noteSheetName,
  noteTitle,
} from '../notes/facts.ts'
import { type Fact, holdsLabel } from './fact-cells.ts'
import { readCollective } from './headings.ts'
import type { SourceForm } from './source-form.ts'

/** What a content file says of a project outside its tables, by its key. */
export type Facts = Readonly<Record<string, string>>

/** What is said of one key: in a cell, in the title, or given beside the source. */
export interface Said {
  readonly text: string
  /** Where it is said, in words. */
  readonly by: string
}

const needed = ['项目名称', '预算部门', '预算年度']

/** Facts that a form prints, then those that are given for what it does not print; and which of the needed lack. */
export function readFormFacts(form: SourceForm, given: Facts) {
  const { read, entries: onCells } = readCells(form)
  const said = Map.groupBy([...read, ...saidByTitle(form), ...saidByCaller(given)], ([key]) => key)
  const settled = [...said].map(([key, all]) =>
    settle(
      key,
      all.map(([, each]) => each),
    ),
  )
  const known: Record<string, string> = {}
  for (const { key, text } of settled) if (text !== undefined) known[key] = text
  const onConflicts = settled.flatMap(({ key, all, text }) =>
    text === undefined ? [noteConflict(key, all, form.first.place)] : [],
  )
  const named = nameBySheet(form, said.has('项目名称'))
  const facts: Facts = { ...named.facts, ...known }
  const lack = needed.filter((key) => !(said.has(key) || facts[key]))
  return {
    facts,
    entries: [
      ...onCells,
      ...otherTitle(form),
      ...onConflicts,
      ...named.entries,
      ...lack.map((key) => lacking(key, form.first.place)),
    ],
  }
}

type KeyedSaid = readonly [key: string, said: Said]

// A number alone is no amount, and a fact with the label of another in it is not sure of its end.
function readCells({ facts }: SourceForm): { read: KeyedSaid[]; entries: Entry[] } {
  const held = facts.filter(holdsLabel)
  const bare = facts.filter(lacksUnit)
  const read = facts
    .filter((fact) => !(held.includes(fact) || bare.includes(fact)))
    .map((fact): KeyedSaid => [fact.key, { text: textOf(fact), by: `${describeRows([fact.cell.place])}的` }])
  return { read, entries: [...held.map(noteHolding), ...bare.map(noteAmount)] }
}

function lacksUnit({ key, unit, cell }: Fact): boolean {
  const isNumber = /^[\d,.\s]+$/u.test(cell.text.normalize('NFKC'))
  return isNumber && (key === '预算金额' || unitInLabel.test(unit ?? ''))
}

function textOf({ key, cell }: Fact): string {
  return key === '预算年度' ? (yearOf(cell.text) ?? cell.text) : cell.text
}

// The field says the name more exactly than the title.
function saidByTitle(form: SourceForm): KeyedSaid[] {
  const name = fieldOf(form) === undefined ? form.title?.name : undefined
  const year = yearInTitle(form.title)
  const by = '标题的'
  return [
    ...(name ? [['项目名称', { text: name, by }] as const] : []),
    ...(year === undefined ? [] : [['预算年度', { text: year, by }] as const]),
  ]
}

function otherTitle(form: SourceForm): Entry[] {
  const field = fieldOf(form)
  const { title } = form
  if (title === null) return []
  const collective = readCollective(title.row)
  if (collective !== undefined) return [noteCollective(collective, title.row.place)]
  if (field === undefined) return []
  const isPart = field.includes(title.name) || title.name.includes(field)
  return isPart ? [] : [noteTitle(title.name, field, title.row.place)]
}

function fieldOf({ facts }: SourceForm): string | undefined {
  return facts.find(({ key }) => key === '项目名称')?.cell.text
}

function saidByCaller(given: Facts): KeyedSaid[] {
  return Object.entries(given).flatMap(([key, text]): KeyedSaid[] =>
    text === '' ? [] : [[key, { text, by: '导入时写明的' }]],
  )
}

/** What a key is, if all that is said of it is the same. */
function settle(key: string, all: readonly Said[]) {
  const isOne = new Set(all.map(({ text }) => fold(text))).size === 1
  return { key, all, text: isOne ? all[0]?.text : undefined }
}

function nameBySheet({ sheet, first }: SourceForm, isNamed: boolean): { facts: Facts; entries: Entry[] } {
  if (sheet === undefined || isNamed) return { facts: {}, entries: [] }
  const { label, name } = sheet
  const facts: Facts = name === undefined ? {} : { 项目名称: name }
  return { facts, entries: [noteSheetName(label, name !== undefined, first.place)] }
}

function yearOf(text: string | undefined): string | undefined {
  return /^[（(]?((?:19|20)\d{2})(?:年度?)?[）)]?$/u.exec(text?.trim() ?? '')?.[1]
}

/** The year that the title of a form names as its own: …表（2025年度）. */
export function yearInTitle(title: SourceForm['title']): string | undefined {
  const text = title?.row.cells.map((cell) => cell.text).join('') ?? ''
  return yearOf(/[（(][^（）()]*[）)]$/u.exec(text.trim())?.[0])
}

function lacking(key: string, place: SourceForm['first']['place']): Entry {
  const reason = `${describeRows([place])}起的表没有印“${key}”，文件里空着，检查会指出；请补写，或者写明以后再导入一次`
  return { outcome: 'left', rule: 'fact-missing', place, reason }
}
