import { type Cell, filledCells, type Grid, type GridRow } from '../grid.ts'
import { matchColumn } from './header.ts'
import { sheetOf } from './term-evidence.ts'

/** A source whose blocks of labels in one column, their contents beside them, are turned into rows below a header. */
export function transposeBlocks(grid: Grid): Grid {
  const blocks = cutBlocks(grid)
  let above: string | undefined
  return blocks.flatMap((block) => {
    if (block.length === 1) {
      // Only blank rows may stand between two blocks of one table.
      if (block.some(isFilled)) above = undefined
      return block
    }
    const [header, ...rows] = turn(block)
    const isNext = above === headerOf(block)
    above = headerOf(block)
    return header === undefined || isNext ? rows : [header, ...rows]
  })
}

/** The rows of a source in their order: those of a block together, every other row by itself. */
function cutBlocks(grid: Grid): GridRow[][] {
  const blocks: GridRow[][] = []
  let rest = 0
  for (const [index, row] of grid.entries()) {
    if (index < rest) continue
    const block = blockAt(grid, index)
    blocks.push(block.length === 0 ? [row] : block)
    rest = index + Math.max(block.length, 1)
  }
  return blocks
}

function isFilled(row: GridRow): boolean {
  return filledCells(row).length > 0
}

function headerOf(block: readonly GridRow[]): string {
  const labels = block.map((row) => filledCells(row)[0]?.text ?? '')
  return [sheetOf(block[0]?.place), ...labels].join('\t')
}

const enoughLabels = 3

// A block ends where a label comes again: there begins the next indicator.
function blockAt(grid: Grid, from: number): GridRow[] {
  const roles = new Set<string>()
  let end = from
  for (let role = roleOf(grid[end]); role !== undefined && !roles.has(role); role = roleOf(grid[end])) {
    roles.add(role)
    end++
  }
  return roles.size >= enoughLabels && roles.has('name') && roles.has('target') ? grid.slice(from, end) : []
}

function roleOf(row: GridRow | undefined): string | undefined {
  const [label, second] = row === undefined ? [] : filledCells(row)
  if (label === undefined || second === undefined || matchColumn(second.text) !== undefined) return undefined
  const match = matchColumn(label.text)
  return match?.isCut ? undefined : match?.role
}

function turn(block: readonly GridRow[]): GridRow[] {
  const start = Math.min(...block.map((row) => row.cells.findIndex(({ text }) => text !== '')))
  const width = Math.max(...block.map(({ cells }) => cells.length))
  return Array.from({ length: width - start }, (_, offset) => columnAt(block, start + offset)).filter(
    isFilled,
  )
}

function columnAt(block: readonly GridRow[], column: number): GridRow {
  const [first] = block
  const part = `${first?.place.part ?? ''}第 ${column + 1} 列`
  const cells = block.map((row, index): Cell => {
    const { text = '', doubt } = row.cells[column] ?? {}
    return { text, place: { ...row.place, part, column: index + 1 }, ...(doubt !== undefined && { doubt }) }
  })
  return { place: { row: 1, order: 1, ...first?.place, part, column: 1 }, cells }
}
