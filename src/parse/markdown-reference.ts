import type { Heading, PhrasingContent, RootContent, TableCell, TableRow } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { Node } from 'unist'
import type { Range } from './document.ts'
import type { Block, Cell, FrontMatter, Markdown, Row } from './markdown-blocks.ts'

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(gfmTables).freeze()

// All of remark-gfm would also read `~`, footnotes and bare addresses, which published cells contain as text.
function gfmTables(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()]
}

/** Reads any text as CommonMark with front matter and GFM tables. */
export function readReference(source: string): Markdown {
  const { children } = processor.parse(source)
  const blocks = children.filter(({ type }) => type !== 'yaml')
  return {
    frontMatter: toFrontMatter(source, children[0]),
    blocks: blocks.map((node) => toBlock(source, node)),
  }
}

function toFrontMatter(source: string, node: RootContent | undefined): FrontMatter | undefined {
  if (node?.type !== 'yaml') return undefined
  return { text: node.value, start: source.indexOf('\n', rangeOf(node).start) + 1 }
}

function toBlock(source: string, node: RootContent): Block {
  const range = rangeOf(node)
  if (node.type === 'heading') return { type: node.type, range, key: keyOf(source, node) }
  if (node.type !== 'table') return { type: node.type, range }
  const [header, ...rows] = node.children.map((row) => toRow(source, row)) as [Row, ...Row[]]
  return { type: node.type, range, header, rows }
}

// A line underlined with hyphens is a heading to Markdown, but no author of a project means it as one.
function keyOf(source: string, node: Heading): string | undefined {
  const { start, end } = rangeOf(node)
  if (node.depth !== 2 || source.charAt(start) !== '#') return undefined
  const words = spanOf(node.children)
  return words === undefined ? '' : source.slice(words.start, Math.min(words.end, end))
}

function toRow(source: string, row: TableRow): Row {
  return { range: rangeOf(row), cells: row.children.map((cell) => toCell(source, cell)) }
}

/**
 * Text of a cell: its text nodes with escapes and character references decoded; `<br>` is a line break, and any
 * other inline construct counts as its source characters, so that `6*8*9` stays what was typed.
 */
function toCell(source: string, cell: TableCell): Cell {
  const text = cell.children.map((node) => inlineText(source, node)).join('')
  return { text, range: spanOf(cell.children) ?? rangeOf(cell) }
}

const lineBreak = /^<br[ \t]*\/?>$/iu

function inlineText(source: string, node: PhrasingContent): string {
  if (node.type === 'text') return node.value
  const { start, end } = rangeOf(node)
  const typed = source.slice(start, end)
  return lineBreak.test(typed) ? '\n' : typed.replaceAll('\\|', '|')
}

function rangeOf({ position }: Node): Range {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}

function spanOf(nodes: readonly Node[]): Range | undefined {
  const [first, last] = [nodes.at(0), nodes.at(-1)]
  return first && last ? { start: rangeOf(first).start, end: rangeOf(last).end } : undefined
}
