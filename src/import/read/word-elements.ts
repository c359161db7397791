import { SourceError } from '../source-error.ts'
import { addRun, type Block, lineBreak, runsBelow, type WordTable } from './word-blocks.ts'
import { type Flow, lastCell, lastRow } from './word-flow.ts'
import { type Attributes, isOn, marksOf, valueIn } from './word-marks.ts'
import { readSymbol } from './word-symbols.ts'

type Opener = (flow: Flow, attributes: Attributes) => void

/** Does what an element that begins says. */
export function opened(flow: Flow, name: string, attributes: Attributes): void {
  openers.get(name)?.(flow, attributes)
  const own = name === 'rStyle' ? styleOf(flow, attributes) : marksOf(name, attributes)
  if (flow.isInRun) flow.marks = { ...flow.marks, ...own }
}

function styleOf({ styles }: Flow, attributes: Attributes) {
  return styles.get(valueIn(attributes)) ?? {}
}

const openers: ReadonlyMap<string, Opener> = new Map<string, Opener>([
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
  ['r', (flow) => Object.assign(flow, { isInRun: true, marks: flow.around })],
  ['pStyle', (flow, attributes) => Object.assign(flow, { around: styleOf(flow, attributes) })],
  ['numId', (flow, attributes) => Object.assign(flow, { isNumbered: valueIn(attributes) !== '0' })],
  ['t', (flow) => Object.assign(flow, { isText: true })],
  ['tab', (flow) => flow.isInRun && addText(flow, '\t')],
  ['br', (flow) => addText(flow, lineBreak)],
  ['cr', (flow) => addText(flow, lineBreak)],
  ['noBreakHyphen', (flow) => addText(flow, '-')],
  ['sym', (flow, attributes) => addRun(flow.runs, { ...flow.marks, ...readSymbol(attributes) })],
  ['footnoteReference', (flow) => addRemark(flow, '有脚注，脚注没有读')],
  ['endnoteReference', (flow) => addRemark(flow, '有尾注，尾注没有读')],
  ['oMath', (flow) => addRemark(flow, '有数学公式，读不全')],
  ['object', (flow) => addRemark(flow, '有嵌入的公式或对象，没有读')],
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
  ['drawing', closePicture],
  ['pict', closePicture],
])

/** Adds text to the paragraph that is being read. */
export function addText(flow: Flow, text: string): void {
  addRun(flow.runs, { text, ...flow.marks })
}

function addRemark(flow: Flow, remark: string): void {
  addRun(flow.runs, { text: '', remark })
}

const most = 100_000
const deepest = 30

function count(flow: Flow): void {
  flow.count++
  if (flow.count > most) throw new SourceError('段落和格太多，不像绩效目标表')
}

function addBlock(flow: Flow, block: Block): void {
  count(flow)
  flow.targets.at(-1)?.push(block)
}

function openTable(flow: Flow): void {
  const table: WordTable = { rows: [] }
  addBlock(flow, table)
  flow.tables.push(table)
  if (flow.tables.length > deepest) throw new SourceError('表格套得太深，不像绩效目标表')
}

function hideRow(flow: Flow, attributes: Attributes): void {
  const row = flow.isOfRow ? lastRow(flow) : undefined
  if (row !== undefined) row.isHidden = isOn(attributes)
}

function indentRow(flow: Flow, attributes: Attributes): void {
  const row = lastRow(flow)
  if (row !== undefined) row.before = Math.min(Number(valueIn(attributes)) || 0, 50)
}

function openCell(flow: Flow): void {
  const blocks: Block[] = []
  count(flow)
  lastRow(flow)?.cells.push({ blocks, width: 1, isContinued: false })
  flow.targets.push(blocks)
}

function widenCell(flow: Flow, attributes: Attributes): void {
  const cell = lastCell(flow)
  if (cell !== undefined) cell.width = Math.min(Math.max(Number(valueIn(attributes)) || 1, 1), 200)
}

function continueCell(flow: Flow, attributes: Attributes): void {
  const cell = lastCell(flow)
  if (cell !== undefined) cell.isContinued = valueIn(attributes) !== 'restart'
}

function closeParagraph(flow: Flow): void {
  addBlock(flow, { runs: flow.runs, isNumbered: flow.isNumbered })
  for (const block of flow.boxed.splice(0)) addBlock(flow, block)
  Object.assign(flow, { runs: [], around: {}, isNumbered: false })
}

function openBox(flow: Flow): void {
  flow.interrupted.push({ runs: flow.runs, marks: flow.marks, around: flow.around })
  Object.assign(flow, { runs: [], around: {} })
  flow.targets.push([])
}

// A text box lies over a cell, wherever it may be anchored.
function closeBox(flow: Flow): void {
  const blocks = flow.targets.pop() ?? []
  Object.assign(flow, { ...flow.interrupted.pop(), isInRun: true })
  const text = runsBelow(blocks).map((run) => run.text)
  const words = text.join('').replaceAll(lineBreak, ' ').trim()
  if (flow.tables.length === 0) for (const block of blocks) flow.boxed.push(block)
  else if (words !== '') addRemark(flow, `文本框里的“${words}”没有读`)
  flow.isBoxed = words !== ''
}

// Outside of tables a picture is an ornament, and around a text box it is told of with that.
function closePicture(flow: Flow): void {
  if (flow.tables.length > 0 && !flow.isBoxed) addRemark(flow, '有图片或图形，没有读')
  flow.isBoxed = false
}
