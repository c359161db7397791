import { codeOf, countOf, spotOf } from './parts/spot.ts'
import type { TextRule } from './rule.ts'
import { textMojibake } from './text-mojibake.ts'

const ranges = [
  '\\u0080-\\u009F\\u00AD\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200D\\u2028\\u2029\\u2060-\\u2064',
  '\\u206A-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{E0001}-\\u{E007F}\\u{E0100}-\\u{E01EF}',
].join('')
const invisible = new RegExp(`[${ranges}]|\\u034F`, 'gu')

// Emoji, keycaps and the scripts of Inner Mongolia and Xinjiang are spelt with some of them.
const spelling = new RegExp(
  [
    '\\p{Extended_Pictographic}[\\u{1F3FB}-\\u{1F3FF}\\uFE0E\\uFE0F\\u200D]+',
    '[0-9#*]\\uFE0F\\u20E3',
    '[\\u1820-\\u18AA\\p{Script=Arabic}][\\u180B-\\u180F\\u200C\\u200D]+',
  ].join('|'),
  'gu',
)

const names: Readonly<Record<string, string>> = {
  '\u00AD': '软连字符',
  '\u200B': '零宽空格',
  '\u200C': '零宽断字符',
  '\u200D': '零宽连字符',
  '\u2028': '行分隔符',
  '\u2029': '段分隔符',
  '\u2060': '文字连接符',
  '\u3164': '韩文填充符',
  '\uFE0F': '变体选择符',
  '\uFEFF': '零宽不换行空格',
}

/** Characters that nobody sees: a search for the words around them finds nothing. */
export const textInvisible: TextRule = {
  id: 'text-invisible',
  severity: 'warning',
  signs: invisible,
  find: (text) => {
    if (textMojibake.find(text) !== undefined) return undefined
    const found = [...text.replaceAll(spelling, blank).matchAll(invisible)]
    const [first] = found
    if (first === undefined) return undefined
    const name = names[first[0]]
    return {
      reason: [
        `${spotOf(text, first.index)}有看不见的字符 ${codeOf(first[0])}`,
        `${name === undefined ? '' : `（${name}）`}${countOf(found)}`,
      ].join(''),
      note: '它多半是从网页或别的程序里复制来的：请删去，或者重新输入这几个字。',
    }
  },
}

// As long as before, so that places stay right.
function blank(letters: string): string {
  return ' '.repeat(letters.length)
}
