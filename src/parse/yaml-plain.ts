import { EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import type { PlacedFinding, Range } from './document.ts'
import { excerpt } from './text.ts'

/** What js-yaml accepts and plain YAML does not, and the text that YAML drops silently (after ` #`). */
export function findUnplain(text: string, events: readonly Event[]): PlacedFinding[] {
  const findings = moreDocuments(text, events)
  for (const [index, event] of events.entries()) {
    const isKeyAlone = isUnwritten(events[index + 1])
    if (isKeyAlone || !isBare(text, event)) findings.push(...inspect(text, event, isKeyAlone))
  }
  return findings
}

// Almost all events are text on one line without a blank behind it.
function isBare(text: string, event: Event): boolean {
  if (event.type === EVENT_ID.POP) return true
  if (event.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN || !event.fast) return false
  const after = text.charAt(event.valueEnd)
  return after !== ' ' && after !== '\t' && event.anchorStart < 0 && event.tagStart < 0
}

function isUnwritten(event: Event | undefined): boolean {
  return event?.type === EVENT_ID.SCALAR && event.valueStart < 0
}

function inspect(text: string, event: Event, isKeyAlone: boolean): PlacedFinding[] {
  if (event.type === EVENT_ID.POP) return []
  if (event.type === EVENT_ID.DOCUMENT)
    return event.directives.map(() => unplain(text, '%', { start: 0, end: 1 }))
  const anchor = { start: event.anchorStart - 1, end: event.anchorEnd }
  if (event.type === EVENT_ID.ALIAS) return [unplain(text, '*', anchor)]
  const found = event.type === EVENT_ID.SCALAR ? inspectScalar(text, event, isKeyAlone) : []
  if (event.anchorStart < 0 && event.tagStart < 0) return found
  return [
    ...(event.anchorStart < 0 ? [] : [unplain(text, '&', anchor)]),
    ...(event.tagStart < 0 ? [] : [unplain(text, '!', { start: event.tagStart, end: event.tagEnd })]),
    ...found,
  ]
}

function inspectScalar(text: string, event: ScalarEvent, isKeyAlone: boolean): PlacedFinding[] {
  if (event.valueStart < 0) return []
  const isBlock = event.style === SCALAR_STYLE.FOLDED_BLOCK || event.style === SCALAR_STYLE.LITERAL_BLOCK
  if (isBlock) return blockHeader(text, event)
  const isPlain = event.style === SCALAR_STYLE.PLAIN
  const comment = commentAfter(text, event.valueEnd + (isPlain ? 0 : 1), isKeyAlone)
  // What js-yaml calls fast is written on one line.
  return isPlain && !event.fast ? [...comment, ...joinedItem(text, event)] : comment
}

// `指标值: >5` is legal YAML for an empty text indented by five: the published value would be lost.
function blockHeader(text: string, { valueStart, valueEnd }: ScalarEvent): PlacedFinding[] {
  const lineStart = text.lastIndexOf('\n', valueStart - 2) + 1
  const header = /[>|][-+]?\d*[-+]?[ \t]*(#.*)?\r?\n?$/u.exec(text.slice(lineStart, valueStart))
  if (header === null) return []
  const start = lineStart + header.index
  const isEmpty = valueStart === valueEnd
  return isEmpty || /^.[-+]?\d/u.test(header[0])
    ? [unplain(text, header[0].charAt(0), { start, end: start + header[0].trimEnd().length })]
    : []
}

// Behind a key without a value, the comment may be what was meant as one.
function commentAfter(text: string, end: number, isKeyAlone: boolean): PlacedFinding[] {
  const after = text.charAt(end)
  if (after !== ' ' && after !== '\t' && !(isKeyAlone && after === ':')) return []
  const comment = isKeyAlone ? /(?:[ \t]*:)?[ \t]+(#[^\r\n]*)/uy : /[ \t]+(#[^\r\n]*)/uy
  comment.lastIndex = end
  const words = comment.exec(text)?.[1]?.trimEnd()
  if (words === undefined) return []
  const start = text.indexOf('#', end)
  return [
    {
      rule: 'yaml-comment',
      range: { start, end: start + words.length },
      reason: `“${excerpt(words)}”被 YAML 当作注释丢掉了，不会公布`,
      note: '如果这是内容，请给整个值加上单引号；如果是注释，请移到单独一行。',
    },
  ]
}

// `- ` set farther in than the text above goes on with that text, and is published as part of it.
function joinedItem(text: string, { valueStart, valueEnd }: ScalarEvent): PlacedFinding[] {
  const item = /[\r\n][ \t]*(-[ \t][^\r\n]*)/u.exec(text.slice(valueStart, valueEnd))
  if (item === null) return []
  const end = valueStart + item.index + item[0].length
  return [
    {
      rule: 'yaml-plain',
      range: { start: end - (item[1]?.length ?? 0), end },
      reason: '这一行缩进太多，接进了上一行的文字，没有成为新的一项',
      note: '请让“- ”与上面一项的“- ”左边对齐。',
    },
  ]
}

function moreDocuments(text: string, events: readonly Event[]): PlacedFinding[] {
  if (events.filter(({ type }) => type === EVENT_ID.DOCUMENT).length < 2) return []
  const marks = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gmu)].map(({ index }) => index)
  const start = marks.find((mark) => /^[ \t]*[^\s#]/mu.test(text.slice(0, mark))) ?? marks[0] ?? 0
  return [unplain(text, '---', { start, end: start + 3 })]
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

function unplain(text: string, mark: string, range: Range): PlacedFinding {
  const rest = /^[^\r\n]*/u.exec(text.slice(range.start, range.start + 200))?.[0].trimEnd() ?? ''
  return {
    rule: 'yaml-plain',
    range,
    reason: `“${mark}”在 YAML 里表示${meanings[mark]}，本站的文件不用这种写法`,
    note:
      mark === '---'
        ? '一个文件只写一个项目：请删去这一行，第二份内容请移到它自己的文件里。'
        : `如果这是要公布的文字，请给整段文字加上单引号：'${excerpt(rest).replaceAll("'", "''")}'；否则请删去它。`,
  }
}
