import { SourceError } from '../source-error.ts'

/** The text of bytes in the encodings that offices use: Unicode, and GB 18030 where it is that and nothing else. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const text = [decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes), decodeUnmarked(bytes)].find(isText)
  if (text === undefined) {
    throw new SourceError(
      '不是文字，也不是能导入的格式；能导入的有 .txt、.tsv、.csv、.md、.html、.docx、.xlsx',
    )
  }
  return text
}

function isText(text: string | undefined): boolean {
  return text !== undefined && !text.includes('\0')
}

// What is no text at all soon has controls, or characters that nobody has assigned.
const strange = /[^\P{C}\t\n\r\f\u200b-\u200f\ufeff]/u

// Digits, tabs and line ends have a zero as their first byte in UTF-16, or as their second one.
function decodeUnmarked(bytes: Uint8Array): string | undefined {
  const zero = bytes.indexOf(0)
  if (zero === -1) return undefined
  const text = decodeAs(zero % 2 === 1 ? 'utf-16le' : 'utf-16be', bytes)
  return text === undefined || strange.test(text) ? undefined : text
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
