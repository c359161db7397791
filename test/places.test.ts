import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { columnLabels } from '../src/model/form.ts'
import { hubei } from '../src/model/forms/hubei.ts'
import type { Document, Path, Range } from '../src/parse/document.ts'
import { parseMarkdown } from '../src/parse/markdown.ts'
import { decode } from '../src/parse/text.ts'
import { parseYaml } from '../src/parse/yaml.ts'
import { root } from './command.ts'

const department = 'content/2025/shiwei-bangongshi'
const files = [
  'test/fixtures/places/project.yaml',
  'test/fixtures/places/project.md',
  `${department}/wuge-yi.md`,
  `${department}/dangwei-zonghe-shiwu.yaml`,
  `${department}/dangan-xingzheng-guanli.yaml`,
  'test/fixtures/twins/wuge-yi.yaml',
  'test/fixtures/twins/dangan-xingzheng-guanli.md',
]
const variants: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'with a BOM': (text) => `\uFEFF${text}`,
  'with a BOM and CRLF': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  'without a last newline': (text) => text.trimEnd(),
}

/** Every path in the data, with its value. */
function* pathsOf(data: unknown, path: Path = []): Generator<[Path, unknown]> {
  if (path.length > 0) yield [path, data]
  if (typeof data !== 'object' || data === null) return
  for (const [key, value] of Object.entries(data)) {
    yield* pathsOf(value, [...path, Array.isArray(data) ? Number(key) : key])
  }
}

/** Text of a scalar as it is typed in YAML: quotes and escapes mean what they mean there. */
function fromYaml(typed: string): string {
  if (/^["']/u.test(typed)) return String(parse(typed, { schema: 'failsafe' }))
  const lines = typed.split(/\r?\n/u).map((line) => line.trim())
  return typed.includes('\n\n') || typed.includes('\r\n\r\n') ? lines.join('\n') : lines.join(' ')
}

/** Text of a cell as it is typed in Markdown, where it has no other inline construct. */
function fromCell(typed: string): string {
  const references: Readonly<Record<string, string>> = { lt: '<', amp: '&', nbsp: '\u00A0' }
  const marks = /\\([!-/:-@[-`{-~])|&(lt|amp|nbsp);|<br>/gu
  return typed.replaceAll(marks, (_, escaped, name) => escaped ?? references[name] ?? '\n')
}

const withoutPipes = (typed: string) => typed.replaceAll('\\|', '|')
const normal = (words: string) => words.replaceAll('\r\n', '\n').trim()

describe.each(files)('%s', (file) => {
  test.each(Object.entries(variants))('%s: every value stands at its place', (_, vary) => {
    const { text } = decode(new TextEncoder().encode(vary(readFileSync(join(root, file), 'utf8'))))
    const document = file.endsWith('.md') ? parseMarkdown(text, () => columnLabels(hubei)) : parseYaml(text)
    const typed = ({ start, end }: Range) => text.slice(start, end)
    expect(document.findings).toEqual([])
    const places = new Set<number>()
    for (const [path, value] of pathsOf(document.data)) {
      const range = document.locate(path)
      const words = typed(range)
      if (typeof value === 'string') {
        const readings = [fromYaml(words), fromCell(words), withoutPipes(words), words].map(normal)
        expect(readings, path.join(' › ')).toContain(normal(value))
        expect(places, path.join(' › ')).not.toContain(range.start)
        places.add(range.start)
      } else expect(words.trim(), path.join(' › ')).not.toBe('')
    }
    expectKeys(document, typed)
  })
})

// A cell has no key of its own: it stands under its header, and is placed by its value alone.
function expectKeys(document: Document, typed: (range: Range) => string) {
  for (const [path] of pathsOf(document.data)) {
    const [section, key] = [path[0] ?? '', path.at(-1)]
    const words = typed(document.locate(path, 'key'))
    const isMarkdown = typed(document.locate([section], 'key')).startsWith('## ')
    if (isMarkdown) expect(path.length > 1 || words === `## ${section}`).toBe(true)
    else if (typeof key === 'string') expect([words, fromYaml(words)]).toContain(key)
  }
}

describe('a place that is not written', () => {
  const yaml = '项目名称: 甲\n长期绩效目标表:\n  - 三级指标: 乙\n'
  const at = (path: Path, part?: 'key' | 'value') => {
    const { start, end } = parseYaml(yaml).locate(path, part)
    return yaml.slice(start, end)
  }

  test.each([
    [['预算部门'], '项目名称'],
    [['长期绩效目标表'], '长期绩效目标表'],
    [['长期绩效目标表', 0], '三级指标'],
    [['长期绩效目标表', 0, '指标值'], '三级指标'],
    [['长期绩效目标表', 5], '长期绩效目标表'],
  ])('%j is that of the nearest that is', (path, words) => {
    expect(at(path)).toBe(words)
  })
})
