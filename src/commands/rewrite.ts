import { isDeepStrictEqual } from 'node:util'
import { VFile } from 'vfile'
import { readWritten, type Written } from '../check/entry.ts'
import { addPlaced } from '../check/message.ts'
import { toText } from '../check/reading.ts'
import type { PlacedFinding } from '../parse/document.ts'
import { type Format, writeContent } from '../write/format.ts'
import { findLost } from '../write/lost.ts'

/** Text of a content file in the other format; none, and messages that say why, where it has errors. */
export function rewrite(file: VFile, format: Format): string | undefined {
  const text = toText(file)
  const written = readWritten(file, text)
  if (written?.project === undefined || hasErrors(file)) return undefined
  const { data, findings } = written.document
  const rewritten = writeContent(data as object, format)
  addPlaced(file, inspect(written, rewritten, format))
  // What YAML has dropped at the end of a line is told already.
  const told = new Set(findings.map(({ range }) => range.start))
  const lost = findLost(text, format === 'md' ? 'yaml' : 'md')
  addPlaced(
    file,
    lost.filter(({ range }) => !told.has(range.start)),
  )
  return hasErrors(file) ? undefined : rewritten
}

function hasErrors({ messages }: VFile): boolean {
  return messages.some(({ fatal }) => fatal === true)
}

// A file within the limits of one format may be beyond those of the other, such as a row that must be one line.
function inspect({ project }: Written, text: string, format: Format): PlacedFinding[] {
  const file = new VFile({ path: `project.${format}`, value: new TextEncoder().encode(text) })
  const again = readWritten(file, toText(file))
  const fault = file.messages.find(({ fatal }) => fatal === true)
  const range = { start: 0, end: 0 }
  if (fault !== undefined) {
    const reason = `转成 .${format} 以后过不了检查：${fault.reason}`
    return [{ rule: String(fault.ruleId), range, reason, note: String(fault.note) }]
  }
  if (isDeepStrictEqual(again?.project, project)) return []
  const reason = `里面有的字没法写进 .${format} 文件`
  return [{ rule: 'file-encoding', range, reason, note: '请找出用“\\”写的字，重新输入，再转换一次。' }]
}
