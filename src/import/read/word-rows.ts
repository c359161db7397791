import { describeRows, type GridRow } from '../grid.ts'
import { goOn, type LooseCell, type RowPlace, tidy, toRow } from './rows.ts'
import { joinRuns, type Run } from './runs.ts'
import { underHidden } from './under-hidden.ts'
import {
  type Block,
  isLayout,
  isOnlyNumbered,
  lineBreak,
  type Paragraph,
  runsBelow,
  type WordRow,
  type WordTable,
} from './word-blocks.ts'

/** What has been laid out of a document. */
interface Laid {
  readonly rows: GridRow[]
  paragraphs: number
  tables: number
}

/** Lays out the tables of a document with their merged cells, and the paragraphs around them. */
export function layOutBlocks(blocks: readonly Block[]): GridRow[] {
  const laid: Laid = { rows: [], paragraphs: 0, tables: 0 }
  addBlocks(laid, blocks)
  return laid.rows
}

function addBlocks(laid: Laid, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if ('runs' in block) addParagraph(laid, block)
    else if (isLayout(block))
      addBlocks(
        laid,
        cellsOf(block).flatMap((cell) => cell.blocks),
      )
    else addTable(laid, block)
  }
}

function cellsOf({ rows }: WordTable) {
  return rows.filter((row) => !row.isDeleted).flatMap(({ cells }) => cells)
}

function addParagraph(laid: Laid, { runs }: Paragraph): void {
  laid.paragraphs++
  const { text, doubt, hidden = '' } = joinRuns(runs)
  const marks = { ...(doubt !== undefined && { doubt }) }
  const lines = text.split(lineBreak).filter((line) => line.trim() !== '')
  for (const [index, line] of (lines.length === 0 && hidden !== '' ? [''] : lines).entries()) {
    const cells = line.split('\t').map((words): LooseCell => ({ text: bare(words), ...marks }))
    const [first = { text: '' }, ...others] = cells
    const place = { part: '正文', row: laid.paragraphs, order: laid.rows.length + 1 }
    laid.rows.push(toRow([index === 0 ? { ...first, hidden } : first, ...others], place))
  }
}

function addTable(laid: Laid, { rows }: WordTable): void {
  laid.tables++
  const above = new Map<number, LooseCell>()
  const mark = underHidden()
  for (const [index, row] of rows.entries()) {
    const place = { part: `第 ${laid.tables} 张表`, row: index + 1, order: laid.rows.length + 1 }
    const cells = row.isDeleted ? [] : mark(layOutRow(row, above))
    laid.rows.push(toRow(cells, place, index === 0 ? describeNumbers(rows, place) : []))
  }
}

function describeNumbers(rows: readonly WordRow[], place: RowPlace): string[] {
  const numbered = rows.flatMap(({ cells, isDeleted }, index) => {
    const isNumbered = !isDeleted && cells.some(isOnlyNumbered)
    return isNumbered ? [{ ...place, column: 1, row: index + 1 }] : []
  })
  return numbered.length === 0 ? [] : [`${describeRows(numbered)}里 Word 自动编的序号没有读`]
}

function layOutRow(row: WordRow, above: Map<number, LooseCell>): LooseCell[] {
  const laid: LooseCell[] = Array.from({ length: row.before }, () => ({ text: '' }))
  for (const { blocks, width, isContinued } of row.cells) {
    const column = laid.length
    const cell = joinLines(runsBelow(blocks).map((run) => (row.isHidden ? { ...run, isHidden: true } : run)))
    if (!isContinued) above.set(column, cell)
    laid.push(isContinued ? covered(cell, above.get(column) ?? { text: '' }) : cell)
    laid.push(...Array.from({ length: width - 1 }, () => ({ text: '' })))
  }
  return laid
}

// Of a merged cell only the text of its first row is shown.
function covered({ text, hidden = '' }: LooseCell, whole: LooseCell): LooseCell {
  return { ...goOn(whole), hidden: text === whole.text ? hidden : `${text}${hidden}` }
}

function bare(line: string): string {
  return tidy(line.replaceAll('\u00a0', ' '))
}

// Word shows each space; only those at the ends of a line say nothing.
function joinLines(runs: readonly Run[]): LooseCell {
  const { text, doubt, hidden } = joinRuns(runs)
  const lines = text.split(lineBreak).map(bare)
  return {
    text: lines.filter((line) => line !== '').join('\n'),
    ...(doubt !== undefined && { doubt: doubt.replaceAll(lineBreak, ' ') }),
    ...(hidden !== undefined && { hidden: hidden.replaceAll(lineBreak, ' ') }),
  }
}
