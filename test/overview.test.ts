import { expect, test } from 'vitest'
import type { Remark } from '../src/model/remark.ts'
import { toBrief } from '../src/publish/brief.ts'
import { compareFigures, openFindings, toFigures } from '../src/publish/overview.ts'
import { shareOf } from '../src/publish/summary.ts'
import { oneRow } from './one-row.ts'

const brief = (...row: Parameters<typeof oneRow>) => toBrief(oneRow(...row))

const remark = (
  rule: string,
  severity: Remark['severity'],
  acknowledgement: string | null = null,
): Remark => ({
  rule,
  severity,
  reason: '',
  anchor: null,
  acknowledgement,
})

test.each([
  [1, 3, 33.3],
  [2, 3, 66.7],
  [3, 3, 100],
  [0, 3, 0],
  [0, 0, null],
])('%i of %i is a share of %s', (part, whole, share) => expect(shareOf(part, whole)).toBe(share))

test('figures count projects, indicators, numeric targets and stated bases', () => {
  const projects = [
    brief('2025/a/a', { 指标值: '3次', 指标值确定依据: '通知' }),
    brief('2025/a/b', { 指标值: '适量' }),
    brief('2025/a/c', {}),
  ]
  expect(toFigures(projects)).toEqual({
    projects: 3,
    indicators: 3,
    measurable: 1,
    measurableShare: 33.3,
    withBasis: 1,
    basisShare: 33.3,
  })
})

test('no project has no shares', () =>
  expect(toFigures([])).toMatchObject({ projects: 0, measurableShare: null, basisShare: null }))

test('figures are compared as they are shown', () => {
  const now = toFigures([brief('2025/a/a', { 指标值: '3次' })])
  const before = { ...now, projects: 4, indicators: 8, measurable: 4, measurableShare: 50.1 }
  const rows = compareFigures(now, before).map(({ figure, difference }) => [figure, difference])
  expect(rows).toEqual([
    ['projects', -3],
    ['indicators', -7],
    ['measurable', -3],
    ['measurableShare', 49.9],
    ['withBasis', 0],
    ['basisShare', 0],
  ])
})

test('without a year before nothing is compared', () => {
  const rows = compareFigures(toFigures([]), null)
  expect(rows.map(({ before, difference }) => [before, difference])).toEqual(rows.map(() => [null, null]))
})

test('findings are those that nobody has spoken to: warnings first, the commonest first', () => {
  const projects = [brief('2025/a/a', {}), brief('2025/a/b', {})]
  const remarks = new Map([
    ['2025/a/a', [remark('note', 'note'), remark('rare', 'warning'), remark('often', 'warning')]],
    [
      '2025/a/b',
      [remark('often', 'warning'), remark('often', 'warning'), remark('told', 'warning', '原表如此')],
    ],
    ['2025/other/c', [remark('rare', 'warning')]],
  ])
  expect(openFindings(projects, remarks)).toEqual([
    { rule: 'often', severity: 'warning', found: 3, projects: 2 },
    { rule: 'rare', severity: 'warning', found: 1, projects: 1 },
    { rule: 'note', severity: 'note', found: 1, projects: 1 },
  ])
})
