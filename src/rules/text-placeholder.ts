import { quote } from './parts/quote.ts'
import type { TextRule } from './rule.ts'
import { textTemplate } from './text-template.ts'

// A dash, a slash and 无 say that there is nothing; these say that something is still to come.
const marks = '[*＊]{2,}|[xXｘＸ×]{2,}|[_＿]+|[?？]+|\\.{2,}|。{2,}|…+'
const words = '(?:尚?待(?:定|补充?|填写?|完善|明确|确定|确认|核实|下达|更新)|未定|tbd|todo)'
const whole = new RegExp(`^[（(【\\[]?(?:${marks}|${words})[）)】\\]]?$`, 'iu')

const crosses = '(?<![A-Za-zＡ-Ｚａ-ｚ])(?:[XＸ]{2,}|[xｘ]{2,})(?![A-Za-zＡ-Ｚａ-ｚ])|×{2,}'
const dates = '(?<![A-Za-z])[XxＸｘ×]月[XxＸｘ×]日'
// Stars and lines may be Markdown, or hide a name: before a unit they stand for a number.
const lines = '(?<![*＊_＿])(?:[*＊]{3,}|[_＿]{2,})(?= ?[%％元万亿个件次篇期家人户项场份年月日天])'
const run = new RegExp([crosses, dates, lines].join('|'), 'u')
// 王×× is a person whose name is rightly not shown.
const person = /[王李张刘陈杨赵黄周吴徐孙朱胡郭罗郑]××(?=各|等|同志|[^×\p{Script=Han}]|$)/gu

/** A placeholder where a value belongs: nobody has filled it in. */
export const textPlaceholder: TextRule = {
  id: 'text-placeholder',
  severity: 'warning',
  signs: /[*＊_＿?？….。XxＸｘ×待未Tt]/u,
  find: (text) => {
    if (textTemplate.find(text) !== undefined) return undefined
    const found = whole.exec(text) ?? run.exec(text.replaceAll(person, ' '))
    if (found === null) return undefined
    return {
      reason: `${quote(found[0])}是占位的符号或文字，没有写实际内容`,
      note: '请对照原表，写上实际内容；原表没有内容的，请留空。',
    }
  },
}
