import type { Document, PlacedFinding, Range } from '../parse/document.ts'
import { lineRange } from '../parse/text.ts'
import { linesOf, rangeOf } from './lines.ts'

const maxLevels = 32

// Marks that may nest in words, and those of quotations and lists that stand in one another.
const marks = /[*_[\]`\\]|<[!?]|(?:[-+]|\d[.)])[ \t]+(?=[-+*>]|\d+[.)])|>[ \t]?(?=[-+*>]|\d+[.)])/gu

// Reading takes memory for each of these, and quadratic time where marks may nest; no published file has a tenth.
const budgets = [
  { most: 2000, of: '个“*”“_”“[”“\\”等记号', pattern: marks },
  { most: 12_000, of: '个“|”“&”“<”等记号', pattern: /[|&<!]/gu },
  { most: 60_000, of: '处空格', pattern: /[ \t]+/gu },
  { most: 3000, of: '行', pattern: /\r\n?|\n/gu },
]

/** A finding where a Markdown text nests too deep, or has too much of what it nests with, told before it is parsed. */
export function refuseLevels(text: string): PlacedFinding[] {
  const deep = linesOf(text).find(({ words }) => isDeep(words))
  if (deep !== undefined) return [finding(rangeOf(deep), `这一行的引用和列表超过 ${maxLevels} 层`)]
  const excess = budgets.flatMap(({ most, of, pattern }) => {
    const first = text.matchAll(pattern).drop(most).next().value
    const reason = `.md 文件最多有 ${most.toLocaleString('en')} ${of}，从这一行起超出`
    return first === undefined ? [] : [finding(lineRange(text, first.index), reason)]
  })
  return excess.slice(0, 1)
}

/** The same for the prose of a YAML file (说明), which a page reads as Markdown. */
export function refuseProse({ data, locate }: Document): PlacedFinding[] {
  const prose = typeof data === 'object' && data !== null ? Reflect.get(data, '说明') : undefined
  return typeof prose === 'string'
    ? refuseLevels(prose).map((found) => ({ ...found, range: locate(['说明'], 'key') }))
    : []
}

function finding(range: Range, reason: string): PlacedFinding {
  return { rule: 'file-levels', range, reason, note: '请检查是不是粘贴错了内容。' }
}

function isDeep(words: string): boolean {
  const [containers = ''] = /^(?:[ \t]*(?:>|[-+*](?= )|\d{1,9}[.)](?= )))*/u.exec(words) ?? []
  // A line of dashes or asterisks alone is a rule across the page, however long.
  if (/^(?:[- \t]*|[* \t]*)$/u.test(words)) return false
  // Lists nest by how far in they stand, too: two columns or more for a level.
  const levels = Math.max(
    containers.match(/[>\-+*.)]/gu)?.length ?? 0,
    containers.replaceAll('\t', '    ').length / 4,
  )
  return levels > maxLevels
}
