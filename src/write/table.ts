import stringWidth from 'string-width'
import { toCell } from './cell.ts'

// Labels are shorter; the cells of a column of sentences cannot stand in line with one another.
const maxWidth = 24

/** A GFM table. Its first columns, as far as they hold labels and not sentences, are set in line. */
export function toTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const [first = [], ...rest] = [header, ...rows].map((cells) => cells.map(toCell))
  const widths = widthsInLine([first, ...rest])
  const rule = header.map((_, column) => '-'.repeat(widths[column] ?? 3))
  return [first, rule, ...rest].map((cells) => toLine(cells, widths)).join('')
}

function widthsInLine(lines: readonly (readonly string[])[]): readonly number[] {
  const columns = (lines[0] ?? []).map((_, column) => lines.map((cells) => cells[column] ?? ''))
  const ragged = columns.findIndex((cells) => cells.some((cell) => !isLabel(cell)))
  const inLine = columns.slice(0, ragged < 0 ? undefined : ragged)
  return inLine.map((cells) => Math.max(3, ...cells.map((cell) => stringWidth(cell))))
}

function isLabel(cell: string): boolean {
  return cell.length <= maxWidth && stringWidth(cell) <= maxWidth
}

function toLine(cells: readonly string[], widths: readonly number[]): string {
  const words = cells.map((cell, column) => {
    const width = widths[column]
    return width === undefined ? cell : cell + ' '.repeat(width - stringWidth(cell))
  })
  return `|${words.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|\n`
}
