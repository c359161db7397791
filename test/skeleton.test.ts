import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { hubei } from '../src/model/forms/hubei.ts'
import { parseYaml } from '../src/parse/yaml.ts'
import { toSkeleton } from '../src/write/skeleton.ts'
import { messagesOf } from './messages-of.ts'

const facts = { 项目名称: '>道路养护 #1', 预算部门: '交通局', 预算年度: '2025' }

describe.each(['yaml', 'md'] as const)('a skeleton in %s', (format) => {
  const text = toSkeleton(hubei, facts, format)

  test('has comments in the words of a clerk, and all labels of the form', async () => {
    await expect(text).toMatchFileSnapshot(join(import.meta.dirname, `fixtures/skeleton/hubei.${format}`))
  })

  test('passes the check but for what is to be filled in', () => {
    const file = new VFile({ path: `2025/jiaotong-ju/daolu.${format}`, value: text })
    const messages = messagesOf(file).map(({ fatal, ruleId }) => `${fatal ? 'error' : 'warning'} ${ruleId}`)
    expect(new Set(messages)).toEqual(new Set(['warning goal-empty', 'warning goal-statement-missing']))
  })

  test('keeps the labels of a row when those above it are deleted', () => {
    const filled = text
      .replace(/(成本指标\s+(?:三级指标:|\|)) {0,9}/u, '$1 养护单价')
      .replace(
        / {2}- 目标名称: 长期绩效目标1\n {4}一级指标: 产出指标\n {4}二级指标: 数量指标\n(?: {4}\S+:\n)+/u,
        '',
      )
      .replace(/\| 长期绩效目标1 \| 产出指标 +\| 数量指标 .*\n/u, '')
    expect(filled.length).toBeLessThan(text.length - 20)
    const file = new VFile({ path: `2025/jiaotong-ju/daolu.${format}`, value: filled })
    expect(messagesOf(file).filter(({ fatal }) => fatal)).toEqual([])
  })
})

test('another form gives its own labels, and is named in the file', () => {
  const form = {
    ...hubei,
    id: 'other',
    goals: { label: '总体目标', name: '目标', statement: '内容' },
    tables: [
      {
        label: '绩效指标表',
        term: 'annual' as const,
        goalPrefix: '年度',
        columns: [
          { label: '一级', role: 'level1' as const },
          { label: '二级', role: 'level2' as const },
          { label: '指标', role: 'name' as const },
          { label: '分值', role: 'extra' as const },
        ],
      },
    ],
    taxonomy: [
      { label: '甲', slug: 'a', aliases: [], level2: [{ label: '乙', slug: 'b', aliases: [] }] },
      { label: '丙', slug: 'c', aliases: [], level2: [{ label: '丁', slug: 'd', aliases: [] }] },
    ],
  }
  const { data } = parseYaml(toSkeleton(form, { ...facts, 表样: form.id }, 'yaml'))
  expect(data).toMatchObject({
    ...facts,
    表样: 'other',
    总体目标: [{ 目标: '年度绩效目标1', 内容: '' }],
    绩效指标表: [
      { 一级: '甲', 二级: '乙', 指标: '', 分值: '' },
      { 一级: '丙', 二级: '丁', 指标: '', 分值: '' },
    ],
  })
})
