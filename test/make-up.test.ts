import { beforeAll, describe, expect, test } from 'vitest'
import { defaultForm } from '../src/model/forms/index.ts'
import type { Project } from '../src/model/project.ts'
import { readProject } from '../src/model/read-project.ts'
import { toBrief } from '../src/publish/brief.ts'
import { toBars, toMakeUp } from '../src/publish/make-up.ts'
import { summarise } from '../src/publish/summary.ts'
import { seedProjects } from './seed-projects.ts'

/** A project whose rows are given as 二级指标, 三级指标 and target. */
function project(...rows: readonly (readonly [string, string, string])[]): Project {
  const data = {
    项目名称: '项目',
    预算部门: '部门',
    预算年度: '2025',
    长期绩效目标表: rows.map(([level2, name, value]) => ({
      目标名称: '长期绩效目标1',
      ...(level2 && { 二级指标: level2 }),
      ...(name && { 三级指标: name }),
      ...(value && { 指标值: value }),
    })),
  }
  const read = readProject(data, defaultForm, '2025/bumen/xiangmu')
  if (read.project === undefined) throw new Error(JSON.stringify(read.findings))
  return read.project
}

const counts = (...projects: readonly Project[]) =>
  toMakeUp(
    projects.map((each) => toBrief(each)),
    defaultForm,
  ).map(({ label, total, measurable }) => [label, total, measurable])

test('categories stand in the order of the form, unknown ones after them, none at the end', () => {
  const rows = [
    ['（未印）', '甲', '1次'],
    ['创新指标', '乙', '2次'],
    ['成本指标', '丙', '3元'],
    ['数量指标', '丁', '4次'],
    ['安全指标', '戊', '5次'],
  ] as const
  expect(counts(project(...rows)).map(([label]) => label)).toEqual([
    '数量指标',
    '成本指标',
    '创新指标',
    '安全指标',
    null,
  ])
})

test('an alias counts under the label of the form', () => {
  expect(counts(project(['数量', '甲', '1次'], ['数量指标', '乙', '2次']))).toEqual([['数量指标', 2, 2]])
})

test('words and an empty target are not measurable; a row without a name does not count', () => {
  const rows = [
    ['数量指标', '甲', '≥ 4次'],
    ['数量指标', '乙', '效果显著'],
    ['数量指标', '丙', ''],
    ['质量指标', '', ''],
  ] as const
  expect(counts(project(...rows))).toEqual([['数量指标', 3, 1]])
})

test('several projects are counted together', () => {
  const one = project(['数量指标', '甲', '1次'])
  const other = project(['数量指标', '乙', '满意'], ['时效指标', '丙', '及时'])
  expect(counts(one, other)).toEqual([
    ['数量指标', 2, 1],
    ['时效指标', 1, 0],
  ])
})

test('no project has no rows', () => expect(counts()).toEqual([]))

test('bars share one scale that begins at zero', () => {
  const rows = [
    { label: '数量指标', total: 12, measurable: 10 },
    { label: '质量指标', total: 4, measurable: 4 },
    { label: '成本指标', total: 6, measurable: 0 },
  ]
  expect(toBars(rows)).toEqual([
    { measurable: 83.3, total: 100 },
    { measurable: 33.3, total: 33.3 },
    { measurable: 0, total: 50 },
  ])
})

describe('the seed', () => {
  let projects: readonly Project[]
  beforeAll(async () => {
    projects = await seedProjects()
  })

  test('is made up of these', () => {
    expect(counts(...projects)).toEqual([
      ['数量指标', 44, 29],
      ['质量指标', 22, 11],
      ['时效指标', 28, 9],
      ['成本指标', 18, 0],
      ['经济效益指标', 8, 0],
      ['社会效益指标', 14, 0],
      ['生态效益指标', 4, 0],
      ['可持续影响指标', 2, 0],
      ['服务对象满意度指标', 6, 2],
    ])
  })

  test('adds up to what the lists say', () => {
    const briefs = projects.map((each) => toBrief(each))
    const rows = toMakeUp(briefs, defaultForm)
    const sum = (key: 'total' | 'measurable') => rows.reduce((all, row) => all + row[key], 0)
    expect(summarise(briefs)).toMatchObject({ indicators: sum('total'), measurable: sum('measurable') })
  })
})
