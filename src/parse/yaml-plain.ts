import { EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import type { PlacedFinding, Range } from './document.ts'
import { excerpt } from './text.ts'

/** What js-yaml accepts and plain YAML does not, and the text that YAML drops silently (after ` #`). */
export function findUnplain(text: string, events: readonly Event[]): PlacedFinding[] {
  return [...moreDocuments(events), ...events.flatMap((event) => inspect(text, event))]
}

function inspect(text: string, event: Event): PlacedFinding[] {
  if (event.type === EVENT_ID.POP) return []
  if (event.type === EVENT_ID.DOCUMENT) return event.directives.map(() => unplain('%', { start: 0, end: 1 }))
  const anchor = { start: event.anchorStart - 1, end: event.anchorEnd }
  if (event.type === EVENT_ID.ALIAS) return [unplain('*', anchor)]
  return [
    ...(event.anchorStart < 0 ? [] : [unplain('&', anchor)]),
    ...(event.tagStart < 0 ? [] : [unplain('!', { start: event.tagStart, end: event.tagEnd })]),
    ...(event.type === EVENT_ID.SCALAR ? inspectScalar(text, event) : []),
  ]
}

function inspectScalar(text: string, event: ScalarEvent): PlacedFinding[] {
  if (event.style === SCALAR_STYLE.PLAIN) return commentAfter(text, event.valueEnd)
  const isBlock = event.style === SCALAR_STYLE.FOLDED_BLOCK || event.style === SCALAR_STYLE.LITERAL_BLOCK
  return isBlock ? blockHeader(text, event) : []
}

// `指标值: >5` is legal YAML for an empty text indented by five: the published value would be lost.
function blockHeader(text: string, { valueStart, valueEnd }: ScalarEvent): PlacedFinding[] {
  const lineStart = text.lastIndexOf('\n', valueStart - 2) + 1
  const header = /[>|][-+]?\d*[-+]?[ \t]*(#.*)?\r?\n?$/u.exec(text.slice(lineStart, valueStart))
  if (header === null) return []
  const start = lineStart + header.index
  const isEmpty = valueStart === valueEnd
  return isEmpty || /^.[-+]?\d/u.test(header[0])
    ? [unplain(header[0].charAt(0), { start, end: start + header[0].trimEnd().length })]
    : []
}

function commentAfter(text: string, valueEnd: number): PlacedFinding[] {
  const comment = /[ \t]+#[^\r\n]*/uy
  comment.lastIndex = Math.max(valueEnd, 0)
  const dropped = valueEnd < 0 ? null : comment.exec(text)
  if (dropped === null) return []
  const words = dropped[0].trim()
  const end = valueEnd + dropped[0].trimEnd().length
  return [
    {
      rule: 'yaml-comment',
      range: { start: end - words.length, end },
      reason: `“${excerpt(words)}”被 YAML 当作注释丢掉了，不会公布`,
      note: '如果这是内容，请给整个值加上单引号；如果是注释，请移到单独一行。',
    },
  ]
}

function moreDocuments(events: readonly Event[]): PlacedFinding[] {
  const second = events.findIndex(({ type }, index) => type === EVENT_ID.DOCUMENT && index > 0)
  if (second < 0) return []
  const start = startOf(events[second + 1])
  return [unplain('---', { start, end: start })]
}

function startOf(event: Event | undefined): number {
  if (event?.type === EVENT_ID.SCALAR) return Math.max(event.valueStart, 0)
  return event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE ? event.start : 0
}

const meanings: Readonly<Record<string, string>> = {
  '*': '引用前文（别名）',
  '&': '给一段内容起名（锚点）',
  '!': '指定类型（标签）',
  '%': '指令',
  '>': '折行文字的开头',
  '|': '多行文字的开头',
  '---': '另一份文档的开头',
}

function unplain(mark: string, range: Range): PlacedFinding {
  return {
    rule: 'yaml-plain',
    range,
    reason: `“${mark}”在 YAML 里表示${meanings[mark]}，本站的文件不用这种写法`,
    note:
      mark === '---'
        ? '一个文件只写一个项目：请把第二份内容移到它自己的文件里。'
        : "如果这是要公布的文字，请给整个值加上单引号，例如 指标值: '>5件'；否则请删去它，把内容直接写出来。",
  }
}
