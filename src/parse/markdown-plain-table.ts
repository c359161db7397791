import type { Range } from './document.ts'
import type { Cell, Row, Table } from './markdown-blocks.ts'
import { readReference } from './markdown-reference.ts'

/** A line of a file, without its end. */
export interface Line {
  readonly words: string
  readonly range: Range
}

const delimiters = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/u

/** Reads lines that begin with a pipe; undefined where they are no table, or where one does not end with a pipe. */
export function readPlainTable(lines: readonly Line[], range: Range): Table | undefined {
  const rows = lines.map(readRow)
  const [header, delimiter, ...body] = rows
  const isTable = delimiters.test(lines[1]?.words ?? '') && header?.cells.length === delimiter?.cells.length
  if (header === undefined || !isTable || !body.every((row) => row !== undefined)) return undefined
  const readings = readMarked([header, ...body].flatMap(({ cells }) => cells.filter(isMarked)))
  const read = (row: Row) => ({ ...row, cells: row.cells.map((cell) => readings.get(cell) ?? cell) })
  return { type: 'table', range, header: read(header), rows: body.map(read) }
}

// A pipe with what stands up to the next; one behind a backslash is text.
const cells = /\|[^|\\]*(?:\\[\\|]?[^|\\]*)*/gu

function readRow({ words, range }: Line): Row | undefined {
  const pieces = [...words.matchAll(cells)]
  const rest = pieces.pop()?.[0] ?? ''
  if (pieces.length === 0 || !/^\|[ \t]*$/u.test(rest)) return undefined
  const starts = [...pieces.map(({ index }) => range.start + index), range.end]
  return {
    range,
    cells: pieces.map(([typed], index) => readCell(typed, starts[index] ?? 0, starts[index + 1] ?? 0)),
  }
}

function readCell(typed: string, start: number, end: number): Cell {
  const words = /[^ \t|](?:.*[^ \t])?/su.exec(typed)
  if (words === null) return { text: '', range: { start, end } }
  const first = start + words.index
  return { text: words[0], range: { start: first, end: first + words[0].length } }
}

// Without any of these, text is what is typed.
function isMarked({ text }: Cell): boolean {
  return /[\\&*_`[\]]|<[^<>]*>/u.test(text)
}

// In a table of their own, one to a row: no mark reaches beyond its cell.
function readMarked(marked: readonly Cell[]): Map<Cell, Cell> {
  if (marked.length === 0) return new Map()
  const source = ['||', '|-|', ...marked.map(({ text }) => `|${text} |`)].join('\n')
  const [table] = readReference(source).blocks
  const rows = table?.type === 'table' ? table.rows : []
  return new Map(rows.flatMap((row, index) => readingOf(marked[index], row)))
}

function readingOf(typed: Cell | undefined, { cells: [read], range }: Row): [Cell, Cell][] {
  if (typed === undefined || read === undefined) return []
  const shift = typed.range.start - range.start - 1
  const { start, end } = read.range
  return [[typed, { text: read.text, range: { start: start + shift, end: end + shift } }]]
}
