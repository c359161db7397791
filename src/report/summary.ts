import type { Root, RootContent, TableRow } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { CheckedFile, Message } from '../check/checked.ts'
import { countMessages, inOrder, placeOf, type Severity, severityOf } from './messages.ts'

const names: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', note: '提示' }

// A step summary may be 1 MiB; what is beyond stands in the log.
const shown = 500

/** Messages as GitHub Markdown for a reviewer: the counts, then a table a file. */
export function toSummary(files: readonly CheckedFile[], toPath: (file: CheckedFile) => string): string {
  const { errors, warnings, notes, files: count } = countMessages(files)
  const counts = `检查了 ${count} 个文件：${errors} 个错误，${warnings} 个警告，${notes} 个提示。`
  const found = files.flatMap((file) => inOrder(file).map((message) => ({ path: toPath(file), message })))
  const tables = [...Map.groupBy(found.slice(0, shown), ({ path }) => path)].flatMap(([path, own]) => [
    heading(3, path),
    table(own.map(({ message }) => message)),
  ])
  const more =
    found.length > shown ? [paragraph(`另有 ${found.length - shown} 条，请看检查的完整输出。`)] : []
  const tree: Root = {
    type: 'root',
    children: [heading(2, '内容检查'), paragraph(counts), ...tables, ...more],
  }
  return toMarkdown(tree, { extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] })
}

function heading(depth: 2 | 3, value: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value }] }
}

function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}

function table(messages: readonly Message[]): RootContent {
  return { type: 'table', children: [row(['行', '', '说明', '规则']), ...messages.map(toRow)] }
}

function toRow(message: Message): TableRow {
  const { line, column } = placeOf(message)
  const words = [message.reason, message.note].filter(Boolean).join('。').replaceAll(/\s+/gu, ' ')
  return row([`${line}:${column}`, names[severityOf(message)], words, String(message.ruleId)])
}

function row(cells: readonly string[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
  }
}
