import { excerpt } from './text.ts'

/** What is wrong and what to do. */
export interface Words {
  readonly reason: string
  readonly note: string
}

/** The same, with the columns of the line that it speaks of. */
interface PlacedWords extends Words {
  readonly from: number
  readonly to: number
}

/** What is wrong with a line of YAML by itself; `below` is the next, which tells an entry from an item of text. */
export function explainLine(line: string, below: string): PlacedWords | undefined {
  const { indent, column, value } = partsOf(line)
  const end = line.trimEnd().length
  const onIndent = explainIndent(line.slice(0, indent))
  if (onIndent !== undefined) return { from: 0, to: indent, ...onIndent }
  const onValue = explainText(value)
  if (onValue !== undefined) return { from: end - value.length, to: end, ...onValue }
  const isItem = /^-(?:\s|$)/u.test(line.slice(indent))
  const isEntry = !isItem || partsOf(below).indent === column
  const onKey = explainDash(line.slice(indent)) ?? (isEntry ? explainColon(line.slice(column)) : undefined)
  return onKey && { from: indent, to: end, ...onKey }
}

/** What is wrong with a line that only its neighbours show. */
export function explainShape(line: string): PlacedWords {
  const { indent } = partsOf(line)
  const place = { from: indent, to: line.trimEnd().length }
  if (line.trim().includes('\t')) return { ...place, ...wordsPasted }
  return /^(?:- |[^:]*:(?: |$))/u.test(line.trim())
    ? {
        ...place,
        reason: '这一行左边没有与同级的行对齐',
        note: '请让同一级的各行左边对齐；表格新的一行以“- ”开头，各行的“- ”也要对齐。',
      }
    : {
        ...place,
        reason: '这一行不是“名称: 内容”的写法',
        note: '请写上名称、半角冒号和一个空格；如果它接着上一行的文字，请接到上一行的末尾，不要另起一行。',
      }
}

/** Words for a key that stands a second time. */
export function explainDuplicate(key: string): Words {
  return {
    reason: `“${excerpt(key)}”在同一处写了两次`,
    note: '同一个名称在一处只能写一次：请删去或合并其中一个；如果这里是表格新的一行，请在它前面写上“- ”。',
  }
}

const wordsPasted: Words = {
  reason: '这里是用制表符（Tab）隔开的文字，读不成表格',
  note: '从表格软件复制来的内容，要逐格写成“名称: 内容”，每一行表格以“- ”开头。',
}

export const wordsTooDeep: Words = {
  reason: '内容嵌套超过 32 层',
  note: '请照样例的层次书写：表、行、项，共三层。',
}

export const wordsUnknown: Words = {
  reason: '这里的写法 YAML 读不出来',
  note: '请对照样例检查引号、冒号、缩进，以及有没有看不见的字符。',
}

function partsOf(line: string) {
  const indent = line.length - line.trimStart().length
  const dashes = /^(?:- +)*/u.exec(line.slice(indent))?.[0] ?? ''
  const column = indent + dashes.length
  const key =
    /^(?:"[^"]*"|'[^']*'|[^\s"'[\]{}>|@`%,&*!#][^:]*):(?:[ \t]+|$)/u.exec(line.slice(column))?.[0] ?? ''
  const value = line.slice(column + key.length).trimEnd()
  const isText = key === '' && dashes === '' && !/^["'[\]{}>|@`%,&*!]/u.test(value)
  return { indent, column, value: isText ? '' : value }
}

function explainIndent(indent: string): Words | undefined {
  if (/^ *$/u.test(indent)) return undefined
  return {
    reason: `行首用了${indent.includes('\t') ? '制表符（Tab）' : '全角空格或别的特殊空格'}缩进`,
    note: '请把各行行首的空白都换成半角空格，每级两个。',
  }
}

function explainDash(words: string): Words | undefined {
  const [, dash] = /^([－—–‐−•·●]+|-(?=[^\s\d-]))/u.exec(words) ?? []
  if (dash === undefined) return undefined
  return dash === '-'
    ? { reason: '“-”后面少一个空格', note: '请在“-”后面空一格，再写名称。' }
    : { reason: `列表的每一项应当以“- ”开头，这里是“${dash}”`, note: '请改成一个半角减号加一个空格。' }
}

function explainColon(words: string): Words | undefined {
  const [, name, mark, rest = ''] = /^([^\s:：]{1,40})\s*(：|:(?=[^\s/]))\s*(.*)$/u.exec(words) ?? []
  if (name === undefined || /:(?:\s|$)/u.test(words)) return undefined
  const note = `请写成半角冒号加一个空格：${name}: ${excerpt(rest)}`
  return { reason: mark === '：' ? '名称后面是全角冒号“：”' : '冒号后面少一个空格', note }
}

function explainText(value: string): Words | undefined {
  const quoted = `请给整段文字加上单引号：'${excerpt(value).replaceAll("'", "''")}'`
  if (/^["']/u.test(value)) return explainQuoted(value, quoted)
  if (/^(?:\{.*\}|\[.*\])$/u.test(value)) return explainFlow(value)
  if (/^[[{][^\]}]*$/u.test(value)) {
    const mark = value.charAt(0)
    return {
      reason: `“${mark}”在这一行没有对应的“${mark === '[' ? ']' : '}'}”`,
      note: `如果它是文字的一部分，${quoted}`,
    }
  }
  if (/^(?:[@`%,&*!?{}[\]]|-\s|[>|](?![-+]?\d?\s*$))/u.test(value)) {
    return { reason: `文字以“${value.charAt(0)}”开头，YAML 会把它当作记号，读不出文字`, note: quoted }
  }
  return /:(?:\s|$)/u.test(value)
    ? {
        reason: '文字里有半角冒号加空格“: ”，YAML 会把冒号前面当作一个名称',
        note: `${quoted}；或者改用全角冒号“：”。`,
      }
    : undefined
}

function explainQuoted(value: string, quoted: string): Words | undefined {
  const mark = value.charAt(0)
  const [, inner, after = ''] =
    (mark === '"' ? /^"((?:[^"\\]|\\.)*)"(.*)$/u : /^'((?:[^']|'')*)'(.*)$/u).exec(value) ?? []
  if (inner === undefined) {
    return {
      reason: `引号 ${mark} 只有开头，没有结尾`,
      note: `请在这段文字的末尾补上 ${mark}，整段写在一行里。`,
    }
  }
  if (after.trim() !== '' && !/^\s+#/u.test(after)) {
    return {
      reason: `文字以引号 ${mark} 开头，引号却在中间就结束了`,
      note: `${quoted}；或者改用中文引号“”。`,
    }
  }
  if (mark === "'" || !/\\[^0abtnvfre "/\\N_LPxuU]/u.test(inner.replaceAll('\\\\', ''))) return undefined
  return { reason: '双引号里有 YAML 不认识的“\\”写法', note: `请改用单引号：'${excerpt(inner)}'` }
}

function explainFlow(value: string): Words | undefined {
  return /[，：]/u.test(value)
    ? {
        reason: '括号里面用了全角的逗号或冒号',
        note: '括号里写成“名称: 内容”，各项之间用半角逗号加空格隔开，例如 { 表: 年度绩效目标表, 列: 上年 }。',
      }
    : undefined
}
