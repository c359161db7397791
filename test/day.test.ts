import { expect, test } from 'vitest'
import { dayOf } from '../src/history/day.ts'

test('a commit is of its day in Beijing, wherever it was made', () => {
  expect(dayOf({ date: '2025-03-05T15:59:59.000Z' })).toBe('2025-03-05')
  expect(dayOf({ date: '2025-03-05T16:00:00.000Z' })).toBe('2025-03-06')
  expect(dayOf({ date: '9999-12-31T15:59:59.000Z' })).toBe('9999-12-31')
})
