import type { Grid } from '../grid.ts'
import { SourceError } from '../source-error.ts'
import { delimiterOf, readCsv } from './csv.ts'
import { decodeText } from './decode.ts'
import { readDocx } from './docx.ts'
import { readHtml } from './html.ts'
import { readMarkdownTables } from './markdown.ts'
import { readText } from './text.ts'
import { readWorkbook } from './xlsx.ts'

/** A file to import; `name` is '' for what comes on standard input. */
export interface Source {
  readonly name: string
  readonly bytes: Uint8Array
}

/** More bytes than any form has: sources beyond are refused unread. */
export const mostBytes = 16 * 1024 * 1024

/** Reads a source of any known format into rows of cells; what it is, its own bytes tell, then its name. */
export async function readSource({ name, bytes }: Source): Promise<Grid> {
  if (bytes.length > mostBytes) throw new SourceError('文件超过 16 MiB，不像绩效目标表')
  if (begins(bytes, 0x50, 0x4b)) return isWord(bytes) ? readDocx(bytes) : readWorkbook(bytes)
  refuseFormat(bytes)
  const text = decodeText(bytes)
  if (text.trim() === '') throw new SourceError('文件是空的')
  return readerFor(name, text)(text)
}

function begins(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

// The names of a ZIP's entries stand in it as they are.
function isWord(bytes: Uint8Array): boolean {
  const names = new TextDecoder('latin1').decode(bytes)
  if (names.includes('word/document.xml')) return true
  if (names.includes('xl/workbook.xml')) return false
  throw new SourceError('压缩包里没有 Word 或 Excel 的内容；请直接导入 .docx、.xlsx 等文件')
}

function refuseFormat(bytes: Uint8Array): void {
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new SourceError('是加了密的文件，或旧格式的 .doc、.xls；请去掉密码，另存为 .docx 或 .xlsx')
  }
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) throw new SourceError('是 PDF；请先提取文字，存成 .txt 再导入')
}

function readerFor(name: string, text: string): (text: string) => Grid {
  const [, ending = ''] = /\.(\w+)$/u.exec(name.toLowerCase()) ?? []
  if (/^html?$/u.test(ending) || /^\s*(?:<!|<\w)/u.test(text.slice(0, 1000))) return readHtml
  if (ending === 'md' || /^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/mu.test(text)) return readMarkdownTables
  const delimiter = ending === 'csv' ? delimiterOf(text) : ending === '' && isCommas(text) ? ',' : '\t'
  return delimiter === '\t' ? readText : (words) => readCsv(words, delimiter)
}

function isCommas(text: string): boolean {
  return !text.includes('\t') && text.split('\n', 50).some((line) => line.split(',').length > 3)
}
