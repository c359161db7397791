import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { messagesOf } from './messages-of.ts'

const head = '项目名称: 例\n预算部门: 例\n预算年度: 2025\n'

/** Rules of goals, taxonomy and twins that speak of a text. */
function rulesOf(text: string): string[] {
  const file = new VFile({ path: '2025/bumen/xiangmu.yaml', value: Buffer.from(`${head}${text}`) })
  const own = /^(?:goal|level\d?|quality|quantity|rate|indicator)-|^twin-(?:missing|wording|punctuation)$/u
  return messagesOf(file)
    .map(({ ruleId }) => String(ruleId))
    .filter((rule) => own.test(rule))
}

const declare = (...names: string[]) =>
  `项目绩效总目标:\n${names.map((name) => `  - { 名称: ${name}, 目标说明: ${name} }\n`).join('')}`

function table(label: string, labels: string, ...rows: string[]): string {
  const [first = '', ...more] = rows
  return `${label}:\n  - { ${labels}, ${first} }\n${more.map((row) => `  - { ${row} }\n`).join('')}`
}

const longTerm = '目标名称: 长期绩效目标1, 一级指标: 产出指标, 二级指标: 数量指标'
const annual = '目标名称: 年度绩效目标1, 一级指标: 产出指标, 二级指标: 数量指标'

test.each([
  ['a goal where nothing is declared', table('长期绩效目标表', longTerm, '三级指标: 调研')],
  [
    'a declared goal whose table is not in the file',
    declare('长期绩效目标1', '年度绩效目标1') + table('长期绩效目标表', longTerm, '三级指标: 调研'),
  ],
  [
    'a declared goal whose rows may print no goal',
    declare('长期绩效目标1') +
      table('长期绩效目标表', longTerm.replace('长期绩效目标1', '（未印）'), '三级指标: 调研'),
  ],
  [
    'a declared goal of which nobody knows the table',
    declare('长期绩效目标1', '总体目标') + table('长期绩效目标表', longTerm, '三级指标: 调研'),
  ],
  [
    'percent, money, time, marks and faults under quality',
    table(
      '长期绩效目标表',
      longTerm.replace('数量', '质量'),
      '三级指标: 合格率, 指标值: ≥95%',
      '三级指标: 返工用款, 指标值: ≥3万元',
      '三级指标: 质保, 指标值: 2年',
      '三级指标: 考核得分, 指标值: ≥90分',
      '三级指标: 满意程度提高, 指标值: ≥2个百分点',
      '三级指标: 返工, 指标值: ≤2次',
      '三级指标: 逾期, 指标值: 0件',
      '三级指标: 获省级表彰, 指标值: ≥1次',
    ),
  ],
  [
    'money that is handed out, and costs that are counted',
    table(
      '长期绩效目标表',
      longTerm,
      '三级指标: 发放培训费用补贴, 指标值: ≥20万元',
      '三级指标: 编制工程造价, 指标值: ≥10项',
    ),
  ],
  [
    'rates that are numbers in words, and words that end like a rate',
    table(
      '长期绩效目标表',
      longTerm,
      '三级指标: 服务覆盖率, 指标值: 全覆盖',
      '三级指标: 事故率, 指标值: 零',
      '三级指标: 参与率, 指标值: 百分之九十',
      '三级指标: 办事效率, 指标值: 明显提高',
      '三级指标: 上稿率',
    ),
  ],
  [
    'one name with different values under two categories',
    table(
      '长期绩效目标表',
      longTerm,
      '三级指标: 培训, 指标值: ≥2次',
      '二级指标: 时效指标, 三级指标: 培训, 指标值: ≤2天',
      '二级指标: 成本指标, 三级指标: 会议',
      '二级指标: 质量指标, 三级指标: 会议',
    ),
  ],
  [
    'tables that are not alike',
    table('长期绩效目标表', longTerm, ...[...'甲乙丙丁戊己'].map((name) => `三级指标: ${name}`)) +
      table('年度绩效目标表', annual, ...[...'甲乙丙子丑寅'].map((name) => `三级指标: ${name}`)),
  ],
  [
    'a row that the other table has under another category',
    table('长期绩效目标表', longTerm, ...[...'甲乙丙丁戊己'].map((name) => `三级指标: ${name}`)) +
      table(
        '年度绩效目标表',
        annual,
        ...[...'甲乙丙丁戊'].map((name) => `三级指标: ${name}`),
        '二级指标: 质量指标, 三级指标: 己',
      ),
  ],
])('says nothing of %s', (_, text) => {
  expect(rulesOf(text)).toEqual([])
})

test.each([
  [
    'goal-empty, not goal-undeclared, of a goal without rows',
    `${declare('长期绩效目标1') + table('长期绩效目标表', longTerm, '三级指标: 调研')}  - { 目标名称: 长期绩效目标2 }\n`,
    ['goal-empty'],
  ],
  [
    'goal-empty, not goal-unused, of a declared goal without rows',
    `${declare('长期绩效目标1', '长期绩效目标2') + table('长期绩效目标表', longTerm, '三级指标: 调研')}  - { 目标名称: 长期绩效目标2 }\n`,
    ['goal-empty'],
  ],
  [
    'goal-undeclared alone where one of two names is a slip',
    declare('长期绩效目标2') + table('长期绩效目标表', longTerm, '三级指标: 调研'),
    ['goal-undeclared'],
  ],
  [
    'level-unknown alone of a 一级指标 that the form does not know',
    table('长期绩效目标表', longTerm.replace('产出指标', '其他指标'), '三级指标: 调研'),
    ['level-unknown'],
  ],
  [
    'one message for a name and a value that differ in punctuation',
    table('长期绩效目标表', longTerm, '三级指标: 调研、督查, 指标值: 及时。') +
      table('年度绩效目标表', annual, '三级指标: 调研督查, 预计当年实现: 及时'),
    ['twin-punctuation'],
  ],
  [
    'twin-wording where a mark makes another number',
    table('长期绩效目标表', longTerm, '三级指标: 培训1.5天的次数') +
      table('年度绩效目标表', annual, '三级指标: 培训15天的次数'),
    ['twin-wording'],
  ],
])('gives %s', (_, text, rules) => {
  expect(rulesOf(text)).toEqual(rules)
})
