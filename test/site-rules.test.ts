import { parse } from 'node:path'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { check } from '../src/check/check.ts'
import { siteRules } from '../src/rules/index.ts'

type Row = readonly [name: string, yearBeforeLast: string, lastYear: string, target: string]

function project(path: string, name: string, rows: readonly Row[], facts = ''): VFile {
  const table = rows.flatMap(([label, ...values], index) => [
    index === 0 ? '  - { 目标名称: 年度绩效目标1, 一级指标: 产出指标, 二级指标: 数量指标,' : '  - {',
    `    三级指标: ${label}, 前年: '${values[0]}', 上年: '${values[1]}', 预计当年实现: '${values[2]}' }`,
  ])
  const head = [
    `项目名称: ${name}`,
    '预算部门: 市教育局',
    `预算年度: ${path.slice(0, 4)}`,
    facts,
    '年度绩效目标表:',
  ]
  return new VFile({ path: `${path}.yaml`, value: Buffer.from([...head, ...table].join('\n')) })
}

function siteMessages(...files: VFile[]): string[] {
  const ids = siteRules.map(({ id }) => id)
  return check(files).files.flatMap(({ messages, path }) =>
    messages
      .filter(({ ruleId }) => ids.includes(ruleId ?? ''))
      .map(({ ruleId }) => `${parse(path).name} ${ruleId}`),
  )
}

const earlier = (row: Row, facts?: string) => project('2024/jiaoyu/a', '培训', [row], facts)
const now = (row: Row, facts?: string) => project('2025/jiaoyu/a', '培训', [row], facts)

test('knows a renamed project by its code, and one whose code changed with the year by its name', () => {
  const rows: Row[] = [['次数', '', '2次', '≥3次']]
  const renamed = project('2025/jiaoyu/b', '研训', [['次数', '5次', '', '≥3次']], '项目代码: c1')
  expect(siteMessages(project('2024/jiaoyu/a', '培训', rows, '项目代码: c1'), renamed)).toEqual([
    'b edition-result',
  ])
  const other = () => now(['次数', '9次', '1次', '≥3次'], '项目代码: c2')
  expect(siteMessages(earlier(rows[0] as Row, '项目代码: c1'), other())).toEqual([
    'a edition-result',
    'a edition-promise',
  ])
  // The code of last year belongs to another project of this year.
  const same = project('2025/jiaoyu/b', '研训', [['次数', '2次', '', '≥3次']], '项目代码: c1')
  expect(siteMessages(earlier(rows[0] as Row, '项目代码: c1'), other(), same)).toEqual([])
})

test.each<[string, Row, Row]>([
  ['units that differ', ['时长', '', '2.5天/次', '≤3天/次'], ['时长', '3天', '5天', '≤3天']],
  ['a number and words', ['完成率', '', '全部完成', '完成'], ['完成率', '100%', '90%', '100%']],
  ['a status and a year', ['来文', '>9件', '已实现', '2024年'], ['来文', '>8件', '已实现', '2025年']],
  ['nothing given', ['效果', '', '无', '显著'], ['效果', '显著', '', '显著']],
  ['punctuation', ['效果', '', '显著提高。', '显著'], ['效果', '显著提高', '', '显著']],
  ['a target in the place of a result', ['满意度', '', '≥98%', '≥98%'], ['满意度', '97%', '≥97%', '≥98%']],
  ['a promise without a direction', ['次数', '', '', '3次'], ['次数', '', '2次', '3次']],
  ['other names', ['次数', '', '3次', '≥3次'], ['人数', '2次', '2次', '≥3次']],
])('says nothing about %s', (_, before, after) => {
  expect(siteMessages(earlier(before), now(after))).toEqual([])
})

test('reads the promise of shifted columns under 前年', () => {
  const before: Row = ['来文', '>100件', '已实现', '2024年']
  expect(siteMessages(earlier(before), now(['来文', '', '100件', '≥90件']))).toEqual(['a edition-promise'])
})

test('says nothing where two rows or two projects could be meant', () => {
  const row: Row = ['次数', '', '2次', '≥3次']
  const twice = project('2024/jiaoyu/a', '培训', [row, row])
  expect(siteMessages(twice, now(['次数', '5次', '1次', '≥3次']))).toEqual([])
  const again = project('2025/jiaoyu/b', '培训', [['次数', '5次', '1次', '≥3次']])
  expect(siteMessages(earlier(row), now(['次数', '5次', '1次', '≥3次']), again)).toEqual([
    'b project-duplicate',
  ])
})
