import type { Heading, Root, RootContent } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { Node } from 'unist'
import type { PlacedFinding, Range } from './document.ts'
import { excerpt } from './text.ts'

/** What stands under one `## key`, up to the next. */
export interface Section {
  readonly key: string
  readonly heading: Range
  readonly content: readonly RootContent[]
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

/** Splits a tree at its second-level headings; blocks before the first one belong to no section. */
export function toSections(source: string, tree: Root) {
  const blocks = tree.children.filter(({ type }) => type !== 'yaml')
  const starts = blocks.flatMap((node, index) => (isSectionHeading(node) ? [index] : []))
  const sections = starts.map((start, index): Section => {
    const [heading, ...content] = blocks.slice(start, starts[index + 1]) as [Heading, ...RootContent[]]
    const words = spanOf(heading.children)
    return { key: words ? source.slice(words.start, words.end) : '', heading: rangeOf(heading), content }
  })
  return { before: blocks.slice(0, starts[0]), sections }
}

function isSectionHeading(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth === 2
}

/** Content that has no place in the format, with the likeliest reason why it stands there. */
export function stray(source: string, node: Node): PlacedFinding {
  const range = rangeOf(node)
  const words = source.slice(range.start, range.end)
  return words.startsWith('|')
    ? {
        rule: 'markdown-structure',
        range,
        reason: '这里像是表格，但读不成表格',
        note: '表头下面一行应当是 | --- | --- |，格数与表头一样多；表格前后各空一行。',
      }
    : {
        rule: 'markdown-structure',
        range,
        reason: `这里不该有内容：“${excerpt(words)}”`,
        note: '文字请写进“## 说明”，抄录时的取舍请写进文件开头的“编者注”；表格只写在它自己的标题下面。',
      }
}
