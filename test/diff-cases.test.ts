import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { pageStyles } from '../src/commands/page-styles.ts'
import type { Change } from '../src/diff/change.ts'
import type { Comparison } from '../src/diff/comparison.ts'
import { toJson } from '../src/diff/report/json.ts'
import { toMarkdown } from '../src/diff/report/markdown.ts'
import { toPage } from '../src/diff/report/page.ts'
import { toText } from '../src/diff/report/text.ts'
import { compareVersions } from '../src/open/compare.ts'
import { openFolder } from '../src/open/version.ts'

const folder = join(import.meta.dirname, 'fixtures/diff')

async function compare(name: string): Promise<Comparison> {
  const [before, after] = ['before', 'after'].map((side) => openFolder(side, join(folder, name, side), ''))
  if (before === undefined || after === undefined) throw new TypeError('a case has two sides')
  return compareVersions(await before, await after)
}

// A case is a folder with two content folders; `npm test -- diff-cases -u` writes what is expected of a new one.
describe.each(readdirSync(folder))('%s', async (name) => {
  const comparison = await compare(name)
  const page = toPage(comparison, await pageStyles())
  const beside = (file: string) => join(folder, name, file)

  test('gives the changes that stand beside it, as data', async () => {
    await expect(toJson(comparison)).toMatchFileSnapshot(beside('changes.json'))
  })

  test('gives them as text and as Markdown', async () => {
    await expect(toText(comparison, { colour: false })).toMatchFileSnapshot(beside('changes.txt'))
    await expect(toMarkdown(comparison)).toMatchFileSnapshot(beside('changes.md'))
  })

  test('gives them as a page that is one sound file', async () => {
    const report = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(page)
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([])
    expect(new Set(kindsOf(parse(page))).intersection(new Set(['script', 'link', 'img', 'a']))).toEqual(
      new Set(),
    )
    // Other styles make no other page.
    await expect(toPage(comparison, '')).toMatchFileSnapshot(beside('changes.html'))
  })
})

/** Kinds of the nodes of a tree, whatever they are called there. */
function kindsOf(node: object): string[] {
  const children: readonly object[] = Reflect.get(node, 'children') ?? Reflect.get(node, 'childNodes') ?? []
  const kind: unknown = Reflect.get(node, 'tagName') ?? Reflect.get(node, 'type')
  return [String(kind), ...children.flatMap(kindsOf)]
}

const hostile = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '[a](javascript:alert(1)) ![b](http://example.cn/x.png) <http://example.cn>',
  'http://example.cn www.example.cn a@example.cn @all #1 GH-1 a/b#2 :+1:',
  '| a | b |\n| - | - |\n# c\n\n- d\n> e\n```\nf',
  '**a** _b_ ~~c~~ `d` $e$ $$f$$ [^1] \\ &amp; &#60;',
  '</del></td></table><!-- a',
  '\u001B[31m\u0000\u009B2J\u0007\u202E',
]

function comparisonOf(text: string): Comparison {
  const project = { id: `2025/a/${text}`, year: 2025, department: { slug: 'a', name: text }, name: text }
  const row = {
    anchor: 'i-0',
    formerAnchor: null,
    term: 'annual',
    table: text,
    goal: text,
    level1: text,
    level2: text,
    name: text,
  } as const
  const parts = [
    { is: 'same', text },
    { is: 'removed', text },
    { is: 'added', text },
  ] as const
  const changes: Change[] = [
    { kind: 'basis', project, row, column: text, text: { before: text + text, after: text + text, parts } },
    { kind: 'indicator-added', project, row, target: text },
  ]
  return { base: text, head: text, changes, unread: [{ version: text, path: text, reason: text }] }
}

describe('text of strangers', () => {
  const plain = comparisonOf('文字')

  test.each(hostile)('%j is text in Markdown', (text) => {
    const read = (comparison: Comparison) =>
      fromMarkdown(toMarkdown(comparison), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    const withoutBreaks = (kinds: string[]) =>
      kinds.filter((kind) => !['text', 'html', 'break'].includes(kind))
    const tree = read(comparisonOf(text))
    expect(withoutBreaks(kindsOf(tree))).toEqual(withoutBreaks(kindsOf(read(plain))))
    expect(htmlOf(tree)).toEqual(
      new Set(['<br>', '<del>', '</del>', '<ins>', '</ins>']).intersection(htmlOf(tree)),
    )
    expect(toMarkdown(comparisonOf(text))).not.toMatch(/[@#]\w|GH-\d|(?<!\\)\$/u)
  })

  test.each(hostile)('%j is text in a page', (text) => {
    const read = (comparison: Comparison) => kindsOf(parse(toPage(comparison, '')))
    const withoutSigns = (kinds: string[]) => kinds.filter((kind) => kind !== 'span' && kind !== 'undefined')
    expect(withoutSigns(read(comparisonOf(text)))).toEqual(withoutSigns(read(plain)))
  })

  test.each(hostile)('%j is no line of its own in a terminal, and no command to it', (text) => {
    const lines = (comparison: Comparison) => toText(comparison, { colour: false }).split('\n').length
    expect(lines(comparisonOf(text))).toBe(lines(plain))
    const written = [
      toText(comparisonOf(text), { colour: false }),
      toMarkdown(comparisonOf(text)),
      toPage(comparisonOf(text), ''),
    ]
    expect(written.join('')).not.toMatch(/[^\P{Cc}\n]|\u202E/u)
  })
})

function htmlOf(node: object): Set<string> {
  const own = Reflect.get(node, 'type') === 'html' ? [String(Reflect.get(node, 'value'))] : []
  const children: readonly object[] = Reflect.get(node, 'children') ?? []
  return new Set([...own, ...children.flatMap((child) => [...htmlOf(child)])])
}

test('more changes than a step summary holds are cut, with a sentence that says how many', () => {
  const one = comparisonOf('文字')
  const changes = Array.from({ length: 5000 }, () => one.changes).flat()
  const text = toMarkdown({ ...one, changes })
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
  const shown = text.split('\n').filter((line) => /^\| (?:依据|新增)/u.test(line)).length
  expect(shown).toBeGreaterThan(1000)
  expect(text).toContain(`另有 ${changes.length - shown} 处改动没有列出`)
  expect(toMarkdown(one)).not.toContain('没有列出')
})

test('of names without end a list shows the beginning', () => {
  const long = { ...comparisonOf(`${' '.repeat(300_000)}尾`), base: '甲', head: '乙' }
  for (const told of [toText(long, { colour: false }), toMarkdown(long)]) {
    expect(told.length).toBeLessThan(20_000)
    expect(told).toContain('…（共 300001 字）')
  }
})

test('of long texts a list shows what is around the difference', () => {
  const same = '保障工作正常开展。'.repeat(50)
  const parts = [
    { is: 'same', text: same },
    { is: 'added', text: '新' },
    { is: 'same', text: same },
  ] as const
  const [change] = comparisonOf('文字').changes
  const text = { before: same + same, after: `${same}新${same}`, parts }
  const changes = [{ ...change, text } as Change]
  const told = toText({ base: '甲', head: '乙', changes, unread: [] }, { colour: false })
  expect(told).toMatch(/^ {6}….{24}\{\+新\+\}.{24}…$/mu)
})
