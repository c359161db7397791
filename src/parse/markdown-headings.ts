import type { PlacedFinding, Range } from './document.ts'
import type { Block } from './markdown-blocks.ts'

/** What stands under one `## key`, up to the next. */
export interface Section {
  readonly key: string
  readonly heading: Range
  readonly content: readonly Block[]
  /** Where the heading is not written as `## key`. */
  readonly findings: readonly PlacedFinding[]
}

/**
 * Splits blocks at their headings `## key`, and at lines that can only be meant as the heading of one of `keys`;
 * blocks before the first one belong to no section.
 */
export function toSections(source: string, blocks: readonly Block[], keys: readonly string[]) {
  const written = new Set(blocks.map(keyOf))
  const lacking = keys.filter((key) => !written.has(key))
  const starts = blocks.flatMap((block, index) => {
    const key = keyOf(block) ?? lacking.find((each) => each === bareWords(source, block))
    return key === undefined ? [] : [{ index, block, key }]
  })
  const sections = starts.map(({ index, block, key }, order): Section => {
    const findings = keyOf(block) === undefined ? [unmarked(key, block.range)] : []
    return {
      key,
      heading: block.range,
      content: blocks.slice(index + 1, starts[order + 1]?.index),
      findings,
    }
  })
  return { before: blocks.slice(0, starts[0]?.index), sections }
}

function keyOf(block: Block): string | undefined {
  return block.type === 'heading' ? block.key : undefined
}

function bareWords(source: string, { type, range: { start, end } }: Block): string | undefined {
  if (type !== 'heading' && type !== 'paragraph') return undefined
  return source.slice(start, Math.min(end, start + 100)).replaceAll(/[#＃*_\s：:“”"《》]/gu, '')
}

function unmarked(key: string, range: Range): PlacedFinding {
  const note = '两个半角井号、一个空格，再写名称；后面不加别的符号。'
  return { rule: 'markdown-structure', range, reason: `标题应当写成“## ${key}”`, note }
}
