import type { PlacedFinding } from './document.ts'
import type { Block } from './markdown-blocks.ts'
import { excerpt } from './text.ts'

type Words = Pick<PlacedFinding, 'reason' | 'note'>

/** A block that has no place in the format, with the likeliest reason why it stands there. */
export function stray(source: string, { type, range }: Block, isBelowTable = false): PlacedFinding {
  const words = source.slice(range.start, range.end)
  return {
    rule: 'markdown-structure',
    range,
    ...(explainKind(type) ?? explainWords(words, isBelowTable)),
  }
}

function explainKind(type: Block['type']): Words | undefined {
  if (type === 'table') {
    return {
      reason: '这张表格没有自己的标题',
      note: '每张表格写在它自己的标题下面，一个标题下面只写一张，例如“## 长期绩效目标表”。',
    }
  }
  if (type === 'thematicBreak') return { reason: '这里不用分隔线', note: '请删去这一行。' }
  if (type !== 'html') return undefined
  return { reason: '这里不能写注释或 HTML', note: '抄录时的取舍请写进文件开头的“编者注”，其余的请删去。' }
}

function explainWords(words: string, isBelowTable: boolean): Words {
  if (words.startsWith('|') && isBelowTable) {
    return {
      reason: '这里与上面的表格之间有空行，表格到空行就结束了',
      note: '请删去空行，表格的各行要紧挨着。',
    }
  }
  if (words.startsWith('|')) return { reason: '表头下面少了分隔行，或者分隔行写得不对', note: delimiter }
  if (/^\s+\|/u.test(words)) {
    return { reason: '表格的行首空了四格以上，会被当作代码', note: '请删去行首的空格或制表符，让竖线顶格。' }
  }
  if (words.startsWith('｜')) {
    return { reason: '表格用了全角竖线“｜”', note: '请把这张表里隔开各格的“｜”都改成半角的“|”。' }
  }
  if (words.includes('\t')) {
    const note = '从表格软件复制来的内容，每一格之间要写竖线，表头下面加一行 | --- | --- |。'
    return { reason: '这里是用制表符（Tab）隔开的文字，不是表格', note }
  }
  const note = '文字请写进“## 说明”，抄录时的取舍请写进文件开头的“编者注”；表格只写在它自己的标题下面。'
  return { reason: `这里不该有内容：“${excerpt(words)}”`, note }
}

const delimiter = '表头下面一行应当是 | --- | --- |，用半角的减号和竖线，格数与表头一样多。'
