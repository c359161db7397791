import { toAscii, withoutAddresses } from './parts/ascii.ts'
import type { TextRule } from './rule.ts'

const long = /(?<![0-9A-Za-z])\d{6}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3}[0-9Xx](?![0-9A-Za-z])/gu
// Without a check digit only the words before it tell an old number from any other of its length.
const short = /(?<=(?:身份证|证件)[^0-9]{0,10})\d{15}(?![0-9A-Za-z])/gu

// Most texts with a digit have fewer in a row.
const likely = /[0-9０-９]{6}/u

/** Identity numbers: 18 digits whose region, date and check digit are right, or 15 that are called so. */
export const privacyIdentity: TextRule = {
  id: 'privacy-identity',
  severity: 'error',
  signs: /[0-9０-９]/u,
  find: (text) => {
    if (!likely.test(text)) return undefined
    const numbers = identityNumbers(withoutAddresses(toAscii(text)))
    const [first] = numbers
    if (first === undefined) return undefined
    const count = numbers.length === 1 ? '' : ` ${numbers.length} 个`
    return {
      reason: `有${count}身份证号码“${mask(first)}”${count && '等'}，属于个人信息，不能公布`,
      note: '请删去身份证号码；需要区分同名的人时，请写单位或职务。',
    }
  },
}

function identityNumbers(text: string): string[] {
  const candidates = [...text.matchAll(long), ...text.matchAll(short)]
  return candidates.map(([match]) => match.replaceAll(/[ -]/gu, '')).filter(isIdentity)
}

function isIdentity(number: string): boolean {
  const isLong = number.length === 18
  const date = isLong ? number.slice(6, 14) : `19${number.slice(6, 12)}`
  return isRegion(number.slice(0, 6)) && isDate(date) && (!isLong || hasCheckDigit(number))
}

const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/u
// A number names a county; these cities have none.
const city = /^(?:441900|442000|460300|460400|620200)$/u

function isRegion(code: string): boolean {
  return city.test(code) || (province.test(code) && !code.endsWith('00'))
}

function isDate(digits: string): boolean {
  if (!/^(?:19|20[0-3])/u.test(digits)) return false
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number)
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day))
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function hasCheckDigit(number: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return '10X98765432'[sum % 11] === number.at(-1)?.toUpperCase()
}

function mask(number: string): string {
  return `${number.slice(0, 4)}${'*'.repeat(number.length - 6)}${number.slice(-2)}`
}
