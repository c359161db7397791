import { distance } from 'fastest-levenshtein'
import type { Document, PlacedFinding } from './document.ts'
import { readFrontMatter } from './markdown-front.ts'
import { type Section, toSections } from './markdown-headings.ts'
import { readMarkdown } from './markdown-plain.ts'
import { readSection, type SectionValue } from './markdown-section.ts'
import { stray } from './markdown-stray.ts'
import { excerpt } from './text.ts'

/** Labels that the header row of a table must have, by the key of its section; the front matter names the form. */
export type ColumnsOf = (frontMatter: unknown) => ReadonlyMap<string, readonly string[]>

// The one section that is prose, in every form.
const prose = '说明'

/** Reads front matter (plain YAML) and a value for each `## key`: rows of a GFM table, or prose. */
export function parseMarkdown(source: string, columnsOf: ColumnsOf): Document {
  const markdown = readMarkdown(source)
  const front = readFrontMatter(source, markdown)
  const columns = columnsOf(front.data)
  const { before, sections } = toSections(source, markdown.blocks, [...columns.keys(), prose])
  const { values, findings } = readSections(source, sections, columns, front.data)
  return {
    data: isMapping(front.data) ? { ...front.data, ...toData(values) } : front.data,
    findings: [
      ...front.findings,
      // Without front matter, all that should stand in it stands here.
      ...(front.data === undefined ? [] : before.map((block) => stray(source, block))),
      ...findings,
      ...[...values.values()].flatMap((value) => value.findings),
    ],
    locate: (path, part) =>
      values.get(String(path[0]))?.locate(path.slice(1), part) ?? front.locate(path, part),
  }
}

function readSections(
  source: string,
  sections: readonly Section[],
  columns: ReadonlyMap<string, readonly string[]>,
  frontMatter: unknown,
) {
  const keys = [...columns.keys(), prose]
  const values = new Map<string, SectionValue>()
  const findings: PlacedFinding[] = []
  for (const section of sections) {
    const { key, findings: onHeading } = meantBy(section, keys, sections)
    findings.push(...onHeading)
    if (key === undefined) continue
    if (values.has(key) || hasKey(frontMatter, key)) findings.push(repetition(section))
    else values.set(key, readSection(source, { ...section, key }, columns.get(key)))
  }
  return { values, findings }
}

function toData(values: ReadonlyMap<string, SectionValue>): Record<string, unknown> {
  return Object.fromEntries([...values].map(([key, { data }]) => [key, data]))
}

function isMapping(data: unknown): data is object {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

function hasKey(data: unknown, key: string): boolean {
  return isMapping(data) && Object.hasOwn(data, key)
}

function meantBy(section: Section, keys: readonly string[], sections: readonly Section[]) {
  if (keys.includes(section.key)) return section
  const key = likelyKey(section.key, keys, sections)
  return { key, findings: [unknown(section, key, keys)] }
}

function likelyKey(key: string, keys: readonly string[], sections: readonly Section[]): string | undefined {
  const [likely] = keys
    .filter((each) => sections.every((section) => section.key !== each))
    .map((each) => ({ each, steps: distance(key.slice(0, 40), each) }))
    .filter(({ each, steps }) => steps <= each.length / 2)
    .sort((a, b) => a.steps - b.steps)
  return likely?.each
}

function unknown(
  { key, heading }: Section,
  likely: string | undefined,
  keys: readonly string[],
): PlacedFinding {
  const titles = keys.map((each) => `“## ${each}”`).join('、')
  return {
    rule: 'key-unknown',
    range: heading,
    reason: key === '' ? '这个标题是空的' : `不认识“## ${excerpt(key)}”这个标题`,
    note:
      likely === undefined
        ? `可以用的标题：${titles}；其余各项写在文件开头两行 --- 之间，说明里的小标题用三个井号。`
        : `是不是“## ${likely}”？`,
  }
}

function repetition({ key, heading }: Section): PlacedFinding {
  return {
    rule: 'key-duplicate',
    range: heading,
    reason: `“${key}”在这个文件里写了两次`,
    note: '同一个名称只能写一次：请删去或合并其中一个。',
  }
}
