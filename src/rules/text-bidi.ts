import { codeOf, countOf, spotOf } from './parts/spot.ts'
import type { TextRule } from './rule.ts'

const controls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** Characters that change the order in which a text is shown: a reader would see another text than a computer. */
export const textBidi: TextRule = {
  id: 'text-bidi',
  severity: 'error',
  signs: controls,
  find: (text) => {
    const found = [...text.matchAll(controls)]
    const [first] = found
    if (first === undefined) return undefined
    const spot = spotOf(text, first.index)
    return {
      reason: `${spot}有改变文字先后次序的控制字符 ${codeOf(first[0])}${countOf(found)}，显示的可能与实际写的不同`,
      note: '它看不见，多半是复制时带来的：请删去这段文字，重新输入。',
    }
  },
}
