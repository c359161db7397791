import { columnLabels, type Form } from '../model/form.ts'
import { formOfData } from '../model/forms/index.ts'
import { parseMarkdown } from '../parse/markdown.ts'
import { arrange, ownLabels, type Row } from './arrange.ts'
import { toTable } from './table.ts'
import { writeYaml } from './yaml.ts'

type Content = Readonly<Record<string, unknown>>

/** Writes the data of a content file as Markdown: its reader gives the same data again, but for what is empty. */
export function toMarkdown(data: object): string {
  const form = formOfData(data)
  const content = arrange(data, form)
  const { 说明: prose, ...rest } = content
  if (typeof prose !== 'string') return write(content, form)
  const text = write(rest, form, prose)
  return isSame(text, content, form) ? text : write(content, form)
}

function write(content: Content, form: Form, prose?: string): string {
  const tables = columnLabels(form)
  const facts = Object.entries(content).filter(([label]) => !tables.has(label))
  const sections = [...tables].flatMap(([label, columns]) => {
    const rows = content[label]
    return Array.isArray(rows) ? `## ${label}\n\n${toRows(rows, columns)}` : []
  })
  const all = prose === undefined ? sections : [`## 说明\n\n${prose}\n`, ...sections]
  return [`---\n${writeYaml(Object.fromEntries(facts))}---\n`, ...all].join('\n')
}

function toRows(rows: readonly Row[], columns: readonly string[]): string {
  const own = ownLabels(rows)
  const cells = rows.map(({ 其他列 = {}, ...row }) => [
    ...columns.map((label) => row[label] ?? ''),
    // A label of the file's own may be the name of what every object has.
    ...own.map((label) => (Object.hasOwn(其他列, label) ? 其他列[label] : undefined) ?? ''),
  ])
  return toTable([...columns, ...own], cells)
}

// Prose may hold what ends its section, or opens what swallows the tables: then it stays in the front matter.
function isSame(text: string, content: Content, form: Form): boolean {
  const { data, findings } = parseMarkdown(text, () => columnLabels(form))
  if (findings.length > 0 || typeof data !== 'object' || data === null) return false
  return JSON.stringify(arrange(data, form)) === JSON.stringify(content)
}
