import { expect, test } from 'vitest'
import { reasonDay } from '../src/history/reason.ts'
import type { Version } from '../src/history/versions.ts'

/** Versions a day apart from 2025-03-01 on, by what they say as 变更说明; `removed` is a project that is gone. */
function versionsOf(...notes: readonly (string | null)[]): Version[] {
  const versions = notes.map((note, at): Version => {
    const is = note === 'removed' ? 'removed' : 'changed'
    return {
      ...{
        commit: String(at),
        turn: at,
        date: `2025-03-0${at + 1}T00:00:00.000Z`,
        id: '',
        path: '',
        blob: '',
      },
      ...{ is, project: null, changes: [], anchorMoves: [], note, isOpen: true },
    }
  })
  return versions.toReversed()
}

test('变更说明 is of the day since which it says what it says', () => {
  expect(reasonDay(versionsOf(null, '甲', '甲'), '甲')).toBe('2025-03-02')
  expect(reasonDay(versionsOf('甲', '乙', '甲'), '甲')).toBe('2025-03-03')
  expect(reasonDay(versionsOf('甲', 'removed', '甲'), '甲')).toBe('2025-03-01')
})

test('one that no version has is of no day', () => {
  expect(reasonDay(versionsOf(null, '甲'), '乙')).toBe(null)
  expect(reasonDay([], '甲')).toBe(null)
})
