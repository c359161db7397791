import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { messagesOf } from './messages-of.ts'

const head = '项目名称: 例\n预算部门: 例\n预算年度: 2025\n'
const own =
  /^(?:value-none|value-cut|target-|twin-operator|unit-|result-target|percentage-over|basis-unshown|spacing-)/u

/** Rules on values and bases that speak of a text. */
function rulesOf(text: string): string[] {
  const file = new VFile({ path: '2025/bumen/xiangmu.yaml', value: Buffer.from(`${head}${text}`) })
  const messages = messagesOf(file)
  expect(messages.filter(({ fatal }) => fatal)).toEqual([])
  return messages.map(({ ruleId }) => String(ruleId)).filter((rule) => own.test(rule))
}

function table(label: string, goal: string, ...[first = '', ...others]: string[]): string {
  const labels = `目标名称: ${goal}, 一级指标: 产出指标, 二级指标: 数量指标`
  return `${label}:\n  - { ${labels}, ${first} }\n${others.map((row) => `  - { ${row} }\n`).join('')}`
}

const longTerm = (...rows: string[]) => table('长期绩效目标表', '长期绩效目标1', ...rows)
const annual = (...rows: string[]) => table('年度绩效目标表', '年度绩效目标1', ...rows)

test.each([
  ['deadlines', annual('三级指标: 完工, 前年: 2023年, 上年: 2024年, 预计当年实现: 2025年')],
  ['results in words', annual('三级指标: 验收, 前年: 未完成, 上年: 已完成, 预计当年实现: 持续运行')],
  [
    'units that one row lacks or spells otherwise',
    longTerm('三级指标: 修缮, 指标值: ≥800平方米') +
      annual('三级指标: 修缮, 上年: 900㎡, 预计当年实现: ≥800m²'),
  ],
  ['numbers whose unit stands in the name', annual('三级指标: 参训人数（单位：人）, 预计当年实现: ≥100')],
  [
    'twins whose names drift',
    longTerm('三级指标: 编发《信息专报》篇数, 指标值: ≥30篇') +
      annual('三级指标: 编发《工作专报》篇数, 预计当年实现: ≥3篇'),
  ],
  ['growth', annual('三级指标: 收入增长率, 前年: 0.5%, 上年: 0.3%, 预计当年实现: ≥150%')],
  ['a wide limit, and one good year', annual('三级指标: 投诉, 前年: 11次, 上年: 1次, 预计当年实现: ≤10次')],
  ['zero', annual('三级指标: 事故, 前年: 0起, 上年: 0起, 预计当年实现: 0起')],
  [
    'lists and quotations',
    annual('三级指标: "1）调研", 预计当年实现: "按照（原文如此。）执行", 上年: 写“好。”'),
  ],
  ['a title that names years', annual('三级指标: 调研, 预计当年实现: 好, 指标值确定依据: 《近三年规划》')],
  [
    'years that the twin shows',
    longTerm('三级指标: 调研, 指标值: ≥2次, 指标值确定依据: 近三年平均') +
      annual('三级指标: 调研, 前年: 2次, 上年: 3次, 预计当年实现: ≥2次'),
  ],
])('says nothing of %s', (_, text) => expect(rulesOf(text)).toEqual([]))

test.each([
  ['a target ten times the long-term one', '≥30篇', '上年: 30篇, 预计当年实现: ≥3篇', ['target-outlier']],
  [
    'a target below the long-term one',
    '≥30篇',
    '上年: 30篇, 预计当年实现: ≥20篇',
    ['target-below-long-term'],
  ],
  ['twins that pull apart', '≥30篇', '预计当年实现: ≤20篇', ['twin-operator']],
  ['twins in two units', '≥30篇', '前年: 20次, 预计当年实现: ≥20次', ['unit-differs']],
  ['a year for a target', '≥30篇', '预计当年实现: 2025年', ['value-none']],
  [
    'a year for a target, results beside it',
    '稳定',
    '前年: 9篇, 上年: 8篇, 预计当年实现: 2025年',
    ['value-none'],
  ],
  ['targets under 前年', '≥30篇', '前年: ≥30篇, 上年: 已实现, 预计当年实现: 2025年', ['value-none']],
])('gives one message for %s', (_, target, values, rules) => {
  const text = longTerm(`三级指标: 报送, 指标值: ${target}`) + annual(`三级指标: 报送, ${values}`)
  expect(rulesOf(text)).toEqual(rules)
})
