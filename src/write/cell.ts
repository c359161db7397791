import type { PhrasingContent } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { readReference } from '../parse/markdown-reference.ts'

/** Text as it is typed into a cell of a GFM table: as it is where that is read as this text, else escaped. */
export function toCell(text: string): string {
  if (!/[\\&*_`[\]<\r]|^[ \t]|[ \t]$/u.test(text)) return typed(text)
  return isPlain(text) ? typed(text) : escaped(text)
}

function typed(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', '<br>')
}

// Marks may nest across a long text, which takes its reader quadratic time.
const maxLength = 500

// `6*8*9` and `[q](u)` are read as what is typed, but a line break within a mark would be, too.
function isPlain(text: string): boolean {
  if (text.length > maxLength || /[\r\n]/u.test(text)) return false
  const [table] = readReference(`||\n|-|\n|${typed(text)} |`).blocks
  const [row, more] = table?.type === 'table' ? table.rows : []
  return more === undefined && row?.cells.length === 1 && row.cells[0]?.text === text
}

const options = { extensions: [gfmTableToMarkdown()] }

function escaped(text: string): string {
  const children = text.split(/(\n|^[ \t]|[ \t]$)/u).map(toNode)
  return toMarkdown({ type: 'tableCell', children }, options).replace(/\n$/u, '')
}

// Blanks at the ends of a cell are no part of its text.
const references: ReadonlyMap<string, string> = new Map([
  ['\n', '<br>'],
  [' ', '&#32;'],
  ['\t', '&#9;'],
])

function toNode(piece: string): PhrasingContent {
  const reference = references.get(piece)
  return reference === undefined ? { type: 'text', value: piece } : { type: 'html', value: reference }
}
