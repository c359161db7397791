import type { Document, PlacedFinding, Range } from './document.ts'
import type { Markdown } from './markdown-blocks.ts'
import { parseYaml } from './yaml.ts'

/** Reads the YAML between two lines `---` at the very start as a document of the whole file. */
export function readFrontMatter(source: string, { frontMatter }: Markdown): Document {
  if (frontMatter === undefined) return { ...nothing, findings: [explainAbsence(source)] }
  const { text, start: shift } = frontMatter
  const { data, findings, locate } = parseYaml(text.trim() === '' ? '{}' : text)
  const move = ({ start, end }: Range): Range => ({ start: start + shift, end: end + shift })
  return {
    data,
    findings: findings.map((finding) => ({ ...finding, range: move(finding.range) })),
    locate: (path, part) => move(locate(path, part)),
  }
}

const nothing: Document = { data: undefined, findings: [], locate: () => ({ start: 0, end: 0 }) }

const note = '第一行写 ---，接着写项目名称、预算部门、预算年度等，再用一行 --- 结束。'

function explainAbsence(source: string): PlacedFinding {
  const rule = 'markdown-structure'
  const start = source.length - source.trimStart().length
  const first = /^[^\r\n]*/u.exec(source.slice(start))?.[0].trimEnd() ?? ''
  const range = { start, end: start + first.length }
  if (first === '---' && start > 0) {
    return {
      rule,
      range,
      reason: '--- 前面还有空行或空格',
      note: '请删去它前面的空白，让 --- 成为文件的第一行。',
    }
  }
  if (first === '---') return { rule, range, reason: '项目信息后面少了一行 ---', note }
  if (/^[-－—–─_=+]{2,}$/u.test(first)) {
    const how = '请把这一行改成 ---，前后不要有别的字符。'
    return { rule, range, reason: '文件的第一行应当正好是三个半角减号', note: how }
  }
  return { rule, range, reason: '文件开头没有用两行 --- 括起来的项目信息', note }
}
