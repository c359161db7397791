import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { check } from '../src/check/check.ts'
import type { Project } from '../src/model/project.ts'
import { pairTwins } from '../src/model/twins.ts'
import { root } from './command.ts'

type Row = readonly [goal: string, level2: string, name: string]

function read(value: string | Buffer, ending: string): Project {
  const file = new VFile({ path: `2025/bumen/xiangmu.${ending}`, value: Buffer.from(value) })
  const source = new VFile({ path: '2025/bumen/source.txt', value: Buffer.from('底本') })
  const { projects } = check([file, source])
  if (projects[0] === undefined) throw new Error('no project')
  return projects[0]
}

function project(longTerms: readonly Row[], annuals: readonly Row[]): Project {
  const rows = (prefix: string, table: readonly Row[]) =>
    table.map(
      ([goal, level2, name]) =>
        `  - { 目标名称: ${prefix}绩效目标${goal}, 一级指标: 产出指标, 二级指标: ${level2}, 三级指标: ${name} }`,
    )
  const lines = [
    '项目名称: 例\n预算部门: 例\n预算年度: 2025',
    '长期绩效目标表:',
    ...rows('长期', longTerms),
    '年度绩效目标表:',
    ...rows('年度', annuals),
  ]
  return read(`${lines.join('\n')}\n`, 'yaml')
}

const rowsOf = (paired: Project) =>
  pairTwins(paired).map(({ longTerm, annual }) => [longTerm.row, annual.row])

test.each([
  ['wuge-yi', 'md', 12],
  ['dangwei-zonghe-shiwu', 'yaml', 43],
  ['dangan-xingzheng-guanli', 'yaml', 18],
])('pairs every row of %s with the row at its place', (slug, ending, count) => {
  const path = join(root, 'content/2025/shiwei-bangongshi', `${slug}.${ending}`)
  expect(rowsOf(read(readFileSync(path), ending))).toEqual(
    Array.from({ length: count }, (_, row) => [row, row]),
  )
})

test('prefers the goal of the same number', () => {
  const goals: Row[] = [
    ['1', '数量指标', '下基层调研次数'],
    ['2', '数量指标', '下基层调研次数'],
  ]
  expect(rowsOf(project(goals, goals.toReversed()))).toEqual([
    [0, 1],
    [1, 0],
  ])
})

test('pairs goals of different numbers where there is no other', () => {
  expect(rowsOf(project([['1', '数量指标', '调研次数']], [['2', '数量指标', '调研次数']]))).toEqual([[0, 0]])
})

test('pairs the likest names first, within one 二级指标', () => {
  const longTerms: Row[] = [
    ['1', '时效指标', '应急受理及时率'],
    ['1', '时效指标', '应急处置及时率'],
    ['1', '质量指标', '文件合格率'],
  ]
  const annuals: Row[] = [
    ['1', '时效指标', '应急处置的及时率'],
    ['1', '时效指标', '应急响应及时率'],
    ['1', '数量指标', '文件合格率'],
  ]
  expect(rowsOf(project(longTerms, annuals))).toEqual([
    [0, 1],
    [1, 0],
  ])
})

test('pairs a name that stands twice with the next of its kind', () => {
  const twice: Row[] = [
    ['1', '数量指标', '调研次数'],
    ['1', '数量指标', '调研次数'],
  ]
  expect(rowsOf(project(twice, twice))).toEqual([
    [0, 0],
    [1, 1],
  ])
})

test('ends soon on two long tables that share nothing', () => {
  const rows = (mark: string) =>
    Array.from({ length: 490 }, (_, row): Row => ['1', '数量指标', `${mark.repeat(100)}${row}`])
  const foreign = project(rows('甲'), rows('乙'))
  const start = performance.now()
  expect(pairTwins(foreign)).toEqual([])
  expect(performance.now() - start).toBeLessThan(2000)
})
