import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { parse, stringify, type ToStringOptions } from 'yaml'
import { check } from '../src/check/check.ts'
import { columnLabels } from '../src/model/form.ts'
import { hubei } from '../src/model/forms/hubei.ts'
import { readProject } from '../src/model/read-project.ts'
import { parseMarkdown } from '../src/parse/markdown.ts'
import { parseYaml } from '../src/parse/yaml.ts'
import { root } from './command.ts'
import { words } from './marks.ts'

type Row = Readonly<Record<string, string>>
interface Table {
  readonly known: readonly string[]
  readonly own: readonly string[]
  readonly rows: readonly Row[]
}

const id = '2025/jiaoyu-ju/peixun'

const trimmed = words
  .map((each) => each.replaceAll(/^[ \t\n]+|[ \t\n]+$/gu, ''))
  .filter((each) => each !== '')
const text = trimmed.map((each) => (each.includes('\n') ? each : ` ${each}\t`))
const label = words.map((each) => each.trim().replaceAll('\n', ' ')).filter((each) => each !== '')
const note = fc.array(text, { maxLength: 3 })

const facts = fc.record(
  {
    项目名称: text,
    预算部门: text,
    预算年度: fc.constant('2025'),
    实施单位: text,
    预算金额: text,
    编者注: note,
  },
  { requiredKeys: ['项目名称', '预算部门', '预算年度'] },
)

const [goals, ...tables] = [...columnLabels(hubei)]

function rowOf(columns: readonly string[], requiredKeys: readonly string[]): fc.Arbitrary<Row> {
  const cells = Object.fromEntries(columns.map((column) => [column, text]))
  return fc.record(cells, { requiredKeys: [...requiredKeys] })
}

function tableOf(known: readonly string[]): fc.Arbitrary<Table> {
  const labels = fc.uniqueArray(
    label.filter((each) => !known.includes(each)),
    { maxLength: 2 },
  )
  return labels.chain((own) => {
    const rows = fc.array(rowOf([...known, ...own], []), { minLength: 1, maxLength: 4 })
    return fc.record({ known: fc.constant(known), own: fc.constant(own), rows })
  })
}

const project = fc.record({
  facts,
  goals: fc.array(rowOf(goals?.[1] ?? [], ['名称']), { maxLength: 3 }),
  tables: fc.tuple(...tables.map(([, columns]) => tableOf(columns))),
})
type Written = typeof project extends fc.Arbitrary<infer T> ? T : never

function pick(row: Row, keys: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([key]) => keys.includes(key)))
}

/** A project as YAML; columns that the form does not have stand under 其他列. */
function toYaml(written: Written, options: ToStringOptions): string {
  const rows = written.tables.map(({ known, own, rows }) =>
    rows.map((row) => {
      const extra = pick(row, own)
      return { ...pick(row, known), ...(Object.keys(extra).length > 0 && { 其他列: extra }) }
    }),
  )
  const data = {
    ...written.facts,
    [goals?.[0] ?? '']: written.goals,
    ...Object.fromEntries(tables.map(([name], index) => [name, rows[index]])),
  }
  return stringify(data, { ...options, schema: 'failsafe' })
}

/** A project as Markdown, every mark in a cell escaped. */
function toMarkdown(written: Written, options: ToStringOptions): string {
  const front = stringify(written.facts, { ...options, schema: 'failsafe' })
  const all = [
    { name: goals?.[0], columns: goals?.[1] ?? [], rows: written.goals },
    ...written.tables.map(({ known, own, rows }, index) => {
      return { name: tables[index]?.[0], columns: [...known, ...own], rows }
    }),
  ]
  const sections = all.map(({ name, columns, rows }) => {
    const lines = [columns, columns.map(() => ''), ...rows.map((row) => columns.map((key) => row[key] ?? ''))]
    const [header, , ...body] = lines.map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`)
    return [`## ${name}`, '', header, `${'| --- '.repeat(columns.length)}|`, ...body].join('\n')
  })
  return `---\n${front}---\n\n${sections.join('\n\n')}\n`
}

function escapeCell(words: string): string {
  return words.replaceAll(/[!-/:-@[-`{-~]/gu, '\\$&').replaceAll('\n', '<br>')
}

const styles: fc.Arbitrary<ToStringOptions> = fc.record({
  defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'),
  lineWidth: fc.constantFrom(0, 20, 80),
  indentSeq: fc.boolean(),
  blockQuote: fc.boolean(),
})

describe('a project of any text', () => {
  test('is the same from YAML and from Markdown', () => {
    fc.assert(
      fc.property(project, styles, (written, options) => {
        const yaml = parseYaml(toYaml(written, options))
        const markdown = parseMarkdown(toMarkdown(written, options), () => columnLabels(hubei))
        expect([yaml.findings, markdown.findings]).toEqual([[], []])
        const read = readProject(yaml.data, hubei, id)
        expect(read.project).toBeDefined()
        expect(readProject(markdown.data, hubei, id)).toEqual(read)
      }),
      { numRuns: 300 },
    )
  })
})

const files = [
  'content/2025/shiwei-bangongshi/wuge-yi.md',
  'content/2025/shiwei-bangongshi/dangan-xingzheng-guanli.yaml',
  'content/site.yaml',
].map((path) => ({ path: path.replace('content/', ''), bytes: readFileSync(join(root, path)) }))

/** A file of the seed with pieces of text, or any bytes, put in place of others. */
const changed = fc
  .tuple(
    fc.constantFrom(...files),
    fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.oneof(words, fc.string({ unit: 'binary' }))), {
      maxLength: 4,
    }),
  )
  .map(([{ path, bytes }, changes]) => {
    let value = Buffer.from(bytes)
    for (const [at, length, put] of changes) {
      const start = at % value.length
      value = Buffer.concat([value.subarray(0, start), Buffer.from(put), value.subarray(start + length)])
    }
    return { path, value: new Uint8Array(value) }
  })

const anyBytes = fc.record({
  path: fc.constantFrom('2025/a/b.yaml', '2025/a/b.md', '2025/a/b.txt', 'site.yaml', 'a/b'),
  value: fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    words.map((each) => new TextEncoder().encode(each)),
  ),
})

describe('a file of any bytes', () => {
  test('ends in a project or a message, within a second', () => {
    fc.assert(
      fc.property(fc.oneof(changed, anyBytes), ({ path, value }) => {
        const file = new VFile({ path, value })
        const start = performance.now()
        const { projects, facts, sources, files } = check([file])
        expect(performance.now() - start).toBeLessThan(1000)
        const messages = files.flatMap((each) => (each.path === path ? each.messages : []))
        const isRead =
          projects.length > 0 || sources.size > 0 || (path === 'site.yaml' && facts !== undefined)
        expect(isRead || messages.length > 0).toBe(true)
        for (const { place } of messages) expect(place).toBeDefined()
      }),
      { numRuns: 500 },
    )
  })
})

describe('YAML that is accepted', () => {
  // Of an empty first document between two marks, and of a carriage return alone, the two readers think otherwise.
  const isComparable = (each: string) => !/^\s*(?:---|\.\.\.)|\r(?!\n)/mu.test(each)
  const yaml = fc.oneof(
    changed.filter(({ path }) => path.endsWith('.yaml')).map(({ value }) => new TextDecoder().decode(value)),
    fc
      .array(fc.oneof(words, fc.constantFrom('\n', '  ', 'a: ', '- ', 'b')), { maxLength: 12 })
      .map((all) => all.join('')),
  )

  test('holds what the reference reader reads', () => {
    fc.assert(
      fc.property(yaml.filter(isComparable), (each) => {
        const { data, findings } = parseYaml(each)
        const isAccepted = data !== undefined && findings.every(({ rule }) => rule === 'yaml-comment')
        // A key that is not written is refused by the schema; what stands under it does not matter.
        if (!isAccepted || JSON.stringify(data).includes('"":')) return
        expect(data).toEqual(withoutNulls(parse(each, { schema: 'failsafe', logLevel: 'silent' })))
      }),
      { numRuns: 500 },
    )
  })
})

// What is not written is null to the one and empty text to the other.
function withoutNulls(data: unknown): unknown {
  if (data === null) return ''
  if (Array.isArray(data)) return data.map(withoutNulls)
  if (typeof data !== 'object') return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withoutNulls(value)]))
}
