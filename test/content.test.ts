import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readSeed, type Term } from './seed.ts'

type Row = Record<string, string>

interface Content {
  项目名称: string
  项目绩效总目标: { 名称: string; 目标说明: string }[]
  长期绩效目标表: Row[]
  年度绩效目标表: Row[]
}

const CONTENT = '../content/2025/shiwei-bangongshi'
const LABELS = ['目标名称', '一级指标', '二级指标']
const TABLES: Record<Term, '长期绩效目标表' | '年度绩效目标表'> = {
  'long-term': '长期绩效目标表',
  annual: '年度绩效目标表',
}
const NOT_PRINTED = '（未印）'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const readContent = (path: string): Content => parse(read(path), { schema: 'failsafe' })
const seed = readSeed(read('fixtures/seed/seed.txt'))

describe('the seed', () => {
  test('has 146 rows, as many annual as long-term ones in each project', () => {
    const count = (term: Term) => seed.map(({ rows }) => rows.filter((row) => row.term === term).length)
    expect(count('long-term')).toEqual([12, 43, 18])
    expect(count('annual')).toEqual([12, 43, 18])
  })

  test('is published byte for byte beside the content', () => {
    const bytes = (path: string) => readFileSync(new URL(path, import.meta.url))
    expect(bytes(`${CONTENT}/source.txt`).equals(bytes('fixtures/seed/seed.txt'))).toBe(true)
  })
})

describe.each([
  ['五个以工作经费', 'fixtures/twins/wuge-yi.yaml'],
  ['党委综合事务工作经费', `${CONTENT}/dangwei-zonghe-shiwu.yaml`],
  ['全市档案行政管理经费', `${CONTENT}/dangan-xingzheng-guanli.yaml`],
])('%s', (name, path) => {
  const content = readContent(path)
  const source = seed.find((project) => project.name === name)

  test('has the name and the goals of the seed', () => {
    expect(content.项目名称).toBe(name)
    expect(content.项目绩效总目标).toEqual(
      source?.goals.map(({ name, statement }) => ({ 名称: name, 目标说明: statement })),
    )
  })

  test.each(['long-term', 'annual'] as const)('has the %s rows of the seed', (term) => {
    const indicators = carryDown(content[TABLES[term]]).filter((row) => row.三级指标)
    const printed = source?.rows.filter((row) => row.term === term)
    expect(indicators.map((row) => ({ level2: row.二级指标, cells: cellsOf(row) }))).toEqual(
      printed?.map(({ level2, cells }) => ({ level2, cells })),
    )
  })

  test.each(['long-term', 'annual'] as const)('prints the %s labels where the seed prints them', (term) => {
    const rows = content[TABLES[term]]
    const printed = source?.rows.filter((row) => row.term === term)
    expect(rows.filter((row) => row.三级指标).map(levelsOf)).toEqual(
      printed?.map(({ labels }) => labels.filter((label) => !isGoal(label))),
    )
    const lone = source?.lone.filter((goal) => goal.term === term).map((goal) => goal.name)
    expect(rows.flatMap((row) => row.目标名称 ?? [])).toEqual([
      ...(printed?.flatMap(({ labels }) => labels.filter(isGoal)) ?? []),
      ...(lone ?? []),
    ])
  })
})

test('五个以工作经费 has its annual targets under 预计当年实现 alone', () => {
  const rows = readContent('fixtures/twins/wuge-yi.yaml').年度绩效目标表
  expect(rows.filter((row) => row.前年 ?? row.上年 ?? !row.预计当年实现)).toEqual([])
})

test('党委综合事务工作经费 says where its annual table prints no 一级指标: lines 98 and 135', () => {
  const rows = readContent(`${CONTENT}/dangwei-zonghe-shiwu.yaml`).年度绩效目标表
  const printed = seed[1]?.rows.filter((row) => row.term === 'annual')
  const lines = rows.flatMap((row, index) => (row.一级指标 === NOT_PRINTED ? [printed?.[index]?.line] : []))
  expect(lines).toEqual([98, 135])
})

const isGoal = (label: string) => /绩效目标\d+$/.test(label)

/** The name, values and basis of a row, in the order of the file. */
const cellsOf = (row: Row) => Object.keys(row).flatMap((key) => (LABELS.includes(key) ? [] : [row[key]]))

const levelsOf = (row: Row) =>
  [row.一级指标, row.二级指标].filter((label) => label !== undefined && label !== NOT_PRINTED)

/** The rows with each absent label continued from the row above, unless one to its left is printed. */
function carryDown(rows: Row[]): Row[] {
  let above: Row = {}
  return rows.map((row) => {
    const first = LABELS.findIndex((label) => row[label])
    const continued = LABELS.slice(0, first < 0 ? LABELS.length : first)
    const labels = LABELS.flatMap((label) => {
      const text = row[label] ?? (continued.includes(label) ? above[label] : undefined)
      return text === undefined ? [] : [[label, text] as const]
    })
    above = Object.fromEntries(labels)
    return { ...row, ...above }
  })
}
