import type { PhrasingContent, TableCell } from 'mdast'
import type { Range } from './document.ts'
import { rangeOf, spanOf } from './markdown-tree.ts'

const lineBreak = /^<br[ \t]*\/?>$/iu

/**
 * Text of a cell: its text nodes with escapes and character references decoded; `<br>` is a line break, and any
 * other inline construct counts as its source characters, so that `6*8*9` stays what was typed.
 */
export function cellText(source: string, cell: TableCell): string {
  return cell.children.map((node) => inlineText(source, node)).join('')
}

function inlineText(source: string, node: PhrasingContent): string {
  if (node.type === 'text') return node.value
  const { start, end } = rangeOf(node)
  const typed = source.slice(start, end)
  return lineBreak.test(typed) ? '\n' : typed.replaceAll('\\|', '|')
}

/** Where the words of a cell stand; an empty cell is all between its pipes. */
export function cellRange(cell: TableCell): Range {
  return spanOf(cell.children) ?? rangeOf(cell)
}
