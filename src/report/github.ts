import type { CheckedFile, Message } from '../check/checked.ts'
import { inOrder, placeOf, type Severity, severityOf } from './messages.ts'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }
const names: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', note: '提示' }

// GitHub shows ten annotations of a kind for each step; the tenth then says how many more there are.
const shown = 10

/** Messages as GitHub workflow commands, one a line, which show as annotations in a pull request. */
export function toGitHub(files: readonly CheckedFile[], toPath: (file: CheckedFile) => string): string {
  const all = files.flatMap((file) => inOrder(file).map((message) => ({ path: toPath(file), message })))
  const kinds = Object.keys(commands) as Severity[]
  const lines = kinds.flatMap((kind) =>
    annotate(
      kind,
      all.filter(({ message }) => severityOf(message) === kind),
    ),
  )
  return lines.map((line) => `${line}\n`).join('')
}

interface Placed {
  readonly path: string
  readonly message: Message
}

function annotate(kind: Severity, found: readonly Placed[]): string[] {
  if (found.length <= shown) return found.map((placed) => toCommand(kind, placed))
  const rest = `另有 ${found.length - shown + 1} 个${names[kind]}没有在这里显示，请看检查的完整输出。`
  return [
    ...found.slice(0, shown - 1).map((placed) => toCommand(kind, placed)),
    `::${commands[kind]}::${rest}`,
  ]
}

function toCommand(kind: Severity, { path, message }: Placed): string {
  const { line, column, endLine, endColumn } = placeOf(message)
  const columns = line === endLine ? { col: column, endColumn } : { col: column }
  const properties = { file: path, line, endLine, ...columns, title: `${names[kind]} ${message.ruleId}` }
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${commands[kind]} ${written.join(',')}::${escapeData([message.reason, message.note].filter(Boolean).join('\n'))}`
}

// Unescaped, a line break in a published cell could begin a command of its own.
function escapeData(words: string): string {
  return words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(words: string): string {
  return escapeData(words).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
