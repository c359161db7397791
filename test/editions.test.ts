import { expect, test } from 'vitest'
import type { Edition } from '../src/model/edition.ts'
import { toSeries } from '../src/model/editions.ts'
import { outcomeOf } from '../src/model/outcome.ts'
import { readTarget } from '../src/model/target.ts'

function edition(id: string, name: string, code: string | null = null): Edition {
  const [year = '', slug = ''] = id.split('/')
  const department = { slug, name: slug }
  const rest = { form: 'hubei', implementer: null, sourceUrl: null, annual: [] }
  return { id, year: Number(year), department, name, code, ...rest }
}

function seriesOf(...editions: readonly Edition[]): string[] {
  const series = toSeries(editions)
  for (const [id, ids] of series) expect(ids).toContain(id)
  return [...new Set(series.values())].map((ids) => ids.join(' '))
}

test('editions of one department and name, or of one code, are one series, the oldest first', () => {
  expect(
    seriesOf(
      edition('2025/a/new-name', '研训', 'c1'),
      edition('2023/a/x', '培训'),
      edition('2024/a/y', '培训', 'c1'),
      edition('2025/a/z', '宣传'),
    ),
  ).toEqual(['2023/a/x 2024/a/y 2025/a/new-name'])
})

test('a year without an edition does not end a series', () => {
  expect(seriesOf(edition('2025/a/x', '培训'), edition('2022/a/x', '培训'))).toEqual(['2022/a/x 2025/a/x'])
})

test('nothing is a series of one, of two departments, or where two could be meant', () => {
  expect(seriesOf(edition('2025/a/x', '培训'))).toEqual([])
  expect(seriesOf(edition('2025/a/x', '培训'), edition('2024/b/x', '培训'))).toEqual([])
  const twice = [edition('2024/a/x', '培训'), edition('2024/a/y', '培训')]
  expect(seriesOf(edition('2025/a/x', '培训'), ...twice)).toEqual([])
})

test('an edition that two years take for theirs is that of the nearer one', () => {
  expect(
    seriesOf(
      edition('2025/a/coded', '研训', 'c1'),
      edition('2024/a/named', '培训', 'c2'),
      edition('2023/a/x', '培训', 'c1'),
    ),
  ).toEqual(['2023/a/x 2024/a/named'])
})

test.each([
  ['≥300人次', '300人次', 'met'],
  ['≥300人次', '290人次', 'missed'],
  ['>300人次', '300人次', 'missed'],
  ['≤3天', '2天', 'met'],
  ['≤3天', '5天', 'missed'],
  ['<3天', '3天', 'missed'],
  ['3次', '3次', 'met'],
  ['3次', '2次', null],
  ['±5%', '5%', null],
  ['≥3次', '4天', null],
  ['≥3次', '≥4次', null],
  ['显著提高', '显著提高', null],
])('of %s, %s says: %s', (promise, result, outcome) => {
  expect(outcomeOf(readTarget(promise), readTarget(result))).toBe(outcome)
})
