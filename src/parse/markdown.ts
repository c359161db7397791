import type { Root } from 'mdast'
import type { Document, PlacedFinding, Range } from './document.ts'
import { readSection, type SectionValue } from './markdown-section.ts'
import { rangeOf, stray, toSections, toTree } from './markdown-tree.ts'
import { parseYaml } from './yaml.ts'

/** Labels that the header row of a table must have, by the key of its section; the front matter names the form. */
export type ColumnsOf = (frontMatter: unknown) => ReadonlyMap<string, readonly string[]>

/** Reads front matter (plain YAML) and a value for each `## key`: rows of a GFM table, or prose. */
export function parseMarkdown(source: string, columnsOf: ColumnsOf): Document {
  const tree = toTree(source)
  const front = readFrontMatter(source, tree)
  const columns = columnsOf(front.data)
  const { before, sections } = toSections(source, tree)
  const values = new Map<string, SectionValue>()
  const repeated: PlacedFinding[] = []
  for (const section of sections) {
    if (values.has(section.key) || hasKey(front.data, section.key)) repeated.push(repetition(section))
    else values.set(section.key, readSection(source, section, columns.get(section.key)))
  }
  return {
    data: front.data === undefined ? undefined : { ...Object(front.data), ...toData(values) },
    findings: [
      ...front.findings,
      ...before.map((node) => stray(source, node)),
      ...repeated,
      ...[...values.values()].flatMap(({ findings }) => findings),
    ],
    locate: (path, part) =>
      values.get(String(path[0]))?.locate(path.slice(1), part) ?? front.locate(path, part),
  }
}

function toData(values: ReadonlyMap<string, SectionValue>): Record<string, unknown> {
  return Object.fromEntries([...values].map(([key, { data }]) => [key, data]))
}

function hasKey(data: unknown, key: string): boolean {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, key)
}

function readFrontMatter(source: string, tree: Root): Document {
  const [node] = tree.children
  if (node?.type !== 'yaml') return withoutFrontMatter
  const shift = source.indexOf('\n', rangeOf(node).start) + 1
  const { data, findings, locate } = parseYaml(node.value.trim() === '' ? '{}' : node.value)
  const move = ({ start, end }: Range): Range => ({ start: start + shift, end: end + shift })
  return {
    data,
    findings: findings.map((finding) => ({ ...finding, range: move(finding.range) })),
    locate: (path, part) => move(locate(path, part)),
  }
}

const withoutFrontMatter: Document = {
  data: undefined,
  findings: [
    {
      rule: 'markdown-structure',
      range: { start: 0, end: 0 },
      reason: '文件开头没有用两行 --- 括起来的项目信息',
      note: '第一行写 ---，接着写项目名称、预算部门、预算年度等，再用一行 --- 结束。',
    },
  ],
  locate: () => ({ start: 0, end: 0 }),
}

function repetition({ key, heading }: { key: string; heading: Range }): PlacedFinding {
  return {
    rule: 'key-duplicate',
    range: heading,
    reason: `“${key}”在这个文件里写了两次`,
    note: '同一个名称只能写一次：请删去或合并其中一个。',
  }
}
