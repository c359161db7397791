import { operatorsByPrefix } from './operators.ts'
import { unitOf } from './units.ts'

export type Operator = '>=' | '<=' | '>' | '<' | '=' | '±'

/** One value cell: its text, and operator, number and unit where that text is a target and nothing else. */
export interface Target {
  readonly raw: string
  readonly operator: Operator | null
  /** Counts in the printed unit: 3万元 is 3. */
  readonly number: number | null
  /** As printed, but without spaces, full-width forms in ASCII, and every name of percent as `%`. */
  readonly unit: string | null
}

type Reading = Omit<Target, 'raw'>
type Parts = Reading & { prefix: string; digits: string }

// 达到95% may be a floor or a figure: only the 以上 of 达到95%以上 says which.
const VERBS = new Set(['达到', '达', '保持在', '控制在'])

// No target is longer; text from strangers may be.
const LONGEST = 40

const DIGIT = /[0-9０-９]/
const PARTS = /^([^\d-]*)(-?\d[\d,]*(?:\.\d+)?)(.*)$/s
const AFTER = /^(.*?)((?:[及或含]|\(含\))?以[上下内](?:\(含\))?|之?内)?[。;]?$/
const NUMBER = /^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/
const YEAR = /^(?:19|20)\d\d$/
const DATE = /^(?:19|20)\d\d(?:\.(?:0?[1-9]|1[0-2])|(?:0[1-9]|1[0-2])(?:[0-3]\d)?)?$/

/** Reads a value cell; of a sentence, a range, what may be a date and an unknown unit, only the text. */
export function readTarget(raw: string): Target {
  const reading = raw.length <= LONGEST && DIGIT.test(raw) ? readParts(toAscii(raw)) : null
  const { operator, number, unit } = reading ?? { operator: null, number: null, unit: null }
  return { raw, operator, number, unit }
}

// NFKC on the whole text would make m2 of ㎡ and 52 of 5². Kangxi radicals (⼈ for 人) come out of PDFs.
function toAscii(text: string): string {
  return text.replace(/[\u2212\u2F00-\u2FD5\uFE50-\uFE6B\uFF01-\uFF5E]/g, (form) =>
    form === '\u2212' ? '-' : form.normalize('NFKC'),
  )
}

function readParts(text: string): Reading | null {
  const [, before = '', digits = '', after = ''] = PARTS.exec(text) ?? []
  const [, name = '', suffix = ''] = AFTER.exec(withoutSpaces(after)) ?? []
  const prefix = withoutSpaces(before)
  const operator = operatorOf(prefix, suffix)
  const number = numberOf(digits)
  const unit = name === '' ? null : unitOf(name)
  if (operator === undefined || number === undefined || unit === undefined) return null
  if (mayBeDash(prefix, digits) || mayBeDate({ prefix, digits, operator, number, unit })) return null
  return { operator, number, unit }
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\u200B]/g, '')
}

// Undefined for an unknown word, and for two operators that differ.
function operatorOf(prefix: string, suffix: string): Operator | null | undefined {
  const last = suffix === '' ? null : suffix.includes('上') ? '>=' : '<='
  if (prefix === '') return last
  const first = operatorsByPrefix.get(prefix)
  return first === last || (last === null && !VERBS.has(prefix)) ? first : undefined
}

function numberOf(digits: string): number | undefined {
  return NUMBER.test(digits) && countSignificant(digits) <= 15
    ? Number(digits.replaceAll(',', ''))
    : undefined
}

function countSignificant(digits: string): number {
  return digits.length <= 15 ? digits.length : digits.replace(/^[-0.,]+|\D/g, '').length
}

// Without an operator before it, -5% may be a list's dash or the end of a range.
function mayBeDash(prefix: string, digits: string): boolean {
  return digits.startsWith('-') && (prefix === '' || prefix === '±')
}

// 25年 may be 2025, 5日 the fifth day of a month, 2025.12 December; 25年以上, 5日内 and ≥2000 may not.
function mayBeDate({ prefix, digits, unit, operator }: Parts): boolean {
  const isFloor = operator === '>=' || operator === '>'
  if (unit === null) return !isFloor && DATE.test(digits)
  if (unit === '日') return operator === null
  if (unit !== '年') return false
  return YEAR.test(digits) || (!isFloor && prefix === '' && /^\d\d$/.test(digits))
}
