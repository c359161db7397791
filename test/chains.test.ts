import { describe, expect, test } from 'vitest'
import { type Chain, toChains } from '../src/history/chains.ts'
import { readLog } from '../src/history/log.ts'
import { findCandidates, findMoves, joinChains } from '../src/history/moves.ts'
import { defaultForm } from '../src/model/forms/index.ts'
import { readProject } from '../src/model/read-project.ts'

/** What a commit did to files: the name of their bytes, null where they are gone. */
type Files = Readonly<Record<string, string | null>>

/** What git says of commits, of which the last one is the newest. */
function toLog(...commits: readonly { readonly date?: string; readonly files: Files }[]): string {
  return commits
    .map(({ date = '1740787200', files }, index) => {
      const records = Object.entries(files).map(
        ([path, blob]) => `:100644 ${blob === null ? '000000' : '100644'} 0 ${blob ?? '0'} M\0${path}\0`,
      )
      return `@c${index} ${date}\0\n${records.join('')}`
    })
    .toReversed()
    .join('')
}

const commits = (...files: readonly Files[]) => files.map((own) => ({ files: own }))

const tell = (chain: Chain | undefined) => chain?.map(({ commit, id, blob }) => `${commit} ${id} ${blob}`)

/** Chains joined over moves, where what is written tells what project it is: `x1` is a text of the project x. */
function joined(...files: readonly Files[]): Record<string, string[] | undefined> {
  const chains = toChains(readLog(toLog(...commits(...files))))
  const moves = findCandidates(chains).flatMap((candidates) =>
    findMoves(candidates, ({ id, blob }) => {
      const row = {
        目标名称: '目标',
        一级指标: '产出指标',
        二级指标: '数量指标',
        三级指标: '甲',
        指标值: '≥3',
      }
      if (blob?.startsWith('错')) return null
      const data = { 项目名称: blob?.[0], 预算部门: '部门', 预算年度: '2025', 长期绩效目标表: [row] }
      const { project } = readProject(data, defaultForm, id)
      return project === undefined ? null : { project, isOpen: true }
    }),
  )
  return Object.fromEntries([...joinChains(chains, moves)].map(([id, chain]) => [id, tell(chain)]))
}

describe('the log', () => {
  test('gives each path as it is, though it begins with a line break', () => {
    const [commit] = readLog(toLog(...commits({ '\n2025/a/b.yaml': 'x1' })))
    expect(commit?.files).toEqual([{ path: '\n2025/a/b.yaml', blob: 'x1' }])
  })

  test.each(['-5', '9999999999999', '99999999999999999999', 'x'])(
    'holds a date of %s within bounds',
    (date) => {
      const [commit] = readLog(toLog({ date, files: {} }))
      expect(commit?.date).toMatch(/^(?:1970|9999)-/u)
    },
  )
})

describe('a chain', () => {
  test('goes on from one format to the other', () => {
    const chains = toChains(
      readLog(toLog(...commits({ '2025/a/b.yaml': 'x1' }, { '2025/a/b.yaml': null, '2025/a/b.md': 'x2' }))),
    )
    expect(tell(chains.get('2025/a/b'))).toEqual(['c0 2025/a/b x1', 'c1 2025/a/b x2'])
  })

  test('leaves out what stood beside another file of its id, which nobody saw', () => {
    const log = toLog(
      ...commits(
        { '2025/a/b.yaml': 'x1' },
        { '2025/a/b.md': 'x2' },
        { '2025/a/b.yaml': 'x3' },
        { '2025/a/b.md': null },
      ),
    )
    expect(tell(toChains(readLog(log)).get('2025/a/b'))).toEqual(['c0 2025/a/b x1', 'c3 2025/a/b x3'])
  })
})

describe('moves', () => {
  const [a, b, c] = ['2025/a/a.yaml', '2025/a/b.yaml', '2025/a/c.yaml'] as const

  test('there and back join to one chain', () => {
    expect(joined({ [a]: 'x1' }, { [a]: null, [b]: 'x1' }, { [b]: null, [a]: 'x1' }, { [a]: 'x2' })).toEqual({
      '2025/a/a': ['c0 2025/a/a x1', 'c1 2025/a/b x1', 'c2 2025/a/a x1', 'c3 2025/a/a x2'],
    })
  })

  test('are known though the text was no project when it moved', () => {
    expect(joined({ [a]: 'x1' }, { [a]: '错1' }, { [a]: null, [b]: '错2' }, { [b]: 'x2' })).toEqual({
      '2025/a/b': ['c0 2025/a/a x1', 'c1 2025/a/a 错1', 'c2 2025/a/b 错2', 'c3 2025/a/b x2'],
    })
  })

  test('of two projects that pass each other join each to its own', () => {
    expect(joined({ [a]: 'x1', [b]: 'y1' }, { [b]: null, [c]: 'y1' }, { [a]: null, [b]: 'x1' })).toEqual({
      '2025/a/b': ['c0 2025/a/a x1', 'c2 2025/a/b x1'],
      '2025/a/c': ['c0 2025/a/b y1', 'c1 2025/a/c y1'],
    })
  })
})
