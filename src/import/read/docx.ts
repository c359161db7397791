import { SaxesParser } from 'saxes'
import type { Grid, GridRow } from '../grid.ts'
import { SourceError } from '../source-error.ts'
import { collapse } from './collapse.ts'
import { type LooseCell, toRow } from './rows.ts'
import { unpack, xmlText } from './zip.ts'

const document = 'word/document.xml'

/** A table row that is being read. */
interface OpenRow {
  readonly cells: LooseCell[]
}

/** A cell that is being read, with what its properties say. */
interface OpenCell {
  lines: string[]
  width: number
  isContinued: boolean
}

/** What has been read of a document: its rows, and the paragraph, row and cell that have not ended. */
interface Flow {
  readonly rows: GridRow[]
  /** Text of merged cells of the table, by the column that they go on in below. */
  above: Map<number, string>
  words: string
  isText: boolean
  skipped: number
  depth: number
  tables: number
  tableRows: number
  paragraphs: number
  row: OpenRow | undefined
  cell: OpenCell | undefined
}

/** Reads the tables of a Word document with their merged cells, and the paragraphs around them. */
export function readDocx(bytes: Uint8Array): Grid {
  const flow: Flow = {
    ...{ rows: [], above: new Map(), words: '', isText: false, skipped: 0, depth: 0 },
    ...{ tables: 0, tableRows: 0, paragraphs: 0, row: undefined, cell: undefined },
  }
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => open(flow, localName(name), attributes))
  parser.on('closetag', ({ name }) => close(flow, localName(name)))
  parser.on('text', (text) => {
    if (flow.isText && flow.skipped === 0) flow.words += text
  })
  parse(parser, xmlText(unpack(bytes, (name) => name === document).get(document)))
  return flow.rows
}

function parse(parser: SaxesParser, xml: string): void {
  parser.on('error', (cause) => {
    throw new SourceError('正文坏了，读不下去；请用 Word 打开以后重新另存一次', { cause })
  })
  parser.write(xml).close()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

type Attributes = Readonly<Record<string, string>>

// What was deleted, what stands twice for older programs, and what is no text.
const skipped = new Set(['del', 'moveFrom', 'Fallback', 'rt', 'instrText'])

function open(flow: Flow, name: string, attributes: Attributes): void {
  if (skipped.has(name)) flow.skipped++
  else if (flow.skipped === 0) opened[name]?.(flow, attributes)
}

function close(flow: Flow, name: string): void {
  if (skipped.has(name)) flow.skipped--
  else if (flow.skipped === 0) closed[name]?.(flow)
}

const value = (attributes: Attributes) => attributes['w:val'] ?? ''

const opened: Readonly<Record<string, (flow: Flow, attributes: Attributes) => void>> = {
  tbl: (flow) => {
    flow.depth++
    if (flow.depth > 1) return
    Object.assign(flow, { tables: flow.tables + 1, tableRows: 0, above: new Map() })
  },
  tr: (flow) => {
    if (flow.depth === 1) flow.row = { cells: [] }
  },
  gridBefore: (flow, attributes) => {
    const count = Math.min(Number(value(attributes)) || 0, 50)
    flow.row?.cells.push(...Array.from({ length: count }, () => ({ text: '' })))
  },
  tc: (flow) => {
    if (flow.depth === 1) flow.cell = { lines: [], width: 1, isContinued: false }
  },
  gridSpan: (flow, attributes) => {
    if (flow.cell && flow.depth === 1)
      flow.cell.width = Math.min(Math.max(Number(value(attributes)) || 1, 1), 200)
  },
  vMerge: (flow, attributes) => {
    if (flow.cell && flow.depth === 1) flow.cell.isContinued = value(attributes) !== 'restart'
  },
  t: (flow) => {
    flow.isText = true
  },
  tab: (flow) => {
    flow.words += flow.cell === undefined ? '\t' : ' '
  },
  br: addBreak,
  cr: addBreak,
  noBreakHyphen: (flow) => {
    flow.words += '-'
  },
  sym: (flow, attributes) => {
    flow.words += symbols[attributes['w:char']?.toUpperCase().slice(-2) ?? ''] ?? '\ufffd'
  },
}

// Signs of the font Symbol, which Word inserts as its own characters.
const symbols: Readonly<Record<string, string>> = {
  B3: '≥',
  A3: '≤',
  B1: '±',
  B4: '×',
  '3E': '>',
  '3C': '<',
  '3D': '=',
}

function addBreak(flow: Flow): void {
  flow.words += '\n'
}

const closed: Readonly<Record<string, (flow: Flow) => void>> = {
  t: (flow) => {
    flow.isText = false
  },
  p: (flow) => {
    const lines = flow.words
    flow.words = ''
    if (flow.cell === undefined) addParagraph(flow, lines)
    else flow.cell.lines.push(...lines.split('\n').map(collapse))
  },
  tc: endCell,
  tr: endRow,
  tbl: (flow) => {
    flow.depth--
  },
}

function addParagraph(flow: Flow, lines: string): void {
  flow.paragraphs++
  for (const line of lines.split('\n')) {
    const cells = line.split('\t').map((text) => ({ text: collapse(text) }))
    const place = { part: '正文', row: flow.paragraphs, order: flow.rows.length + 1 }
    if (line.trim() !== '') flow.rows.push(toRow(cells, place))
  }
}

function endCell(flow: Flow): void {
  const { cell, row, above } = flow
  if (flow.depth > 1 || cell === undefined || row === undefined) return
  flow.cell = undefined
  const column = row.cells.length
  const text = cell.lines.filter((line) => line !== '').join('\n')
  if (cell.isContinued) row.cells.push({ text, above: above.get(column) ?? '' })
  else {
    above.set(column, text)
    row.cells.push({ text })
  }
  row.cells.push(...Array.from({ length: cell.width - 1 }, () => ({ text: '' })))
}

function endRow(flow: Flow): void {
  if (flow.depth > 1 || flow.row === undefined) return
  flow.tableRows++
  const place = { part: `第 ${flow.tables} 张表`, row: flow.tableRows, order: flow.rows.length + 1 }
  flow.rows.push(toRow(flow.row.cells, place))
  flow.row = undefined
}
