import { SourceError } from '../source-error.ts'
import { addRun, type Block, lineBreak, runsBelow, type WordTable } from './word-blocks.ts'
import { type Attributes, type Flow, lastCell, lastRow, type Marks } from './word-flow.ts'

type Opener = (flow: Flow, attributes: Attributes) => void

const value = (attributes: Attributes) => attributes['w:val'] ?? ''
const isOn = (attributes: Attributes) => !['0', 'false', 'off'].includes(value(attributes))
const scripts: ReadonlyMap<string, Marks> = new Map([
  ['superscript', { script: 'super' }],
  ['subscript', { script: 'sub' }],
])

/** What to do where an element begins, by its name. */
export const opened: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ['tbl', openTable],
  [
    'tr',
    ({ tables }) => tables.at(-1)?.rows.push({ cells: [], before: 0, isDeleted: false, isHidden: false }),
  ],
  ['trPr', (flow) => Object.assign(flow, { isOfRow: true })],
  ['hidden', hideRow],
  ['gridBefore', indentRow],
  ['tc', openCell],
  ['gridSpan', widenCell],
  ['vMerge', continueCell],
  ['r', (flow) => Object.assign(flow, { isInRun: true, marks: {} })],
  ['strike', (flow, attributes) => mark(flow, { isStruck: isOn(attributes) })],
  ['dstrike', (flow, attributes) => mark(flow, { isStruck: isOn(attributes) })],
  ['vanish', (flow, attributes) => mark(flow, { isHidden: isOn(attributes) })],
  ['vertAlign', (flow, attributes) => mark(flow, scripts.get(value(attributes)) ?? {})],
  ['t', (flow) => Object.assign(flow, { isText: true })],
  ['tab', (flow) => flow.isInRun && addText(flow, '\t')],
  ['br', (flow) => addText(flow, lineBreak)],
  ['cr', (flow) => addText(flow, lineBreak)],
  ['noBreakHyphen', (flow) => addText(flow, '-')],
  ['sym', addSymbol],
  ['footnoteReference', (flow) => addRemark(flow, '有脚注，脚注没有读')],
  ['endnoteReference', (flow) => addRemark(flow, '有尾注，尾注没有读')],
  ['oMath', (flow) => addRemark(flow, '有数学公式，读不全')],
  ['txbxContent', openBox],
])

/** What to do where an element ends, by its name. */
export const closed: ReadonlyMap<string, (flow: Flow) => void> = new Map<string, (flow: Flow) => void>([
  ['tbl', ({ tables }) => tables.pop()],
  ['trPr', (flow) => Object.assign(flow, { isOfRow: false })],
  ['tc', ({ targets }) => targets.pop()],
  ['r', (flow) => Object.assign(flow, { isInRun: false, marks: {} })],
  ['t', (flow) => Object.assign(flow, { isText: false })],
  ['p', closeParagraph],
  ['txbxContent', closeBox],
])

/** Adds text to the paragraph that is being read. */
export function addText(flow: Flow, text: string): void {
  addRun(flow.runs, { text, ...flow.marks })
}

function addRemark(flow: Flow, remark: string): void {
  addRun(flow.runs, { text: '', remark })
}

function mark(flow: Flow, marks: Marks): void {
  if (flow.isInRun) flow.marks = { ...flow.marks, ...marks }
}

// Signs of the font Symbol, which Word inserts as its own characters.
const symbols: Readonly<Record<string, string>> = {
  ...{ B3: '≥', A3: '≤', B1: '±', B4: '×' },
  ...{ '3E': '>', '3C': '<', '3D': '=' },
}

function addSymbol(flow: Flow, attributes: Attributes): void {
  addText(flow, symbols[attributes['w:char']?.toUpperCase().slice(-2) ?? ''] ?? '\ufffd')
}

const mostBlocks = 100_000
const deepest = 30

function addBlocks(flow: Flow, ...blocks: readonly Block[]): void {
  flow.count += blocks.length
  if (flow.count > mostBlocks) throw new SourceError('段落太多，不像绩效目标表')
  flow.targets.at(-1)?.push(...blocks)
}

function openTable(flow: Flow): void {
  const table: WordTable = { rows: [] }
  addBlocks(flow, table)
  flow.tables.push(table)
  if (flow.tables.length > deepest) throw new SourceError('表格套得太深，不像绩效目标表')
}

function hideRow(flow: Flow, attributes: Attributes): void {
  const row = flow.isOfRow ? lastRow(flow) : undefined
  if (row !== undefined) row.isHidden = isOn(attributes)
}

function indentRow(flow: Flow, attributes: Attributes): void {
  const row = lastRow(flow)
  if (row !== undefined) row.before = Math.min(Number(value(attributes)) || 0, 50)
}

function openCell(flow: Flow): void {
  const blocks: Block[] = []
  lastRow(flow)?.cells.push({ blocks, width: 1, isContinued: false })
  flow.targets.push(blocks)
}

function widenCell(flow: Flow, attributes: Attributes): void {
  const cell = lastCell(flow)
  if (cell !== undefined) cell.width = Math.min(Math.max(Number(value(attributes)) || 1, 1), 200)
}

function continueCell(flow: Flow, attributes: Attributes): void {
  const cell = lastCell(flow)
  if (cell !== undefined) cell.isContinued = value(attributes) !== 'restart'
}

function closeParagraph(flow: Flow): void {
  addBlocks(flow, { runs: flow.runs }, ...flow.boxed.splice(0))
  flow.runs = []
}

function openBox(flow: Flow): void {
  flow.interrupted.push({ runs: flow.runs, marks: flow.marks })
  flow.runs = []
  flow.targets.push([])
}

// A text box lies over a cell, wherever it may be anchored.
function closeBox(flow: Flow): void {
  const blocks = flow.targets.pop() ?? []
  Object.assign(flow, { ...flow.interrupted.pop(), isInRun: true })
  const text = runsBelow(blocks).map((run) => run.text)
  const words = text.join('').replaceAll(lineBreak, ' ').trim()
  if (flow.tables.length === 0) flow.boxed.push(...blocks)
  else if (words !== '') addRemark(flow, `文本框里的“${words}”没有读`)
}
