import { describe, expect, test } from 'vitest'
import type { Form } from '../src/model/form.ts'
import { columnLabels } from '../src/model/form.ts'
import { readProject } from '../src/model/read-project.ts'
import { parseMarkdown } from '../src/parse/markdown.ts'
import { valueColumns } from '../src/publish/cells.ts'
import { toCsv } from '../src/publish/csv.ts'
import { toGoalTables } from '../src/publish/tables.ts'

// A form of the 财预〔2021〕101号 family: other tables, other columns, another taxonomy; nothing but data.
const form: Form = {
  id: 'test-2021',
  label: '项目支出绩效目标申报表',
  goals: { label: '总体目标', name: '目标', statement: '内容' },
  tables: [
    {
      label: '绩效指标表',
      term: 'annual',
      goalPrefix: '年度',
      columns: [
        { label: '一级指标', role: 'level1' },
        { label: '二级指标', role: 'level2' },
        { label: '三级指标', role: 'name' },
        { label: '年度指标值', role: 'target' },
        { label: '分值', role: 'extra' },
      ],
    },
  ],
  taxonomy: [
    {
      label: '成本指标',
      slug: 'cost',
      aliases: [],
      level2: [{ label: '经济成本指标', slug: 'economic-cost', aliases: ['经济成本'] }],
    },
    {
      label: '产出指标',
      slug: 'output',
      aliases: [],
      level2: [{ label: '数量指标', slug: 'quantity', aliases: [] }],
    },
  ],
}

const text = `---
项目名称: 道路养护
预算部门: 交通局
预算年度: 2026
---

## 总体目标

| 目标 | 内容 |
| --- | --- |
| 年度目标 | 保障道路畅通 |

## 绩效指标表

| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 |
| --- | --- | --- | --- | --- |
| 成本指标 | 经济成本 | 养护单价 | ≤12万元/公里 | 20 |
| 产出指标 | 数量指标 | 养护里程 | ≥100公里 | 15 |
`

describe('a form that is data alone', () => {
  const { data, findings } = parseMarkdown(text, () => columnLabels(form))
  const { project, findings: wrong } = readProject(data, form, '2026/jiaotong/daolu')

  test('is read', () => {
    expect([findings, wrong]).toEqual([[], []])
    expect(project?.goals).toEqual([
      { term: 'annual', name: '年度目标', declared: true, statement: '保障道路畅通', row: null },
    ])
    expect(
      project?.indicators.map(({ level1, level2, printed, name, extra }) => [
        level1,
        level2,
        printed,
        name,
        extra,
      ]),
    ).toEqual([
      ['成本指标', '经济成本指标', { level2: '经济成本' }, '养护单价', { 分值: '20' }],
      ['产出指标', '数量指标', null, '养护里程', { 分值: '15' }],
    ])
  })

  test('is shown', () => {
    const [table] = form.tables
    if (project === undefined || table === undefined) throw new Error('not read')
    const [goal] = toGoalTables(project, table)
    expect(goal?.tables.map(({ level1 }) => level1.printed)).toEqual(['成本指标', '产出指标'])
    expect(goal?.tables.map((content) => valueColumns(table, content).map(({ label }) => label))).toEqual([
      ['年度指标值', '分值'],
      ['年度指标值', '分值'],
    ])
  })

  test('is exported', () => {
    if (project === undefined) throw new Error('not read')
    expect(toCsv(project, form).split('\r\n')).toEqual([
      '\uFEFF锚点,表,一级指标,二级指标,三级指标,年度指标值,比较符,数值,计量单位,原印一级指标,原印二级指标,分值',
      'i-4f4766f294,绩效指标表,成本指标,经济成本指标,养护单价,≤12万元/公里,<=,12,万元/公里,成本指标,经济成本,20',
      'i-c89893ba00,绩效指标表,产出指标,数量指标,养护里程,≥100公里,>=,100,公里,产出指标,数量指标,15',
      '',
    ])
  })

  test('is checked', () => {
    const misspelt = text.replace('年度指标值', '年度指标直')
    expect(parseMarkdown(misspelt, () => columnLabels(form)).findings.map(({ reason }) => reason)).toEqual([
      '表头“年度指标直”应当是“年度指标值”',
    ])
  })
})
