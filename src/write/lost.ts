import type { PlacedFinding, Range } from '../parse/document.ts'
import { readMarkdown } from '../parse/markdown-plain.ts'
import { excerpt } from '../parse/text.ts'
import { locateComments } from '../parse/yaml-comments.ts'
import type { Format } from './format.ts'

/** A finding for each comment of a content file: its data, and what is written of that, is without them. */
export function findLost(text: string, format: Format): PlacedFinding[] {
  const comments = format === 'md' ? commentsInFront(text) : locateComments(text)
  return comments.map((range) => ({
    rule: 'yaml-comment',
    range,
    reason: `这条注释不会转到新文件里：“${excerpt(text.slice(range.start, range.end))}”`,
    note: '要公布的，请写进“编者注”；只给自己人看的，请转换以后再写上。',
  }))
}

function commentsInFront(text: string): Range[] {
  const { text: yaml, start: shift } = readMarkdown(text).frontMatter ?? { text: '', start: 0 }
  return locateComments(yaml).map(({ start, end }) => ({ start: start + shift, end: end + shift }))
}
