import { expect, test } from 'vitest'
import type { AnnualRow, Edition } from '../src/model/edition.ts'
import { type EditionCell, mostEditions, toEditionTable } from '../src/publish/edition-table.ts'

type Cells = readonly [name: string, lastYear: string | null, target: string | null, level2?: string]

function edition(year: number, ...rows: readonly Cells[]): Edition {
  const annual = rows.map(
    ([name, lastYear, target, level2 = '数量指标'], row): AnnualRow => [
      row,
      level2,
      name,
      null,
      lastYear,
      target,
    ],
  )
  const department = { slug: 'a', name: '市教育局' }
  const rest = { name: '培训', form: 'hubei', code: null, implementer: null, sourceUrl: null }
  return { id: idOf(year), year, department, ...rest, annual }
}

const idOf = (year: number) => `${year}/a/x`

function linesOf(editions: readonly Edition[], year: number): string[] {
  return toEditionTable(editions, idOf(year)).groups.flatMap(({ level2, lines }) =>
    lines.map(({ name, cells }) => `${level2} ${name}: ${cells.map(tell).join(' | ')}`),
  )
}

function tell({ isListed, target, result, outcome }: EditionCell): string {
  const told = [isListed ? (target ?? '—') : 'none', ...(result === null ? [] : [result])]
  return [...told, ...(outcome === undefined ? [] : [outcome ?? 'unknown'])].join(' ')
}

const two = [
  edition(
    2024,
    ['人数', null, '≥ 300人次'],
    ['天数', null, '3天'],
    ['期数', null, '≥2期'],
    ['旧', null, '1'],
  ),
  edition(2025, ['天数', '4天', null], ['人数', '290人次', '≥300人次'], ['新', '1个', '≥1个']),
]

test('each target stands beside the result that the form of the next year tells, in the order of the page', () => {
  expect(linesOf(two, 2025)).toEqual([
    '数量指标 天数: 3天 4天 unknown | —',
    '数量指标 人数: ≥ 300人次 290人次 missed | ≥300人次',
  ])
  expect(linesOf(two, 2024).map((line) => line.split(':')[0])).toEqual(['数量指标 人数', '数量指标 天数'])
})

test('what stands in one year only, or twice in one, has no line but is counted', () => {
  expect(toEditionTable(two, idOf(2025)).years).toEqual([
    { id: '2024/a/x', year: 2024, unmatched: 2 },
    { id: '2025/a/x', year: 2025, unmatched: 1 },
  ])
  const twice = edition(2025, ['人数', null, '1'], ['人数', null, '2'])
  expect(toEditionTable([two[0] as Edition, twice], idOf(2025)).groups).toEqual([])
})

test('an indicator that a year does not have keeps its place, and a result may be told without it', () => {
  const years = [
    edition(2023, ['人数', null, '≥300人次'], ['人数', null, '优', '质量指标']),
    edition(2024, ['天数', null, '3天']),
    edition(2025, ['人数', '290人次', '≥300人次'], ['人数', null, '良', '质量指标']),
  ]
  expect(linesOf(years, 2024)).toEqual([
    '数量指标 人数: ≥300人次 | none 290人次 | ≥300人次',
    '质量指标 人数: 优 | none | 良',
  ])
})

test('the result of a year is not taken from a later form than the next one', () => {
  const years = [edition(2022, ['人数', null, '≥3人']), edition(2025, ['人数', '4人', '≥3人'])]
  expect(linesOf(years, 2025)).toEqual(['数量指标 人数: ≥3人 | ≥3人'])
})

test('of many years those around the page are shown', () => {
  const years = [...Array(8).keys()].map((each) => edition(2018 + each, ['人数', null, '≥3人']))
  const shown = (year: number) => toEditionTable(years, idOf(year)).years.map((each) => each.year)
  expect(shown(2021)).toEqual([2019, 2020, 2021, 2022, 2023])
  expect(shown(2018)).toEqual([2018, 2019, 2020, 2021, 2022])
  expect(shown(2025)).toEqual([2021, 2022, 2023, 2024, 2025])
  expect(shown(2025)).toHaveLength(mostEditions)
})
