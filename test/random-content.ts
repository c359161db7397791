import fc from 'fast-check'
import { columnLabels } from '../src/model/form.ts'
import { hubei } from '../src/model/forms/hubei.ts'
import { words } from './marks.ts'

// What the two notations might take for marks of their own, at the beginning, in the middle and at the end.
const marks = [
  '- 一¶? 一¶: 一¶>10次¶|-¶%一¶@一¶`一¶!一¶&一¶*一¶#一¶# 一¶## 一¶~¶=¶---¶...¶一 #一¶是: ¶一:¶"一"¶\'一\'¶\'¶"¶null¶no¶0x1f¶1_000',
  '一|二¶\\|¶\\\\|¶一\\¶\\n¶&amp;¶&#32;¶&nbsp;¶*8*¶_一_¶6*8*9¶[q](u)¶[一]¶[一]: /b¶![一](u)¶`|`¶``¶<br>¶<br/>¶<BR >¶<!-- 一 -->¶<u>¶<http://a.b>',
  '\r¶\r\n¶一\r二¶\n\n¶一\n二¶\n  一¶\n\t一¶ \n ¶　¶　一　¶\u00A0¶\u0085¶\u2028¶\uFEFF¶\u200B¶👨‍👩‍👧¶𠮷¶\uFFFD¶{ 一: 二 }¶[一, 二]¶,¶{¶]',
].flatMap((each) => each.split('¶'))
const long = fc.nat(500).map((length) => '长 句，'.repeat(length))
const pieces = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...marks) },
  { weight: 30, arbitrary: words },
  long,
)
const text = fc
  .array(pieces, { minLength: 1, maxLength: 4 })
  .map((all) => all.join('').replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/gu, ''))
  .filter((each) => each !== '')

const prose = fc
  .array(fc.oneof(text, fc.constantFrom('## 一', '### 一', '```', '<!--', '年度绩效目标表', '一\n---', '')), {
    maxLength: 5,
  })
  .map((lines) => lines.join('\n').replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/gu, ''))
  .filter((each) => each !== '')

const place = fc.record(
  { 表: text, 目标名称: text, 二级指标: text, 三级指标: text, 列: text },
  { requiredKeys: [] },
)
const facts = {
  项目名称: text,
  预算部门: text,
  预算年度: fc.constant('2025'),
  实施单位: text,
  来源: fc.record({ 标题: text, 网址: text, 日期: text }, { requiredKeys: [] }),
  说明: prose,
  编者注: fc.array(text, { minLength: 1, maxLength: 3 }),
  校核说明: fc.array(fc.record({ 规则: text, 位置: place, 说明: text }, { requiredKeys: ['规则', '说明'] }), {
    minLength: 1,
    maxLength: 2,
  }),
}

const label = fc.oneof(pieces, fc.constantFrom('', ' ', ' 一 ', '\t', '2024', '01', 'constructor', '一\n'))

function rowsOf(columns: readonly string[]) {
  const cells = Object.fromEntries(columns.map((column) => [column, text]))
  const own = fc.uniqueArray(
    label.filter((each) => !columns.includes(each) && each !== '__proto__'),
    { minLength: 1, maxLength: 3 },
  )
  return own.chain((labels) => {
    const extra = fc
      .record(Object.fromEntries(labels.map((each) => [each, text])), { requiredKeys: [] })
      .filter((each) => Object.keys(each).length > 0)
    const first = fc.record({ [columns[0] ?? '']: text })
    const others = fc.record({ ...cells, 其他列: extra }, { requiredKeys: [] })
    const row = fc.tuple(others, first).map(([rest, own]) => ({ ...rest, ...own }))
    return fc.array(row, { minLength: 1, maxLength: 4 })
  })
}

const tables = Object.fromEntries([...columnLabels(hubei)].map(([name, columns]) => [name, rowsOf(columns)]))
/** The data of a content file, with texts that notations might take for their own. */
export const content: fc.Arbitrary<object> = fc.record(
  { ...facts, ...tables },
  { requiredKeys: ['项目名称', '预算部门', '预算年度'] },
)
