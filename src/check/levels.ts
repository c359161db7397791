import type { PlacedFinding } from '../parse/document.ts'
import { linesOf, rangeOf } from './lines.ts'

// Readers of Markdown take quadratic time on marks that nest; no published line has a tenth of these.
const maxLevels = 32
const maxMarks = 1000

/** A finding for the first line of a Markdown text that nests too deep, told before it is parsed. */
export function refuseLevels(text: string): PlacedFinding[] {
  const line = linesOf(text).find(({ words }) => isDeep(words))
  if (line === undefined) return []
  return [
    {
      rule: 'file-levels',
      range: rangeOf(line),
      reason: `这一行的 Markdown 记号太多：引用和列表最多 ${maxLevels} 层，*、_、[ 等记号最多 ${maxMarks} 个`,
      note: '请检查这一行是不是粘贴错了内容。',
    },
  ]
}

function isDeep(words: string): boolean {
  const [containers = ''] = /^(?:[ \t]*(?:>|[-+*](?= )|\d{1,9}[.)](?= )))*/u.exec(words) ?? []
  // A line of dashes or asterisks alone is a rule across the page, however long.
  const levels = /^[-* ]*$/u.test(containers) ? 0 : (containers.match(/[>\-+*.)]/gu)?.length ?? 0)
  return levels > maxLevels || (words.length > maxMarks && countMarks(words) > maxMarks)
}

function countMarks(words: string): number {
  return words.match(/[*_[\]`<!&]/gu)?.length ?? 0
}
