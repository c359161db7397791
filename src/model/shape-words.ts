import type { Finding } from './finding.ts'

/** Reason and note for a key that is not among the allowed ones, `likely` being the one it may be meant for. */
export function unknownKey(key: string, allowed: readonly string[], likely: string | undefined) {
  const own = allowed.includes('其他列') ? '表样没有的列请写进“其他列”。' : ''
  const hidden = likely === visible(key) ? '（里面多了空格或看不见的字符）' : ''
  return {
    reason: `不认识“${clip(key)}”这个名称${hidden}`,
    note: likely === undefined ? own || `这里可以写：${allowed.join('、')}。` : `是不是“${likely}”？${own}`,
  }
}

// Text copied from a page or a sheet brings characters along that show nothing.
function visible(word: string): string {
  return word.replaceAll(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
}

/** A finding for a value that must be given. */
export function missing(path: Finding['path']): Finding {
  const label = String(path.at(-1))
  return typeof path.at(-1) === 'number'
    ? { rule: 'key-missing', path, reason: '这一项是空的', note: '请写上内容，或者删去这一项。' }
    : { rule: 'key-missing', path, reason: `缺少“${label}”`, note: `请加上“${label}: …”。` }
}

const kinds: Readonly<Record<string, string>> = {
  string: '一段文字',
  array: '一个列表',
  object: '一组“名称: 内容”',
  record: '一组“名称: 内容”',
}

/** A finding for a value of another kind than the schema has there. */
export function mistyped(path: Finding['path'], value: unknown, expected: string): Finding {
  const label = path.findLast((step) => typeof step === 'string')
  const where = label === undefined ? '文件的内容' : `“${clip(label)}”`
  const row = typeof path.at(-1) === 'number' ? '的每一项' : ''
  return {
    rule: 'value-type',
    path,
    reason: `${where}${row}应当是${kinds[expected] ?? '另一种内容'}`,
    note:
      expected === 'array' ? listNote(value) : expected === 'string' ? textNote(value) : fieldsNote(value),
  }
}

function listNote(value: unknown): string {
  return typeof value === 'string'
    ? '请另起一行，每项以“- ”开头；没有内容就删去这个名称。'
    : '请在每一项的第一个名称前面写上“- ”，同一项的其余各行与这个名称左边对齐。'
}

function textNote(value: unknown): string {
  return Array.isArray(value)
    ? '只写一段文字，不写列表；如果文字以“[”开头，请给整段文字加上单引号。'
    : '文字里有“: ”（冒号加空格）或以“{”开头的，请给整段文字加上单引号，或者改用全角冒号“：”。'
}

function fieldsNote(value: unknown): string {
  return typeof value === 'string' && value.includes('：')
    ? '名称后面要用半角冒号加一个空格，不用全角冒号“：”。'
    : '请逐行写成“名称: 内容”：先写名称、半角冒号和一个空格，再写内容。'
}

/** A finding for text that is not written as it should be. */
export function invalid(path: Finding['path'], value: unknown, message: string): Finding {
  const label = clip(String(path.at(-1)))
  return {
    rule: 'value-invalid',
    path,
    reason: `“${label}”${message}`,
    note: Array.isArray(value) ? `现在有 ${value.length} 条。` : `现在写的是“${clip(String(value))}”。`,
  }
}

/** A word as a message quotes it: at most 20 characters. */
export function clip(word: string): string {
  return word.length > 20 ? `${word.slice(0, 19)}…` : word
}
