import { describe, expect, test } from 'vitest'
import { toCell } from '../src/write/cell.ts'
import { toMarkdown } from '../src/write/markdown.ts'
import { toYaml } from '../src/write/yaml.ts'

const facts = { 项目名称: '道路养护', 预算部门: '交通局', 预算年度: '2025' }

describe('YAML', () => {
  test.each([
    ['≥ 4次', '≥ 4次'],
    ['0.50', '0.50'],
    ['是', '是'],
    ['100%', '100%'],
    ['《通知》（第1号）：“一”', '《通知》（第1号）：“一”'],
    ['>10次', "'>10次'"],
    ['@全体', "'@全体'"],
    ['%', "'%'"],
    ['**', "'**'"],
    ['- 一', "'- 一'"],
    ['是: 否', "'是: 否'"],
    ['机房 #1', "'机房 #1'"],
    ["'一'", `"'一'"`],
    ['一\n\n二', '|-\n  一\n\n  二'],
    ['　一', '　一'],
  ])('%j is written as %s', (text, written) => {
    expect(toYaml({ 项目名称: text })).toBe(`项目名称: ${written}\n`)
  })

  test('has the labels in the order of the form, lists set apart, and nothing that is empty', () => {
    const row = { 指标值: '', 其他列: { 备注: '一' }, 三级指标: '里程', 目标名称: ' 目标 ' }
    const data = { 编者注: ['一'], 长期绩效目标表: [row], 项目绩效总目标: [], 说明: '', ...facts }
    expect(toYaml(data)).toBe(`项目名称: 道路养护
预算部门: 交通局
预算年度: 2025

长期绩效目标表:
  - 目标名称: 目标
    三级指标: 里程
    其他列:
      备注: 一

编者注:
  - 一
`)
  })
})

describe('a cell', () => {
  test.each([
    ['6*8*9', '6*8*9'],
    ['[q](u)', '[q](u)'],
    ['a_b_c', 'a_b_c'],
    ['5 < 6', '5 < 6'],
    ['~10~', '~10~'],
    ['甲|乙', '甲\\|乙'],
    ['甲\n乙', '甲<br>乙'],
    ['甲\\乙', '甲\\乙'],
    ['\\*', '\\\\\\*'],
    ['\\|', '\\\\\\|'],
    ['&amp;', '\\&amp;'],
    ['&', '&'],
    ['<br>', '\\<br>'],
    ['*甲\n乙*', '\\*甲<br>乙\\*'],
    ['甲\r乙', '甲&#xD;乙'],
    ['　甲　', '　甲　'],
    [' 甲\t', '&#32;甲&#9;'],
  ])('of %j is written as %s', (text, written) => {
    expect(toCell(text)).toBe(written)
  })
})

describe('Markdown', () => {
  test('has columns of its own after those of the form, and labels set in line', () => {
    const rows: object[] = [
      { 目标名称: '目标', 一级指标: '产出指标', 其他列: { 备注: '一' } },
      { 三级指标: '里程'.repeat(20), 其他列: { constructor: '二' } },
    ]
    expect(toMarkdown({ ...facts, 长期绩效目标表: rows })).toBe(`---
项目名称: 道路养护
预算部门: 交通局
预算年度: 2025
---

## 长期绩效目标表

| 目标名称 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 | 备注 | constructor |
| -------- | -------- | -------- | --- | --- | --- | --- | --- |
| 目标     | 产出指标 |          | | | | 一 | |
|          |          |          | ${'里程'.repeat(20)} | | | | 二 |
`)
  })

  test('has prose as a section of its own', () => {
    const prose = '第一段。\n\n### 小标题\n\n- 一\n- 二'
    expect(toMarkdown({ ...facts, 说明: prose })).toContain(`---\n\n## 说明\n\n${prose}\n`)
  })

  test.each([
    ['ends its section', '一\n\n## 二'],
    ['would be the heading of a table', '一\n\n年度绩效目标表'],
    ['swallows what follows', '```\n一'],
  ])('keeps prose that %s in the front matter', (_, prose) => {
    const rows = [{ 目标名称: '目标' }]
    const text = toMarkdown({ ...facts, 说明: prose, 长期绩效目标表: rows })
    expect(text).toContain('2025\n说明: |-\n')
    expect(text).not.toContain('## 说明')
  })
})
