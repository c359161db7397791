import { Unzip, UnzipInflate } from 'fflate'
import { SourceError } from '../source-error.ts'

const mostEntries = 500
const mostBytes = 24 * 1024 * 1024
// The least that is unpacked at a time: of eight kilobytes come eight megabytes at most.
const step = 8 * 1024

/** The parts of an Office file that `isWanted` names, unpacked within bounds; throws what makes it dangerous. */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>()
  let total = 0
  const zip = new Unzip((entry) => {
    refuseName(entry.name, parts)
    parts.set(entry.name, [])
    if (parts.size > mostEntries) throw new SourceError('压缩包里的文件太多，不是普通的文档')
    if ((entry.originalSize ?? 0) > mostBytes) throw tooLarge()
    if (!isWanted(entry.name)) return
    entry.ondata = (error, chunk) => {
      if (error) throw error
      total += chunk.length
      if (total > mostBytes) throw tooLarge()
      parts.get(entry.name)?.push(chunk)
    }
    entry.start()
  })
  zip.register(UnzipInflate)
  pushAll(zip, bytes)
  const wanted = [...parts].filter(([name]) => isWanted(name))
  return new Map(wanted.map(([name, chunks]) => [name, join(chunks)]))
}

function pushAll(zip: Unzip, bytes: Uint8Array): void {
  try {
    for (let from = 0; from < bytes.length; from += step) {
      zip.push(bytes.subarray(from, from + step), from + step >= bytes.length)
    }
  } catch (cause) {
    if (cause instanceof SourceError) throw cause
    throw damaged(cause)
  }
}

const dangerous = /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/~]|^[A-Za-z]:/u
const macros = /vbaProject\.bin$|\.(?:exe|dll|vbs|js|bat|cmd)$/iu

function refuseName(name: string, parts: ReadonlyMap<string, unknown>): void {
  // No program writes such a name.
  if (/\p{Cc}/u.test(name)) throw damaged()
  if (dangerous.test(name)) throw new SourceError('压缩包里有通到包外面的路径，不予导入')
  if (macros.test(name)) throw new SourceError('文件里有宏或程序，不予导入；请另存为不带宏的 .docx 或 .xlsx')
  if (parts.has(name)) throw new SourceError('压缩包里有两个同名的文件，不予导入')
}

function damaged(cause?: unknown): SourceError {
  return new SourceError('文件坏了，解不开；请重新另存一次', { cause })
}

function tooLarge(): SourceError {
  return new SourceError('解压以后超过 24 MiB，可能是压缩炸弹，不予导入')
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** The text of an XML part; throws where it defines entities, which no Office program writes. */
export function xmlText(part: Uint8Array | undefined): string {
  if (part === undefined) throw new SourceError('文件里缺少正文，不是普通的 Word 或 Excel 文件')
  const text = new TextDecoder(
    part[0] === 0xff ? 'utf-16le' : part[0] === 0xfe ? 'utf-16be' : 'utf-8',
  ).decode(part)
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY'))
    throw new SourceError('文件里定义了 XML 实体，不予导入')
  return text
}
