import { parse } from 'parse5'
import type { Grid, GridRow } from '../grid.ts'
import { SourceError } from '../source-error.ts'
import { layoutTables } from './html-layouts.ts'
import { piecesOf } from './html-pieces.ts'
import { readSelectors } from './html-selectors.ts'
import { joinLines, spannedRows } from './html-tables.ts'
import { toRow } from './rows.ts'
import type { Run } from './runs.ts'
import { layOut, type SpannedCell } from './spans.ts'

const mostCharacters = 8 * 1024 * 1024

/** What has been read of a page: its rows, and the text of a paragraph that has not ended. */
interface Flow {
  readonly rows: GridRow[]
  runs: Run[]
  paragraphs: number
  tables: number
}

/** Reads the tables of an HTML text, as a browser or Word copies it, and the paragraphs around them. */
export function readHtml(text: string): Grid {
  if (text.length > mostCharacters) throw new SourceError('HTML 文件太大，请只存下表格')
  const { childNodes } = parse(text)
  const selectors = readSelectors(childNodes)
  const layouts = layoutTables(childNodes)
  const flow: Flow = { rows: [], runs: [], paragraphs: 0, tables: 0 }
  for (const piece of piecesOf(childNodes, selectors, (table) => !layouts.has(table))) {
    if (piece === 'break') endParagraph(flow)
    else if ('run' in piece) addRun(flow, piece.run)
    else addTable(flow, spannedRows(piece.table, selectors, piece.marks))
  }
  endParagraph(flow)
  return flow.rows
}

// A page has fields, pictures and frames of its own.
function addRun(flow: Flow, run: Run): void {
  if (run.remark === undefined) flow.runs.push(run)
}

function addTable(flow: Flow, rows: readonly SpannedCell[][]): void {
  flow.tables++
  const part = `第 ${flow.tables} 张表`
  const before = flow.rows.length
  flow.rows.push(...layOut(rows, (index) => ({ part, row: index + 1, order: before + index + 1 })))
}

function endParagraph(flow: Flow): void {
  const cell = joinLines(flow.runs)
  flow.runs = []
  if (cell.text === '' && (cell.hidden ?? '') === '') return
  flow.paragraphs++
  flow.rows.push(toRow([cell], { part: '正文', row: flow.paragraphs, order: flow.rows.length + 1 }))
}
