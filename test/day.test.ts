import { expect, test } from 'vitest'
import { dayOf, whenOf } from '../src/history/day.ts'

test('a commit is of its day in Beijing, wherever it was made', () => {
  expect(dayOf({ date: '2025-03-05T15:59:59.000Z' })).toBe('2025-03-05')
  expect(dayOf({ date: '2025-03-05T16:00:00.000Z' })).toBe('2025-03-06')
  expect(dayOf({ date: '9999-12-31T15:59:59.000Z' })).toBe('9999-12-31')
})

test('versions of one day are numbered from the oldest on, and one that is alone is not', () => {
  const moments = ['2025-03-05T17:00', '2025-03-05T15:00', '2025-03-05T01:00', '2025-03-04T16:00']
  const versions = moments.map((moment, at) => ({ commit: String(at), date: `${moment}:00.000Z` }))
  expect(versions.map((version) => whenOf(version, versions))).toEqual([
    { day: '2025-03-06', ofDay: null },
    { day: '2025-03-05', ofDay: 3 },
    { day: '2025-03-05', ofDay: 2 },
    { day: '2025-03-05', ofDay: 1 },
  ])
})
