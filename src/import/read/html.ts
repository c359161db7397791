import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Grid, GridRow } from '../grid.ts'
import { SourceError } from '../source-error.ts'
import { collapse } from './collapse.ts'
import { toRow } from './rows.ts'
import { layOut, type SpannedCell } from './spans.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const mostCharacters = 8 * 1024 * 1024

/** What has been read of a page: its rows, and the words of a paragraph that has not ended. */
interface Flow {
  readonly rows: GridRow[]
  words: string
  paragraphs: number
  tables: number
}

/** Reads the tables of an HTML text, as a browser or Word copies it, and the paragraphs around them. */
export function readHtml(text: string): Grid {
  if (text.length > mostCharacters) throw new SourceError('HTML 文件太大，请只存下表格')
  const flow: Flow = { rows: [], words: '', paragraphs: 0, tables: 0 }
  // With a stack of its own: hostile nesting would otherwise end the program.
  const waiting: (Node | 'end')[] = parse(text).childNodes.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === 'end') endParagraph(flow)
    else if (node.nodeName === '#text') flow.words += wordsOf(node)
    else if (isElement(node)) waiting.push(...enter(flow, node))
  }
  endParagraph(flow)
  return flow.rows
}

const skipped = new Set(['script', 'style', 'head', 'template', 'title'])
const inline = new Set('span b i u font a em strong sub sup o:p small mark'.split(' '))

function enter(flow: Flow, element: Element): (Node | 'end')[] {
  if (skipped.has(element.tagName)) return []
  if (inline.has(element.tagName)) return element.childNodes.toReversed()
  endParagraph(flow)
  if (element.tagName !== 'table') return ['end', ...element.childNodes.toReversed()]
  addTable(flow, element)
  return []
}

function addTable(flow: Flow, table: Element): void {
  flow.tables++
  const part = `第 ${flow.tables} 张表`
  const before = flow.rows.length
  const rows = rowsOf(table).map((row) => cellsOf(row).map(toSpanned))
  flow.rows.push(...layOut(rows, (index) => ({ part, row: index + 1, order: before + index + 1 })))
}

function endParagraph(flow: Flow): void {
  const text = collapse(flow.words)
  flow.words = ''
  if (text === '') return
  flow.paragraphs++
  flow.rows.push(toRow([{ text }], { part: '正文', row: flow.paragraphs, order: flow.rows.length + 1 }))
}

function isElement(node: Node): node is Element {
  return 'tagName' in node
}

function wordsOf(node: Node): string {
  return 'value' in node ? node.value : ''
}

// Rows of a table within a cell are that cell's own.
function rowsOf(table: Element): Element[] {
  return children(table).flatMap((child) => {
    if (child.tagName === 'tr') return [child]
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName)
      ? children(child).filter(({ tagName }) => tagName === 'tr')
      : []
  })
}

function cellsOf(row: Element): Element[] {
  return children(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
}

function children(element: Element): Element[] {
  return element.childNodes.filter(isElement)
}

function toSpanned(cell: Element): SpannedCell {
  const span = (name: string) => {
    const value = cell.attrs.find((attribute) => attribute.name === name)?.value ?? ''
    return /^\d{1,4}$/u.test(value) ? Number(value) : 1
  }
  return { text: textOf(cell), rowSpan: span('rowspan'), colSpan: span('colspan') }
}

const lineBreak = '\u2028'

function textOf(cell: Element): string {
  const pieces: string[] = []
  const waiting: Node[] = cell.childNodes.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text') pieces.push(wordsOf(node))
    if (!isElement(node) || skipped.has(node.tagName)) continue
    if (!inline.has(node.tagName)) pieces.push(lineBreak)
    waiting.push(...node.childNodes.toReversed())
  }
  const lines = pieces.join('').split(lineBreak).map(collapse)
  return lines.filter((line) => line !== '').join('\n')
}
