import { codeOf, countOf, spotOf } from './parts/spot.ts'
import type { TextRule } from './rule.ts'

const privateUse = /\p{Co}/gu

/** Private-use characters, which each computer shows as it likes: often as an empty box. */
export const textPrivate: TextRule = {
  id: 'text-private',
  severity: 'warning',
  signs: privateUse,
  find: (text) => {
    const found = [...text.matchAll(privateUse)]
    const [first] = found
    if (first === undefined) return undefined
    return {
      reason: `${spotOf(text, first.index)}有自造字符 ${codeOf(first[0])}${countOf(found)}，在别的电脑上会显示成方框或别的符号`,
      note: '请对照原表，改用普通的字或符号，例如“√”“·”“●”；字库里没有的字，请写进编者注说明。',
    }
  },
}
