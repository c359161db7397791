import {
  amountWordings,
  factWordings,
  fundWordings,
  noteWordings,
  otherFactWordings,
} from '../../model/forms/wording.ts'
import { type Cell, filledCells, fold, type GridRow } from '../grid.ts'

/** A cell with the label that it stands beside, as it is printed. */
export interface LabelledCell {
  readonly label: string
  readonly cell: Cell
}

/** A fact about the project: the key of a content file, and the cell that says it. */
export interface Fact extends LabelledCell {
  readonly key: string
  /** The unit that the label names, or the one before it. */
  readonly unit: string | undefined
}

/** What a row says of the project: facts, what content files have no place for, and cells without a label. */
export interface FactRow {
  readonly facts: readonly Fact[]
  readonly unused: readonly LabelledCell[]
  readonly strays: readonly Cell[]
}

interface Label {
  readonly key: string | undefined
  readonly text: string
  readonly unit: string | undefined
}

/** Reads the facts that a row prints, each beside its label or after a colon; undefined where it has no label. */
export function readFactRow(row: GridRow): FactRow | undefined {
  const cells = filledCells(row)
  const [only] = cells
  if (only !== undefined && cells.length === 1 && yearAlone.test(only.text)) return toYear(only)
  const pieces = cells.flatMap(splitFacts)
  if (collide(pieces)) return undefined
  const pairs = pairUp(pieces)
  const facts = pairs.flatMap(({ label, cell }) =>
    label?.key === undefined ? [] : [{ key: label.key, label: label.text, unit: label.unit, cell }],
  )
  const unused = pairs.flatMap(({ label, cell }) =>
    label === undefined || label.key !== undefined ? [] : [{ label: label.text, cell }],
  )
  const strays = pairs.flatMap(({ label, cell }) => (label === undefined ? [cell] : []))
  return strays.length === pairs.length ? undefined : { facts, unused, strays }
}

interface Pair {
  readonly label: Label | undefined
  readonly cell: Cell
}

// A label right after another one belongs to it, and has its unit: 项目资金（万元） 年度资金总额.
function pairUp(pieces: readonly Cell[]): Pair[] {
  const pairs: Pair[] = []
  let label: Label | undefined
  for (const [index, piece] of pieces.entries()) {
    const next = isFund(pieces, index) ? undefined : readLabel(piece.text)
    if (next !== undefined) {
      label = { ...next, unit: next.unit ?? label?.unit }
      continue
    }
    const said = readBeforeColon(piece)
    pairs.push(said ?? { label, cell: piece })
    label = undefined
  }
  return pairs
}

// 资金来源 beside 财政拨款, which has no amount of its own.
function isFund(pieces: readonly Cell[], index: number): boolean {
  const [before = '', own = '', after = ''] = [-1, 0, 1].map((step) => pieces[index + step]?.text)
  const label = readLabel(before)
  const isLabelled = label !== undefined && label.key === undefined && !fundWordings.has(bareOf(before))
  return isLabelled && fundWordings.has(fold(own)) && (after === '' || readLabel(after) !== undefined)
}

// Of two labels right beside each other, one may be the value of the other, or have lost its own.
function collide(pieces: readonly Cell[]): boolean {
  return pieces.some((piece, index) => {
    const before = pieces[index - 1]
    if (before === undefined || piece.place.column !== before.place.column + 1) return false
    if (isFund(pieces, index) || isFund(pieces, index - 1) || /[:：]$/u.test(before.text)) return false
    return areApart(readLabel(before.text), readLabel(piece.text))
  })
}

function areApart(before: Label | undefined, label: Label | undefined): boolean {
  if (before === undefined || label === undefined) return false
  const areAmounts = [before, label].every(({ text }) => amountWordings.has(bareOf(text)))
  return !areAmounts && bareOf(before.text) !== bareOf(label.text)
}

function bareOf(label: string): string {
  return fold(label).replace(/\([^()]*\)$/u, '')
}

const yearAlone = /^[（(]?(?:19|20)\d{2}年度[）)]?$/u

function toYear(cell: Cell): FactRow {
  return { facts: [{ key: '预算年度', label: '', unit: undefined, cell }], unused: [], strays: [] }
}

const keys = new Map(
  Object.entries(factWordings).flatMap(([key, labels]) => labels.map((label) => [label, key] as const)),
)
const others = new Set([...otherFactWordings, ...noteWordings])

function readLabel(text: string): Label | undefined {
  if (text.length > longestLabel) return undefined
  const [, label = '', unit] = /^([^()]*)(?:\(([^()]*)\))?$/u.exec(fold(text)) ?? []
  const key = keys.get(label)
  if (key === undefined && !others.has(label)) return undefined
  return { key, text: text.replace(/\s?[:：]$/u, ''), unit }
}

const longestLabel = 40

function readBeforeColon(cell: Cell): Pair | undefined {
  const [, before = '', value = ''] = /^([^:：]{2,16})[:：]\s*(\S.*)$/su.exec(cell.text) ?? []
  const label = readLabel(before)
  return label === undefined ? undefined : { label, cell: { ...cell, text: value } }
}

const anyLabel = [...keys.keys(), ...others].toSorted((a, b) => b.length - a.length).join('|')
const labelsOfLine = new RegExp(
  `(?<=^|[\\s;；,，。])(?:${anyLabel})(?:[（(][^（）()]{0,8}[）)])?\\s?[:：]`,
  'gu',
)
const labelWithin = new RegExp(`(?:${[...keys.keys()].join('|')})[:：]`, 'u')

// Several facts on one line are apart by their labels.
function splitFacts(cell: Cell): Cell[] {
  if (!/[:：]/u.test(cell.text)) return [cell]
  const starts = [...cell.text.matchAll(labelsOfLine)].map(({ index }) => index)
  if (starts.length < 2 || starts[0] !== 0) return [cell]
  return starts.map((start, index) => {
    const text = cell.text.slice(start, starts[index + 1]).trim()
    return { ...cell, text: starts[index + 1] === undefined ? text : text.replace(/[;；,，]$/u, '').trim() }
  })
}

/** Whether the text of a fact holds the label of another one, which nothing keeps apart from it. */
export function holdsLabel({ cell }: Fact): boolean {
  return labelWithin.test(cell.text)
}

/** The name of a project where a row begins with it: 项目名称 and its value. */
export function readProjectName(row: GridRow): string | undefined {
  const before = filledCells(row)[0]?.text ?? ''
  const [fact] = readFactRow(row)?.facts ?? []
  return fact?.key === '项目名称' && before.startsWith(fact.label) ? fact.cell.text : undefined
}
