import { SourceError } from '../source-error.ts'

/** The text of bytes in the encodings that offices use: Unicode, and GB 18030 where it is that and nothing else. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const text = decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes)
  if (text === undefined || text.includes('\0')) {
    throw new SourceError(
      '不是文字，也不是能导入的格式；能导入的有 .txt、.tsv、.csv、.md、.html、.docx、.xlsx',
    )
  }
  return text
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
