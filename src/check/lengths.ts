import type { PlacedFinding, Range } from '../parse/document.ts'
import { lineRange } from '../parse/text.ts'

// Some texts of very many lines, or of a very long one, cost their reader quadratic time.
const maxLines = 20_000
const maxLength = 16_000

/** A finding where a text has too many lines, or one that is too long, told before it is parsed. */
export function refuseLengths(text: string): PlacedFinding[] {
  if (text.length <= maxLength) return []
  const beyond = text
    .matchAll(/\r\n?|\n/gu)
    .drop(maxLines)
    .next().value
  if (beyond !== undefined) {
    const reason = `文件超过 ${maxLines.toLocaleString('en')} 行，从这一行起超出`
    return [
      finding(lineRange(text, beyond.index), reason, '一个文件只写一个项目：请检查是不是粘贴错了内容。'),
    ]
  }
  const long = text.matchAll(/[^\r\n]+/gu).find(([line]) => line.length > maxLength)
  if (long === undefined) return []
  const [start, length] = [long.index, long[0].length]
  const reason = `这一行有 ${length.toLocaleString('en')} 个字，一行最多 ${maxLength.toLocaleString('en')} 个`
  return [finding({ start, end: start + length }, reason, '请检查是不是粘贴错了内容；长的文字请分成几行写。')]
}

function finding(range: Range, reason: string, note: string): PlacedFinding {
  return { rule: 'file-size', range, reason, note }
}
