import type { Range } from './document.ts'
import { type Block, type Markdown, spanOf } from './markdown-blocks.ts'
import { type Line, readPlainTable } from './markdown-plain-table.ts'
import { readReference } from './markdown-reference.ts'
import { lineRange } from './text.ts'

const frontMatter = /^---[ \t]*\r?\n(?:(.*?)\r?\n)??---[ \t]*(?:\r?\n|$)/su

// Fences and HTML may go on beyond a heading, and definitions change what stands elsewhere.
const reachesOut = /`{3}|~{3}|<|\]:/u

/**
 * Reads any text as the reference does, but asks it only for the parts, each a heading with all below, that hold more
 * than paragraphs and tables whose rows have a pipe at both ends.
 */
export function readMarkdown(source: string): Markdown {
  const front = frontMatter.exec(source)
  if (front === null || source.includes('\0') || /\r(?!\n)/u.test(source)) return readReference(source)
  const parts = partsOf(source, front[0].length)
  const others = parts.filter(({ blocks }) => blocks === undefined)
  if (others.some(({ text }) => reachesOut.test(text))) return readReference(source)
  const rest = others.length === 0 ? [] : readReference(parts.map(maskRead).join('')).blocks
  return {
    frontMatter: { text: front[1] ?? '', start: source.indexOf('\n') + 1 },
    blocks: parts.flatMap((part) => part.blocks ?? rest.filter((block) => isWithin(part, block))),
  }
}

interface Part {
  readonly text: string
  readonly start: number
  /** Undefined where they are not plain. */
  readonly blocks: readonly Block[] | undefined
}

// The first part holds the front matter, up to `body`.
function partsOf(source: string, body: number): Part[] {
  const headings = [...source.matchAll(/(?<=\n)#{1,6}[ \t]/gu)].map(({ index }) => index)
  const starts = [0, ...headings.filter((index) => index >= body)]
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? source.length
    const blocks = readPlain(source, { start: Math.max(start, body), end })
    return { text: source.slice(start, end), start, blocks }
  })
}

// A heading as long as the part, so that others keep their places and their ends.
function maskRead({ text, blocks }: Part): string {
  return blocks === undefined ? text : `${'#'.padEnd(text.length - 1)}\n`
}

function isWithin({ text, start }: Part, { range }: Block): boolean {
  return start <= range.start && range.start < start + text.length
}

function readPlain(source: string, part: Range): readonly Block[] | undefined {
  const lines = [...linesOf(source, part)]
  const kinds = lines.map(({ kind }) => kind).join('')
  if (/\?|rp|pr/u.test(kinds)) return undefined
  const runs = kinds.matchAll(/h|p+|r+/gu)
  const blocks = [...runs].map(({ 0: run, index }) => toBlock(lines.slice(index, index + run.length)))
  return blocks.every((block) => block !== undefined) ? blocks : undefined
}

interface KnownLine extends Line {
  /** Heading, row of a table, line of a paragraph, blank, or anything. */
  readonly kind: 'h' | 'r' | 'p' | ' ' | '?'
}

function* linesOf(source: string, { start, end }: Range): Generator<KnownLine> {
  for (let at = start; at < end; at = source.indexOf('\n', at) + 1 || end) {
    const range = lineRange(source, at)
    const words = source.slice(range.start, range.end)
    yield { words, range, kind: kindOf(words) }
  }
}

const heading = /^(#{1,6})[ \t]+([^ \t#](?:[^#]*[^ \t#])?)[ \t]*$/u

// Whatever else Markdown knows begins with a blank, a mark, or the number of a list.
const paragraph = /^(?:\P{ASCII}|[A-Za-z]|\d+(?![\d.)]))/u

function kindOf(words: string): KnownLine['kind'] {
  if (words.startsWith('|')) return 'r'
  if (/^[ \t]*$/u.test(words)) return ' '
  if (heading.test(words)) return 'h'
  return paragraph.test(words) ? 'p' : '?'
}

function toBlock(lines: readonly KnownLine[]): Block | undefined {
  const [first] = lines
  const range = spanOf(lines)
  if (first === undefined || range === undefined) return undefined
  if (first.kind === 'r') return readPlainTable(lines, range)
  return first.kind === 'h'
    ? { type: 'heading', range, key: keyOf(first.words) }
    : { type: 'paragraph', range }
}

function keyOf(words: string): string | undefined {
  const [, marks, key] = heading.exec(words) ?? []
  return marks === '##' ? key : undefined
}
