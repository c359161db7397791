import { expect, test } from 'vitest'
import { type Moment, toTimeline } from '../src/history/timeline.ts'
import type { Version } from '../src/history/versions.ts'

const version = (commit: string, day: number, is: Version['is'] = 'changed'): Version => ({
  ...{
    commit,
    turn: Number(commit),
    date: `2025-03-0${day}T00:00:00.000Z`,
    id: '',
    path: '',
    blob: is === 'removed' ? null : '',
  },
  ...{ is, project: null, changes: [], anchorMoves: [], note: null, isOpen: true },
})

const loosened = (commit: string, day: number): Version => ({
  ...version(commit, day),
  changes: [{ kind: 'target', direction: 'loosened' } as Version['changes'][number]],
})

const tell = ({ commit, changed, first }: Moment) =>
  `${commit}: ${changed.map(({ id }) => id).join(' ')} | ${first.map(({ id }) => id).join(' ')}`

test('all versions stand under their commits, the newest first', () => {
  const versions = new Map([
    ['b', [version('3', 3), version('1', 1, 'first')]],
    ['a', [version('2', 2, 'first')]],
  ])
  expect(toTimeline({ versions }).map(tell)).toEqual(['3: b | ', '2:  | a', '1:  | b'])
})

test('of one commit what was loosened comes first, then what was removed, then all else by its id', () => {
  const versions = new Map([
    ['d', [version('1', 1)]],
    ['c', [version('1', 1, 'removed')]],
    ['b', [version('1', 1)]],
    ['e', [loosened('1', 1)]],
    ['a', [version('1', 1, 'first')]],
  ])
  expect(toTimeline({ versions }).map(tell)).toEqual(['1: e c b d | a'])
})

test('commits come in their order, whatever their dates and that of the projects are', () => {
  const both = [
    ['a', [version('2', 1)]],
    ['b', [version('1', 2)]],
  ] as const
  const expected = ['2: a | ', '1: b | ']
  expect(toTimeline({ versions: new Map(both) }).map(tell)).toEqual(expected)
  expect(toTimeline({ versions: new Map(both.toReversed()) }).map(tell)).toEqual(expected)
})
