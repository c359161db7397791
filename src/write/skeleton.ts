import { stringify } from 'yaml'
import type { Form } from '../model/form.ts'
import { contentJsonSchema } from '../model/json-schema.ts'
import { contentLabels } from '../model/schema.ts'
import { type BlankTable, blankTables } from './blank-tables.ts'
import type { Format } from './format.ts'
import { opening, tableHints } from './hints.ts'
import { toTable } from './table.ts'

/** What is known of a project whose content is yet to be written, by its labels. */
export type Begun = Readonly<Record<string, string>>

/** A content file to be filled in: comments say what goes where, and the tables have all labels of the form. */
export function toSkeleton(form: Form, begun: Begun, format: Format): string {
  const lines = format === 'md' ? markdownLines(form, begun) : yamlLines(form, begun)
  return `${lines.join('\n')}\n`
}

function yamlLines(form: Form, begun: Begun): string[] {
  const tables = blankTables(form)
  const parts = contentLabels(form).flatMap((label) => {
    const table = tables.find((each) => each.label === label)
    return table === undefined
      ? factLines(form, begun, label)
      : [...tableHints(form, table, 'yaml'), `${label}:`, ...rowLines(table)]
  })
  return [...opening, ...parts]
}

function rowLines({ columns, rows }: BlankTable): string[] {
  return rows.flatMap((row) =>
    columns.map((column, index) => `${index === 0 ? '  - ' : '    '}${column}: ${row[index]}`.trimEnd()),
  )
}

function markdownLines(form: Form, begun: Begun): string[] {
  const tables = blankTables(form)
  const inBody = new Set(['说明', ...tables.map(({ label }) => label)])
  const facts = contentLabels(form).filter((label) => !inBody.has(label))
  return [
    '---',
    ...opening,
    ...facts.flatMap((label) => factLines(form, begun, label)),
    ...tables.flatMap((table) => tableHints(form, table, 'md')),
    '---',
    '',
    '## 说明',
    ...tables.flatMap(({ label, columns, rows }) => [
      '',
      `## ${label}`,
      '',
      toTable(columns, rows).trimEnd(),
    ]),
  ]
}

// Nobody has a reason for a change yet, no import has left anything open, and whoever has another form has named it.
const notYet = ['变更说明', '待核', '表样']

function factLines(form: Form, begun: Begun, label: string): string[] {
  if (notYet.includes(label) && begun[label] === undefined) return []
  const { properties = {} } = contentJsonSchema(form)
  return entryLines(label, properties[label] as Described, begun[label])
}

interface Described {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Described>>
  readonly items?: object
}

function entryLines(label: string, described: Described, value?: string): string[] {
  const { description = label, properties = {}, items } = described
  const how = items === undefined ? '' : '；每条另起一行，以“- ”开头'
  const within = Object.entries(properties).flatMap(([each, own]) => entryLines(each, own))
  return [
    ...(items === undefined ? [] : ['']),
    ...(description === label ? [] : [`# ${description}${how}`]),
    value === undefined ? `${label}:` : writeEntry(label, value),
    ...within.map((line) => `  ${line}`),
  ]
}

function writeEntry(label: string, value: string): string {
  return stringify({ [label]: value }, { schema: 'failsafe', singleQuote: true, lineWidth: 0 }).trimEnd()
}
