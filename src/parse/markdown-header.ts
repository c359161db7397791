import { distance } from 'fastest-levenshtein'
import type { PlacedFinding, Range } from './document.ts'
import { excerpt } from './text.ts'

/** Header row of a table: what its cells were meant to be, and what is wrong with them. */
export interface Header {
  readonly labels: readonly string[]
  readonly findings: readonly PlacedFinding[]
}

export interface Cell {
  readonly text: string
  readonly range: Range
}

/** Reads a header row that must be `columns`, in order; columns after these are the file's own (其他列). */
export function readHeader(cells: readonly Cell[], columns: readonly string[], row: Range): Header {
  const labels: string[] = []
  const findings: PlacedFinding[] = []
  const lacking = columns.filter((column) => cells.every(({ text }) => text !== column))
  for (const { text, range } of cells) {
    const meant = columns.includes(text) ? text : takeLikely(text, lacking)
    if (labels.includes(meant)) findings.push(repeated(meant, range))
    else if (meant !== text) findings.push(misspelt(text, meant, range))
    labels.push(meant)
  }
  if (lacking.length > 0) findings.push(missing(lacking, columns, row))
  else if (!isInOrder(labels, columns)) findings.push(disordered(columns, row))
  return { labels, findings }
}

// A slip of the pen is a shorter way to a label of the form than writing it anew.
function takeLikely(text: string, lacking: string[]): string {
  const index = lacking.findIndex((label) => distance(excerpt(text), label) <= label.length / 2)
  return index < 0 ? text : (lacking.splice(index, 1)[0] ?? text)
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
  text.trim() === ''
    ? finding(range, `表头这一格是空的，应当是“${meant}”`, `请写上“${meant}”。`)
    : finding(range, `表头“${excerpt(text)}”应当是“${meant}”`, `请改成“${meant}”。`)

const repeated = (label: string, range: Range) =>
  finding(range, `表头“${excerpt(label)}”写了两次`, '同一张表里每一列的名称只能有一个。')

const missing = (lacking: readonly string[], columns: readonly string[], row: Range) =>
  finding(row, `表头缺少${lacking.map((label) => `“${label}”`).join('、')}`, headerNote(columns))

const disordered = (columns: readonly string[], row: Range) =>
  finding(row, '表头各列的顺序不对', headerNote(columns))
