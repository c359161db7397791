import type { Part, Path, PlacedFinding, Range } from './document.ts'
import { type Block, spanOf, type Table } from './markdown-blocks.ts'
import type { Section } from './markdown-headings.ts'
import { stray } from './markdown-stray.ts'
import { readTable } from './markdown-table.ts'

/** Value of one section, as YAML would give it, with the places it was written. */
export interface SectionValue {
  readonly data: unknown
  readonly findings: readonly PlacedFinding[]
  /** Path within the section: row, then label; `part: 'key'` of the section itself is its heading. */
  locate(path: Path, part?: Part): Range
}

/** Reads a table where the form has `columns` for the section, prose elsewhere. */
export function readSection(source: string, section: Section, columns?: readonly string[]): SectionValue {
  return columns === undefined ? readProse(source, section) : readRows(source, section, columns)
}

function readProse(source: string, { heading, content }: Section): SectionValue {
  const span = spanOf(content)
  const data = span === undefined ? '' : source.slice(span.start, span.end).replaceAll('\r\n', '\n')
  return { data, findings: [], locate: (_, part) => (part === 'key' ? heading : (span ?? heading)) }
}

function readRows(
  source: string,
  { key, heading, content }: Section,
  columns: readonly string[],
): SectionValue {
  const table = content.find(isTable)
  const at = table === undefined ? content.length : content.indexOf(table)
  const strays = content.flatMap((block, index) =>
    block === table ? [] : [stray(source, block, index > at)],
  )
  if (table === undefined) {
    return { data: [], findings: [...strays, ...noTable(key, heading, strays)], locate: () => heading }
  }
  const rows = readTable(source, table, columns)
  return {
    data: rows.data,
    findings: [...strays, ...rows.findings],
    locate: ([row, ...labels]) => (row === undefined ? heading : rows.locate(Number(row), labelOf(labels))),
  }
}

function isTable(block: Block): block is Table {
  return block.type === 'table'
}

// 其他列 is a level of its own in the data and a plain column in the table.
function labelOf([first, second]: Path): string | undefined {
  const label = first === '其他列' ? second : first
  return label === undefined ? undefined : String(label)
}

// A table that could not be read is already reported where it stands.
function noTable(key: string, heading: Range, strays: readonly PlacedFinding[]): PlacedFinding[] {
  const note = '标题下面空一行，再写表格；没有这张表就删去标题。'
  return strays.length > 0
    ? []
    : [{ rule: 'markdown-structure', range: heading, reason: `“## ${key}”下面没有表格`, note }]
}
