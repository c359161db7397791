import type { Document, PlacedFinding, Range } from '../parse/document.ts'
import { hasMoreLines, type Line, linesOf, rangeOf } from './lines.ts'

// Of all the tables of one file together.
const maxRows = 1000

/**
 * A finding where the tables called `labels` have too many rows, told from the text alone before it is parsed. It
 * counts only what must be a row if the file is right, so no right file is refused.
 */
export function refuseRows(text: string, labels: readonly string[], format: 'yaml' | 'md'): PlacedFinding[] {
  // Each row has a line of its own.
  if (!hasMoreLines(text, maxRows)) return []
  // In a code block or a comment nothing is a row: what has them is left to the count of its data.
  if (format === 'md' && /^ {0,3}(?:`{3}|~{3}|<!--)/mu.test(text)) return []
  const { heading, rowsOf } = format === 'md' ? markdown : yaml
  const tables = blocksOf(text, heading).filter(({ label }) => labels.includes(label))
  const [row] = tables.flatMap(({ lines }) => rowsOf(lines)).slice(maxRows)
  return row === undefined ? [] : [tooMany(rangeOf(row))]
}

/** The same, told from the data: rows may be written in other ways than one a line. */
export function countRows({ data, locate }: Document, labels: readonly string[]): PlacedFinding[] {
  let most = maxRows
  for (const label of labels) {
    const { length } = rowsOf(data, label)
    if (length > most) return [tooMany(locate([label, most]))]
    most -= length
  }
  return []
}

// Every row has a cell in each of them, if only an empty one.
const maxColumns = 50

/** A finding where one of the tables called `labels` has more columns of its own (其他列) than anyone prints. */
export function countColumns({ data, locate }: Document, labels: readonly string[]): PlacedFinding[] {
  return labels.flatMap((label) => {
    const seen = new Set<string>()
    const own = rowsOf(data, label).flatMap((row, index) =>
      ownColumns(row).map((column) => ({ index, column })),
    )
    const beyond = own.find(({ column }) => seen.add(column).size > maxColumns)
    return beyond === undefined
      ? []
      : [tooWide(label, locate([label, beyond.index, '其他列', beyond.column], 'key'))]
  })
}

function rowsOf(data: unknown, label: string): readonly unknown[] {
  const table = typeof data === 'object' && data !== null ? Reflect.get(data, label) : undefined
  return Array.isArray(table) ? table : []
}

function ownColumns(row: unknown): string[] {
  const own = typeof row === 'object' && row !== null ? Reflect.get(row, '其他列') : undefined
  return typeof own === 'object' && own !== null ? Object.keys(own) : []
}

function tooWide(label: string, range: Range): PlacedFinding {
  return {
    rule: 'file-rows',
    range,
    reason: `“${label}”的其他列超过 ${maxColumns} 种，从这一列起超出`,
    note: '同一列在各行要用同一个名称：请检查是不是把内容写成了名称。',
  }
}

function tooMany(range: Range): PlacedFinding {
  return {
    rule: 'file-rows',
    range,
    reason: `各张表一共超过 ${maxRows} 行，从这一行起超出`,
    note: '一个文件只写一个项目：请检查是不是把别的项目也粘贴进来了。',
  }
}

/** What a table begins with, and which lines below that are its rows. */
interface Notation {
  readonly heading: RegExp
  rowsOf(lines: readonly Line[]): readonly Line[]
}

const yaml: Notation = {
  heading: /^([^\s#:-][^:]*)(?::|$)/u,
  rowsOf: (lines) => {
    // What goes on below a row stands farther in than the first dash.
    const [dash] = lines.flatMap(({ words }) => /^ *- /u.exec(words)?.[0] ?? [])
    return lines.filter(({ words }) => dash !== undefined && words.startsWith(dash))
  },
}

const markdown: Notation = {
  heading: /^ {0,3}##[ \t]+(.*)$/u,
  // The first two are the header and the line of dashes under it.
  rowsOf: (lines) => lines.filter(({ words }) => words.startsWith('|')).slice(2),
}

function blocksOf(text: string, heading: RegExp) {
  const blocks: { label: string; lines: Line[] }[] = []
  for (const line of linesOf(text)) {
    const label = heading.exec(line.words)?.[1]?.trim()
    if (label === undefined) blocks.at(-1)?.lines.push(line)
    else blocks.push({ label, lines: [] })
  }
  return blocks
}
