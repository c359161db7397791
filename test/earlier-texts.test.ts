import { expect, test } from 'vitest'
import { earlierTexts } from '../src/history/texts.ts'
import type { Version } from '../src/history/versions.ts'

const version = (id: string, blob: string | null, isOpen = true): Version => ({
  ...{ commit: 'c', turn: 0, date: '2025-03-01T00:00:00.000Z', id, path: blob && `${id}.yaml`, blob },
  ...{ is: 'changed', project: null, changes: [], anchorMoves: [], note: null, isOpen },
})

const textsOf = (...own: readonly Version[]) => earlierTexts({ versions: new Map([['2025/a/b', own]]) })

test('the newest text is that of the page, and all others are earlier ones', () => {
  expect(textsOf(version('2025/a/b', 'c'), version('2025/a/b', 'b'), version('2025/a/old', 'a'))).toEqual([
    { id: '2025/a/old', blob: 'a' },
    { id: '2025/a/b', blob: 'b' },
  ])
})

test('the last text of a removed project is an earlier one', () => {
  expect(textsOf(version('2025/a/b', null), version('2025/a/b', 'a'))).toEqual([
    { id: '2025/a/b', blob: 'a' },
  ])
})

test('a text that holds beside its data what nobody was to see is none', () => {
  expect(textsOf(version('2025/a/b', 'b'), version('2025/a/b', 'a', false))).toEqual([])
})

test('a project of one version has none', () => {
  expect(textsOf(version('2025/a/b', 'a'))).toEqual([])
})
