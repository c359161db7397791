import { readFileSync } from 'node:fs'
import type { Code, ListItem, RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Node } from 'unist'
import { VFile } from 'vfile'

/** An example of a rule's page: files of content, and the messages that the page says they give. */
export interface Example {
  readonly files: readonly VFile[]
  /** `path:line:column reason`, lines counted as the page shows them. */
  readonly messages: readonly string[]
}

/** The wrong and the right examples of a rule's page. */
export interface RulePage {
  readonly wrong: readonly Example[]
  readonly right: readonly Example[]
}

const defaultPath = '2025/bumen/xiangmu'
const head = '项目名称: 例\n预算部门: 例\n预算年度: 2025\n'

/** Lines that are put before an example that leaves out the facts of its project. */
export const headLines = head.split('\n').length - 1

/** Reads the examples of a rule's page: code blocks under 错误的写法 and 正确的写法, each wrong one with its list. */
export function readRulePage(path: string): RulePage {
  const tree = unified().use(remarkParse).parse(readFileSync(path, 'utf8'))
  return {
    wrong: toExamples(section(tree.children, '错误的写法')),
    right: toExamples(section(tree.children, '正确的写法')),
  }
}

function section(blocks: readonly RootContent[], title: string): RootContent[] {
  const start = blocks.findIndex((block) => block.type === 'heading' && wordsOf(block) === title)
  const end = blocks.findIndex((block, index) => index > start && block.type === 'heading')
  return start < 0 ? [] : blocks.slice(start + 1, end < 0 ? undefined : end)
}

// An example is every code block up to a list of messages, or to the end of the section.
function toExamples(blocks: readonly RootContent[]): Example[] {
  const examples: Example[] = []
  let codes: Code[] = []
  for (const block of blocks) {
    if (block.type === 'code') codes.push(block)
    if (block.type === 'list') {
      examples.push({ files: codes.map(toFile), messages: block.children.map(toMessage) })
      codes = []
    }
  }
  return codes.length === 0 ? examples : [...examples, { files: codes.map(toFile), messages: [] }]
}

// The first line may name the file: `# 2024/bumen/xiangmu.yaml`.
function toFile({ lang, value }: Code): VFile {
  const path =
    /^# (\S+\.(?:yaml|md))\n/u.exec(value)?.[1] ?? `${defaultPath}.${lang === 'md' ? 'md' : 'yaml'}`
  const isWhole = lang === 'md' || /^项目名称:/mu.test(value)
  return new VFile({
    path,
    value: Buffer.from(isWhole ? `${value}\n` : `${head}${value}\n`),
    data: { isWhole, isEarlier: value.startsWith('# 改动以前\n') },
  })
}

function toMessage(item: ListItem): string {
  const words = wordsOf(item)
  return /^\d+:\d+ /u.test(words) ? `${defaultPath}:${words}` : words
}

function wordsOf(node: Node): string {
  if ('value' in node) return String(node.value)
  return 'children' in node ? (node.children as Node[]).map(wordsOf).join('') : ''
}
