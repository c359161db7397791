import { beforeAll, describe, expect, test } from 'vitest'
import { trendText } from '../src/components/trend-text.ts'
import type { Project } from '../src/model/project.ts'
import { toTrend } from '../src/publish/trend.ts'
import { seedProjects } from './seed-projects.ts'
import { row } from './value-row.ts'

const heights = (...cells: readonly string[]) => toTrend(row(...cells))?.points.map(({ y }) => y)
const text = (...cells: readonly string[]) => {
  const trend = toTrend(row(...cells))
  return trend && trendText(trend, 2025)
}

describe('the seed', () => {
  let projects: readonly Project[]
  beforeAll(async () => {
    projects = await seedProjects()
  })
  const drawn = () =>
    projects.flatMap(({ id, year, indicators }) =>
      indicators.flatMap((indicator) => {
        const trend = toTrend(indicator)
        return trend ? [{ id, indicator, trend, text: trendText(trend, year) }] : []
      }),
    )

  test('has a picture of these rows and no others', () => {
    expect(projects).toHaveLength(3)
    expect(drawn().map(({ id, indicator, text }) => [id, indicator.term, indicator.name, text])).toEqual(
      [
        ['召开全市档案工作专题会议次数', '2023年 1次，2024年 1次，2025年目标不低于1次'],
        ['举办全市档案工作培训次数', '2023年 1次，2024年 1次，2025年目标不低于1次'],
        ['全市档案业务骨干培训次数', '2023年 2次，2024年 1次，2025年目标不低于1次'],
        ['开展档案工作检查、考评单位数量', '2023年 102家，2024年 90家，2025年目标不低于50家'],
        [
          '档案工作宣传次数 (含“6·9”国际档案日宣传、“12·4”国家宪法日宣传)',
          '2023年 2次，2024年 2次，2025年目标不低于2次',
        ],
        ['会议、培训参与率', '2023年 100%，2024年 100%，2025年目标不低于95%'],
        ['考试合格率', '2023年 96%，2024年 100%，2025年目标不低于90%'],
        ['全市档案工作专题会议', '2023年 0.5天/次，2024年 0.5天/次，2025年目标0.5天/次'],
        ['全市档案工作培训', '2023年 3.5天，2024年 2.5天，2025年目标不高于3.5天'],
        ['全市档案业务骨干培训', '2023年 5天，2024年 2.5天，2025年目标不高于2.5天'],
        ['档案工作者满意度', '2023年 不低于98%，2024年 不低于98%，2025年目标不低于98%'],
      ].map((expected) => ['2025/shiwei-bangongshi/dangan-xingzheng-guanli', 'annual', ...expected]),
    )
  })

  test('102家, 90家, ≥50家 stands where it belongs, to a tenth', () => {
    const trend = drawn().find(({ indicator }) => indicator.name === '开展档案工作检查、考评单位数量')?.trend
    expect(trend).toMatchObject({ line: 'M6,8L40,10.2', zero: 27, band: { y: 0, height: 17.7 } })
    expect(trend?.points.map(({ x, y, isResult, bound }) => [x, y, isResult, bound])).toEqual([
      [6, 8, true, null],
      [40, 10.2, true, null],
      [74, 17.7, false, 'up'],
    ])
  })
})

test.each([
  ['天/次 is not 天', ['0.5天/次', '0.5天/次', '≤0.5天']],
  ['a unit is missing', ['3次', '3', '≥3次']],
  ['one cell is words', ['102家', '按时完成', '≥50家']],
  ['the target is words', ['102家', '90家', '力争更多']],
  ['one cell is a status', ['102家', '已实现', '≥50家']],
  ['the columns hold a status and a year', ['>200件', '已实现', '2025年']],
  ['a tolerance is no value', ['3%', '4%', '±5%']],
  ['there is one value', ['', '', '≥50家']],
  ['nothing is filled', ['', '', '']],
])('no picture where %s', (_, cells) => {
  expect(toTrend(row(...cells))).toBeNull()
})

test('no picture of a long-term row, which has no past', () => {
  const { yearBeforeLast: _, lastYear: __, ...own } = row('', '', '≥4次')
  expect(toTrend({ ...own, term: 'long-term' })).toBeNull()
})

test('names of one unit are one unit', () => {
  expect(heights('50㎡', '75平方米', '≥100平方米')).toEqual([17.5, 12.8, 8])
})

test('an empty year leaves its place empty', () => {
  const trend = toTrend(row('2次', '', '≥4次'))
  expect(trend?.points.map(({ x, y }) => [x, y])).toEqual([
    [6, 17.5],
    [74, 8],
  ])
  expect(trend?.line).toBeNull()
  expect(text('2次', '', '≥4次')).toBe('2023年 2次，2025年目标不低于4次')
})

test('results without a target are drawn without a range', () => {
  expect(toTrend(row('2次', '4次', ''))).toMatchObject({ line: 'M6,17.5L40,8', band: null })
  expect(text('2次', '4次', '')).toBe('2023年 2次，2024年 4次')
})

test.each([
  ['≥4次', 'up', { y: 0, height: 8 }, '目标不低于4次'],
  ['>4次', 'up', { y: 0, height: 8 }, '目标高于4次'],
  ['≤1次', 'down', { y: 22.3, height: 4.7 }, '目标不高于1次'],
  ['<1次', 'down', { y: 22.3, height: 4.7 }, '目标低于1次'],
  ['≤0次', 'down', { y: 27, height: 0 }, '目标不高于0次'],
  ['=4次', 'exact', null, '目标等于4次'],
  ['4次', null, null, '目标4次'],
])('%s pulls %s', (target, bound, band, words) => {
  const trend = toTrend(row('2次', '4次', target))
  expect(trend?.points.at(-1)?.bound).toBe(bound)
  expect(trend?.band).toEqual(band)
  expect(trend && trendText(trend, 2025)).toBe(`2023年 2次，2024年 4次，2025年${words}`)
})

test('a target that stands where a result belongs is not drawn as a result', () => {
  const trend = toTrend(row('≥98%', '99%', '≥98%'))
  expect(trend?.points.map(({ isResult }) => isResult)).toEqual([false, true, false])
  expect(trend?.line).toBeNull()
})

describe('the scale', () => {
  test('begins at zero, so that a small difference looks small', () => {
    expect(heights('96%', '100%', '≥90%')).toEqual([8.8, 8, 9.9])
  })

  test.each([
    ['3次', 8],
    ['0次', 27],
    ['＝-3次', 27],
  ])('puts values that are all %s on one line', (value, y) => {
    expect(heights(value, value, value)).toEqual([y, y, y])
  })

  test('draws zero between negative values and others', () => {
    const trend = toTrend(row('=-10%', '=5%', '≥10%'))
    expect(trend?.points.map(({ y }) => y)).toEqual([27, 12.8, 8])
    expect(trend?.zero).toBe(17.5)
  })

  test('draws zero on top where all are negative, and reaches down to the edge', () => {
    expect(toTrend(row('=-10%', '=-5%', '≤-5%'))).toMatchObject({ zero: 8, band: { y: 17.5, height: 14.5 } })
  })

  test('holds the largest and the smallest numbers that are read', () => {
    expect(heights('999,999,999,999,999元', '500000000000000元', '≥1元')).toEqual([8, 17.5, 27])
    expect(text('999,999,999,999,999元', '0.0000001元', '≥1元')).toBe(
      '2023年 999999999999999元，2024年 0.0000001元，2025年目标不低于1元',
    )
  })
})
