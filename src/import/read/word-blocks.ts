import { type Held, isMoreThanFrame } from './layout.ts'
import { isAlike, type Run } from './runs.ts'

/** What a document is made of. */
export type Block = Paragraph | WordTable

/** A paragraph; the ends of its lines are characters of their own. */
export interface Paragraph {
  readonly runs: readonly Run[]
  readonly isNumbered: boolean
}

/** A table of a document. */
export interface WordTable {
  readonly rows: WordRow[]
}

/** A row of a table, which may begin further right. */
export interface WordRow {
  readonly cells: WordCell[]
  before: number
  isDeleted: boolean
  isHidden: boolean
}

/** A cell, with the columns that it covers, and whether it goes on with the cell above. */
export interface WordCell {
  readonly blocks: Block[]
  width: number
  isContinued: boolean
}

/** A line's end within a paragraph. */
export const lineBreak = '\u2028'

/** The lines of some blocks, those of tables within them, too. */
export function runsBelow(blocks: readonly Block[]): Run[] {
  return blocks.flatMap((block) => {
    if ('runs' in block) return [...block.runs, { text: lineBreak }]
    const cells = block.rows.flatMap((row) => row.cells)
    const remarks = cells.length > 1 ? [{ text: '', remark: '格里还有一张表，读不全' }] : []
    return [...remarks, ...cells.flatMap((cell) => runsBelow(cell.blocks))]
  })
}

/** Whether a cell shows nothing but a number that Word counts itself. */
export function isOnlyNumbered({ blocks }: WordCell): boolean {
  const isNumbered = blocks.some((block) => 'runs' in block && block.isNumbered)
  return isNumbered && runsBelow(blocks).every(({ text }) => text.trim() === '')
}

/** Tables that only lay out a page: frames around some table that has more cells than they have themselves. */
export function isLayout(table: WordTable): boolean {
  const own = table.rows.reduce((sum, { cells }) => sum + cells.length, 0)
  return (
    mostCells(table.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))) > own &&
    !isMoreThanFrame(heldIn(table))
  )
}

function heldIn({ rows }: WordTable): Held[][] {
  return rows.map(({ cells }) =>
    cells.map(({ blocks }) => ({
      hasText: runsBelow(blocks.filter((block) => 'runs' in block)).some(({ text }) => text.trim() !== ''),
      hasTable: blocks.some((block) => 'rows' in block),
    })),
  )
}

function mostCells(blocks: readonly Block[]): number {
  const counts = blocks.map((block) => {
    if ('runs' in block) return 0
    const cells = block.rows.flatMap((row) => row.cells)
    return Math.max(cells.length, mostCells(cells.flatMap((cell) => cell.blocks)))
  })
  return counts.reduce((most, count) => Math.max(most, count), 0)
}

/** Adds a run to others, joined with the last one where they look alike. */
export function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (last !== undefined && isAlike(last, run)) runs.splice(-1, 1, { ...last, text: last.text + run.text })
  else runs.push(run)
}
