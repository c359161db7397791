import { hubei } from '../src/model/forms/hubei.ts'
import type { Content } from './project.ts'
import type { Row } from './rows.ts'
import { toYaml } from './yaml.ts'

const headers = new Map<string, readonly string[]>([
  [hubei.goals.label, [hubei.goals.name, hubei.goals.statement]],
  ...hubei.tables.map(({ label, columns }) => [label, columns.map((column) => column.label)] as const),
])

/** A content file in Markdown: the tables as tables, all else as front matter. */
export function toMarkdown(content: Content): string {
  const facts = Object.fromEntries(Object.entries(content).filter(([label]) => !headers.has(label)))
  const tables = [...headers].map(([label, columns]) => {
    const rows = content[label]
    return typeof rows === 'object' ? `\n## ${label}\n\n${toTable(columns, rows)}` : ''
  })
  return `---\n${toYaml(facts)}---\n${tables.join('')}`
}

function toTable(columns: readonly string[], rows: readonly Row[]): string {
  const own = [...new Set(rows.flatMap(({ 其他列 }) => Object.keys(其他列 ?? {})))]
  const all = [...columns, ...own]
  const lines = rows.map((row) => all.map((label) => cell(row, label)))
  return [all, all.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}

function cell({ 其他列, ...row }: Row, label: string): string {
  const own = typeof 其他列 === 'object' ? 其他列[label] : undefined
  const value = row[label] ?? own ?? ''
  // No text of a corpus holds any other mark of Markdown.
  return typeof value === 'string' ? value.replaceAll('|', '\\|') : ''
}
