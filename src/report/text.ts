import { styleText } from 'node:util'
import stringWidth from 'string-width'
import type { CheckedFile, Message } from '../check/checked.ts'
import { inOrder, placeOf, type Severity, severityOf, sumUp } from './messages.ts'

/** How a text report is set: the path to print for a file, its text, and whether the terminal shows colours. */
export interface TextOptions {
  readonly toSource: (file: CheckedFile) => string
  readonly toPath: (file: CheckedFile) => string
  readonly colour: boolean
}

const names: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', note: '提示' }
const colours = { error: 'red', warning: 'yellow', note: 'cyan' } as const

/** Messages grouped by file, each with its line of the file and a mark under the place, then how many there are. */
export function toText(files: readonly CheckedFile[], options: TextOptions): string {
  const told = files.filter(({ messages }) => messages.length > 0)
  return `${[...told.map((file) => describeFile(file, options)), sumUp(files)].join('\n\n')}\n`
}

/** The messages of one file. */
export function describeFile(file: CheckedFile, { toPath, toSource, colour }: TextOptions): string {
  const lines = toSource(file).split(/\r?\n/u)
  return [toPath(file), ...inOrder(file).map((message) => describe(lines, message, colour))].join('\n')
}

function describe(lines: readonly string[], message: Message, colour: boolean): string {
  const severity = severityOf(message)
  const { line, column } = placeOf(message)
  const paint = (style: Parameters<typeof styleText>[0], words: string) =>
    colour ? styleText(style, words, { validateStream: false }) : words
  return [
    `  ${line}:${column}  ${paint(colours[severity], names[severity])}  ${message.reason}  ${paint('dim', String(message.ruleId))}`,
    ...excerptOf(lines, message).map((words) => paint('dim', `      ${words}`)),
    ...(message.note ? [`      ${message.note}`] : []),
    ...(message.url ? [paint('dim', `      详见 ${message.url}`)] : []),
  ].join('\n')
}

const before = 24
const after = 60

// A row of a Markdown table may be 500 characters long: the excerpt is what surrounds the place. What must not be
// published at all must not stand in a public log either.
function excerptOf(lines: readonly string[], message: Message): string[] {
  if (message.ruleId?.startsWith('privacy-')) return []
  const { line, column, endLine, endColumn } = placeOf(message)
  const source = lines[line - 1]?.replaceAll('\t', ' ')
  if (source === undefined || source.trim() === '') return []
  const from = Math.max(0, column - 1 - before)
  const shown = source.slice(from, column - 1 + after)
  const [lead, tail] = [from > 0 ? '…' : '', source.length > column - 1 + after ? '…' : '']
  const marked = shown.slice(column - 1 - from, endLine === line ? endColumn - 1 - from : undefined)
  const indent = stringWidth(lead + shown.slice(0, column - 1 - from))
  const gutter = `${line} | `
  return [
    `${gutter}${lead}${shown}${tail}`,
    `${' '.repeat(gutter.length - 2)}| ${' '.repeat(indent)}${'^'.repeat(Math.max(1, stringWidth(marked)))}`,
  ]
}
