import { expect, test } from 'vitest'
import type { Version } from '../src/history/versions.ts'
import { changePages } from '../src/routes/changes.ts'

const padded = (number: number) => String(number).padStart(4, '0')

function version(id: string, day: number, is: Version['is'], changes = 0): Version {
  const loosened = { kind: 'target', direction: 'loosened' } as Version['changes'][number]
  const project = { id, year: 2025, department: { slug: 'a', name: '部门' }, name: id.slice(-4) }
  return {
    ...{
      commit: `${day}`,
      turn: day,
      date: `2025-03-0${day}T00:00:00.000Z`,
      id,
      path: `${id}.yaml`,
      blob: id,
      is,
      project,
    },
    ...{
      changes: Array.from({ length: changes }, () => loosened),
      anchorMoves: [],
      note: null,
      isOpen: true,
    },
  }
}

/** So many projects, each published on the first day and changed on the second. */
function pagesOf(count: number, loosened: number) {
  const ids = Array.from({ length: count }, (_, index) => `2025/a/p${padded(index)}`)
  const versions = new Map(
    ids.map((id) => [id, [version(id, 2, 'changed', loosened), version(id, 1, 'first')]]),
  )
  return changePages({ projects: [], history: { known: 'whole', versions } })
}

test('a page has two hundred projects, and the next one goes on', () => {
  const pages = pagesOf(250, 0)
  expect(pages.map(({ rows }) => rows.filter(({ is }) => is === 'changed').length)).toEqual([200, 50])
})

test('what was loosened, which is written out, takes the room of others', () => {
  const pages = pagesOf(80, 4)
  expect(pages.map(({ rows }) => rows.filter(({ is }) => is === 'changed').length)).toEqual([40, 40, 0])
})

test('of many projects that were published at once twenty are named, and all are counted', () => {
  const line = pagesOf(30, 0).at(-1)?.rows.at(-1)
  if (line?.is !== 'first') throw new Error('no first publications')
  expect(line.count).toBe(30)
  expect(line.projects.map(({ name }) => name)).toEqual(Array.from({ length: 20 }, (_, at) => padded(at)))
})

test('a project that is neither published nor removed leads nowhere', () => {
  const line = pagesOf(1, 0)[0]?.rows[0]
  expect(line?.is === 'changed' && line.project.page).toBe(null)
})
