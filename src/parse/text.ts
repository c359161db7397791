import type { PlacedFinding, Range } from './document.ts'

/** Text of a file without its byte order mark, or why the file cannot be read as text (then text is ''). */
export interface Decoded {
  readonly text: string
  readonly findings: readonly PlacedFinding[]
}

const maxBytes = 512 * 1024

/** Decodes UTF-8; refuses empty files, files over 512 KiB, other encodings and control characters. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > maxBytes) return refuse('file-size', sizeReason, sizeNote)
  const text = decodeAs('utf-8', bytes)
  if (text === undefined) return explainEncoding(bytes)
  if (text.trim() === '') return refuse('file-empty', '文件是空的', '请写入项目内容，或者删去这个文件。')
  const control = controlCharacter(text)
  return { text, findings: control === undefined ? [] : [control] }
}

const sizeReason = '文件超过 512 KiB 的上限'
const sizeNote = '一个文件只写一个项目；图片、附件等请不要放进来。'
const encodingReason = (encoding: string) => `文件不是 UTF-8 编码${encoding}`
const encodingNote = '请在编辑器（如记事本）里用“另存为”，编码选 UTF-8，再提交一次。'

function refuse(rule: string, reason: string, note: string): Decoded {
  return { text: '', findings: [{ rule, range: { start: 0, end: 0 }, reason, note }] }
}

function explainEncoding(bytes: Uint8Array): Decoded {
  const encoding = foreignEncoding(bytes)
  if (encoding !== undefined) return refuse('file-encoding', encodingReason(encoding), encodingNote)
  const text = new TextDecoder('utf-8').decode(bytes)
  return { text, findings: [brokenCharacter(text)] }
}

// The likely other encodings of an office in China, named only where the bytes are valid in them.
function foreignEncoding(bytes: Uint8Array): string | undefined {
  // Its mark, FF FE or FE FF, is never valid UTF-8.
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return '，而是 UTF-16'
  if (isMostlyUtf8(bytes)) return undefined
  if (bytes.includes(0)) return '，看起来是 UTF-16'
  return decodeAs('gb18030', bytes) === undefined ? '' : '，看起来是 GB18030（GBK、ANSI）'
}

// One byte lost on the way does not make another encoding of a file.
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(/\ufffd/gu) * 10 < count(/\p{Script=Han}/gu)
}

function brokenCharacter(text: string): PlacedFinding {
  const start = text.indexOf('\ufffd')
  return {
    rule: 'file-encoding',
    range: { start, end: start + 1 },
    reason: '这里有一个字坏了，读不出来',
    note: '请重新输入这个字，再用 UTF-8 编码保存。',
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function controlCharacter(text: string): PlacedFinding | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  const found = text.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu)
  const [first] = found ?? []
  if (found === null || first === undefined) return undefined
  const start = text.indexOf(first)
  const code = first.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return {
    rule: 'file-control',
    range: { start, end: start + 1 },
    reason: `文件里有 ${found.length} 个看不见的控制字符，第一个在这里（U+${code}）`,
    note: '它们多半是从别的程序里复制来的：请删去，或者重新输入这一处文字。',
  }
}

/** Range of the line that an offset stands on, without its line end. */
export function lineRange(text: string, offset: number): Range {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const newline = text.indexOf('\n', start)
  const end = newline < 0 ? text.length : newline
  return { start, end: text.charAt(end - 1) === '\r' ? end - 1 : end }
}

/** Words of a file as a message quotes them: one line, at most 40 characters. */
export function excerpt(words: string): string {
  const line = words.slice(0, 200).replaceAll(/\s+/gu, ' ')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
