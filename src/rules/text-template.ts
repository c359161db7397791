import { quote } from './parts/quote.ts'
import type { TextRule } from './rule.ts'

// Begun at the first mark of a run only: a hostile run would take quadratic time.
const blank = '(?<![A-Za-zＡ-Ｚａ-ｚ×])[XxＸｘ×]{2,}|某某'
const inside = '[^（）()【】\\[\\]\\n]{0,20}'
const entered = '(?:填写|填入|输入|补充)'
// （填写完整、准确） describes forms that others fill in.
const notQuality = '(?!完整|规范|准确|正确|齐全|及时|质量|率)'
const patterns = [
  `^请(?:在此)?${entered}[^，。；\\n]{0,30}`,
  `[（(【\\[]填写${notQuality}${inside}[）)】\\]]`,
  `[（(【\\[]请${inside}${entered}${inside}[）)】\\]]`,
  `(?:此处|在此|这里)(?:请)?${entered}(?:文字|内容|文本)?`,
  '\\{\\{[^{}\\n]{0,40}\\}\\}',
  '\\$\\{[^{}\\n]{0,40}\\}',
  '[<＜](?:项目|单位|部门|指标)(?:名称)?[>＞]',
  `(?:${blank})(?:年度?|[省市县区镇乡]|单位|部门|项目|公司|学校|医院|[局委办])`,
]
const template = new RegExp(patterns.join('|'), 'u')

/** Words of a template that were to be replaced. */
export const textTemplate: TextRule = {
  id: 'text-template',
  severity: 'warning',
  signs: /[填输补{<＜XxＸｘ×某]/u,
  find: (text) => {
    const found = template.exec(text)
    if (found === null) return undefined
    return {
      reason: `${quote(found[0])}像是模板里留下的字，没有换成实际内容`,
      note: '请对照原表，写上实际内容；原表没有内容的，请留空。',
    }
  },
}
