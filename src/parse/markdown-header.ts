import { distance } from 'fastest-levenshtein'
import type { PlacedFinding, Range } from './document.ts'
import type { Cell } from './markdown-blocks.ts'
import { excerpt } from './text.ts'

/** Header row of a table: what its cells were meant to be, and what is wrong with them. */
export interface Header {
  readonly labels: readonly string[]
  readonly findings: readonly PlacedFinding[]
}

/** Reads a header row that must be `columns`, in order; columns after these are the file's own (其他列). */
export function readHeader(cells: readonly Cell[], columns: readonly string[], row: Range): Header {
  const lacking = columns.filter((column) => cells.every(({ text }) => text !== column))
  const labels: string[] = []
  for (const [index, { text }] of cells.entries()) {
    const isRight = columns.includes(text) && !labels.includes(text)
    // An empty label, or one that stands already, can only be told by its place.
    const expected = text === '' || columns.includes(text) ? (columns[index] ?? '') : ''
    labels.push(isRight ? text : takeLikely(text, expected, lacking))
  }
  const wrong = cells.flatMap(({ text, range }, index) => inspectLabel(text, range, labels, index))
  return {
    labels,
    findings: [...wrong, ...inspectOrder(labels, columns, { row, lacking, isSpelt: wrong.length === 0 })],
  }
}

function inspectLabel(text: string, range: Range, labels: readonly string[], index: number): PlacedFinding[] {
  const meant = labels[index] ?? ''
  if (labels.indexOf(meant) < index) return [repeated(meant, range)]
  return meant === text ? [] : [misspelt(text, meant, range)]
}

interface Order {
  readonly row: Range
  readonly lacking: readonly string[]
  readonly isSpelt: boolean
}

function inspectOrder(
  labels: readonly string[],
  columns: readonly string[],
  { row, lacking, isSpelt }: Order,
) {
  if (lacking.length > 0) return [missing(lacking, columns, row)]
  return isInOrder(labels, columns) || !isSpelt ? [] : [disordered(columns, row)]
}

// A slip of the pen is a shorter way to a label of the form than writing it anew.
function takeLikely(text: string, expected: string, lacking: string[]): string {
  const words = visible(text).slice(0, 40)
  const [near] = lacking
    .map((label) => ({ label, steps: distance(words, label) }))
    .filter(({ label, steps }) => words !== '' && (words.includes(label) || steps <= label.length / 2))
    .sort((a, b) => a.steps - b.steps)
  const meant = near?.label ?? (lacking.includes(expected) ? expected : undefined)
  if (meant !== undefined) lacking.splice(lacking.indexOf(meant), 1)
  return meant ?? text
}

function visible(text: string): string {
  return text.replaceAll(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
}

function isInOrder(labels: readonly string[], columns: readonly string[]): boolean {
  return columns.every((column, index) => labels[index] === column)
}

function finding(range: Range, reason: string, note: string): PlacedFinding {
  return { rule: 'table-header', range, reason, note }
}

function headerNote(columns: readonly string[]): string {
  return `表头应当是：| ${columns.join(' | ')} |`
}

const misspelt = (text: string, meant: string, range: Range) =>
  text === ''
    ? finding(range, `表头这一格是空的，应当是“${meant}”`, `请写上“${meant}”。`)
    : finding(range, `表头“${excerpt(text)}”${hidden(text, meant)}应当是“${meant}”`, `请改成“${meant}”。`)

const hidden = (text: string, meant: string) =>
  visible(text) === meant && text !== meant ? '（里面多了空格或看不见的字符）' : ''

const repeated = (label: string, range: Range) =>
  finding(range, `表头“${excerpt(label)}”写了两次`, '同一张表里每一列的名称只能有一个。')

const missing = (lacking: readonly string[], columns: readonly string[], row: Range) =>
  finding(row, `表头缺少${lacking.map((label) => `“${label}”`).join('、')}`, headerNote(columns))

const disordered = (columns: readonly string[], row: Range) =>
  finding(row, '表头各列的顺序不对', headerNote(columns))
