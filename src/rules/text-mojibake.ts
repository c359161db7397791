import { quote } from './parts/quote.ts'
import { countOf, spotOf } from './parts/spot.ts'
import type { TextRule } from './rule.ts'

// What the bytes of 80–9F look like where UTF-8 was read as Western text.
const western = '\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'
const asWestern = `(?:[ã-ïâ][${western}]{2}){2,}|â[€‰][${western}]|ï¼[${western}]|ã€[${western}]`

// Two Chinese characters are six bytes in UTF-8 and three characters where those were read as GBK.
const [lead, tail] = [bytes(0xe4, 0xe9), bytes(0x80, 0xbf)]
const [first, second, third] = [gbk(lead, tail), gbk(tail, lead), gbk(tail, tail)]
const asGbk = `(?:[${first}][${second}][${third}]){2,}|^[${first}][${second}][${third}]$`

const known = '锟斤拷|烫烫烫|屯屯屯'
const mojibake = new RegExp(`${known}|${asGbk}|${asWestern}`, 'gu')

/** Text that was read in another encoding than it was written in, where that is certain. */
export const textMojibake: TextRule = {
  id: 'text-mojibake',
  severity: 'warning',
  signs: new RegExp(`[锟烫屯${first}ã-ïâï\uFFFD]`, 'u'),
  find: (text) => {
    const [garbled] = text.match(mojibake) ?? []
    const lost = [...text.matchAll(/\uFFFD/gu)]
    if (garbled === undefined && lost[0] === undefined) return undefined
    return {
      reason:
        garbled === undefined
          ? `${spotOf(text, lost[0]?.index ?? 0)}有字丢失了（显示为“\uFFFD”）${countOf(lost)}`
          : `${quote(garbled)}是乱码`,
      note: '文件在转换编码时弄坏了：请对照原表，重新输入这段文字。',
    }
  },
}

function bytes(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function gbk(leads: readonly number[], tails: readonly number[]): string {
  const pairs = leads.flatMap((head) => tails.flatMap((end) => [head, end, 0x20]))
  const decoded = new TextDecoder('gbk').decode(Uint8Array.from(pairs))
  // Bytes that are no pair give themselves, € or U+FFFD.
  return decoded.replaceAll(/[\p{ASCII}€\uFFFD\p{Co}]/gu, '')
}
