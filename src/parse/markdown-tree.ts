import type { Root, RootContent } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { Node } from 'unist'
import type { PlacedFinding, Range } from './document.ts'

/** What stands under one `## key`, up to the next. */
export interface Section {
  readonly key: string
  readonly heading: Range
  readonly content: readonly RootContent[]
  /** Where the heading is not written as `## key`. */
  readonly findings: readonly PlacedFinding[]
}

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(gfmTables).freeze()

// All of remark-gfm would also read `~`, footnotes and bare addresses, which published cells contain as text.
function gfmTables(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()]
}

/** CommonMark with front matter and GFM tables as mdast. */
export function toTree(source: string): Root {
  return processor.parse(source)
}

/** Offsets of a node of `toTree`. */
export function rangeOf({ position }: Node): Range {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}

/** Range from the first to the last of some nodes, if there are any. */
export function spanOf(nodes: readonly Node[]): Range | undefined {
  const [first] = nodes
  const last = nodes.at(-1)
  return first && last ? { start: rangeOf(first).start, end: rangeOf(last).end } : undefined
}

/**
 * Splits a tree at its headings `## key`, and at lines that can only be meant as the heading of one of `keys`; blocks
 * before the first one belong to no section.
 */
export function toSections(source: string, tree: Root, keys: readonly string[]) {
  const blocks = tree.children.filter(({ type }) => type !== 'yaml')
  const written = new Set(blocks.map((node) => keyOf(source, node)))
  const lacking = keys.filter((key) => !written.has(key))
  const starts = blocks.flatMap((node, index) => {
    const key = keyOf(source, node) ?? lacking.find((each) => each === bareWords(source, node))
    return key === undefined ? [] : [{ index, node, key }]
  })
  const sections = starts.map(({ index, node, key }, order): Section => {
    const findings = keyOf(source, node) === undefined ? [unmarked(key, rangeOf(node))] : []
    return {
      key,
      heading: rangeOf(node),
      content: blocks.slice(index + 1, starts[order + 1]?.index),
      findings,
    }
  })
  return { before: blocks.slice(0, starts[0]?.index), sections }
}

// A line underlined with hyphens is a heading to Markdown, but no author of a project means it as one.
function keyOf(source: string, node: RootContent): string | undefined {
  const { start, end } = rangeOf(node)
  if (node.type !== 'heading' || node.depth !== 2 || source.charAt(start) !== '#') return undefined
  const words = spanOf(node.children)
  return words === undefined ? '' : source.slice(words.start, Math.min(words.end, end))
}

function bareWords(source: string, node: RootContent): string | undefined {
  if (node.type !== 'heading' && node.type !== 'paragraph') return undefined
  const { start, end } = rangeOf(node)
  return source.slice(start, Math.min(end, start + 100)).replaceAll(/[#＃*_\s：:“”"《》]/gu, '')
}

function unmarked(key: string, range: Range): PlacedFinding {
  const note = '两个半角井号、一个空格，再写名称；后面不加别的符号。'
  return { rule: 'markdown-structure', range, reason: `标题应当写成“## ${key}”`, note }
}
