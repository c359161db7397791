import { refuseLevels } from '../../check/levels.ts'
import type { Block, Row } from '../../parse/markdown-blocks.ts'
import { readMarkdown } from '../../parse/markdown-plain.ts'
import type { Grid, GridRow } from '../grid.ts'
import { SourceError } from '../source-error.ts'
import { toRow } from './rows.ts'

const mostCharacters = 512 * 1024

/** Reads the GFM tables of a Markdown text, and its other lines as rows of one cell. */
export function readMarkdownTables(text: string): Grid {
  if (text.length > mostCharacters) throw new SourceError('Markdown 文件超过 512 KiB，请分成几个文件')
  if (refuseLevels(text).length > 0) throw new SourceError('Markdown 的列表、引用套得太深')
  const lineAt = lineCounter(text)
  const place = (offset: number) => ({ part: null, row: lineAt(offset), order: lineAt(offset) })
  const rowOf = ({ cells, range }: Row): GridRow => toRow(cells, place(range.start))
  return readMarkdown(text).blocks.flatMap((block) =>
    block.type === 'table'
      ? [block.header, ...block.rows].map(rowOf)
      : linesOf(text, block).map(({ words, offset }) => toRow([{ text: words }], place(offset))),
  )
}

function linesOf(text: string, { range }: Block): { words: string; offset: number }[] {
  let offset = range.start
  return text
    .slice(range.start, range.end)
    .split('\n')
    .map((line) => {
      const at = offset
      offset += line.length + 1
      return { words: line.replace(/^#{1,6} /u, ''), offset: at }
    })
}

// Blocks come in the order of their lines.
function lineCounter(text: string): (offset: number) => number {
  let line = 1
  let counted = 0
  return (offset) => {
    for (; counted < offset; counted++) if (text.charCodeAt(counted) === 0x0a) line++
    return line
  }
}
