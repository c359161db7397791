import { toAscii, withoutAddresses } from './parts/ascii.ts'
import type { TextRule } from './rule.ts'

const start = /(?:(?<![0-9A-Za-z.])|(?<=tel|phone|mobile))(?:(?:\+|00)?86[ -]?)?/
const number = /(1[3-9]\d[ -]?\d{4}[ -]?\d{4})/
// An amount of 13,812,345,678 yuan has as many digits; a mailbox is another rule's.
const end = /(?!\.?[0-9A-Za-z]| ?@| ?(?:[元万亿%]|[美欧港]元))/
const mobile = new RegExp(start.source + number.source + end.source, 'gi')

// Most texts with a digit have no number of this length.
const likely = /[1１][3-9３-９](?:[^0-9０-９]?[0-9０-９]){9}/u

/** Mobile numbers of the mainland, which are a person's own; never shown in full. */
export const privacyPhone: TextRule = {
  id: 'privacy-phone',
  severity: 'error',
  signs: /[1１]/u,
  find: (text) => {
    if (!likely.test(text)) return undefined
    const numbers = [...withoutAddresses(toAscii(text)).matchAll(mobile)]
    const [, first] = numbers[0] ?? []
    if (first === undefined) return undefined
    const count = numbers.length === 1 ? '' : ` ${numbers.length} 个`
    return {
      reason: `有${count}手机号码“${mask(first)}”${count && '等'}，属于个人信息，不能公布`,
      note: '请删去手机号码；需要留联系方式的，请写办公电话。',
    }
  },
}

function mask(number: string): string {
  const digits = number.replaceAll(/\D/gu, '')
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`
}
