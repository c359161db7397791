import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '../src/diff/change.ts'
import { diffProjects } from '../src/diff/diff.ts'
import { tagOf } from '../src/diff/tag.ts'
import { hubei } from '../src/model/forms/hubei.ts'
import type { Project } from '../src/model/project.ts'
import { readProject } from '../src/model/read-project.ts'
import { words } from './marks.ts'
import { content } from './random-content.ts'

function read(data: object, id = '2025/a/b'): Project {
  const { project } = readProject(data, hubei, id)
  if (project === undefined) throw new TypeError('no project')
  return project
}

// Content of any text that is of the shape of the form: some labels are too long for it.
const sound = content.map(toSound).filter((data) => readProject(data, hubei, '').project !== undefined)

function toSound(data: object): object {
  const goals: unknown = Reflect.get(data, '项目绩效总目标')
  return {
    ...data,
    ...(Array.isArray(goals) && { 项目绩效总目标: goals.map((goal) => without('其他列', goal)) }),
    ...('来源' in data && { 来源: { 标题: '来源', 网址: 'source.txt' } }),
  }
}

function without(key: string, data: object): object {
  return Object.fromEntries(Object.entries(data).filter(([each]) => each !== key))
}

// Of characters that no other row has, so that no two names are alike.
const nameOf = (index: number) =>
  String.fromCodePoint(...[0, 1, 2, 3, 4].map((at) => 0x4e00 + 10 * index + at))

type Row = Readonly<Record<string, string>>

interface Written {
  readonly goals: readonly Row[]
  readonly rows: readonly Row[]
  readonly facts: Row
}

const places = hubei.taxonomy.flatMap(({ label, level2 }) =>
  level2.map((each) => [label, each.label] as const),
)

const text = words.map((each) => `文${each}`)
const target = fc
  .tuple(fc.constantFrom('≥', '≤'), fc.integer({ min: 10, max: 900 }), fc.constantFrom('件', '%', '万元'))
  .map(([operator, number, unit]) => ({ operator, number, unit }))

const row = fc.record({ place: fc.constantFrom(...places), target, basis: text, isPlain: fc.boolean() })

const written: fc.Arbitrary<Written> = fc
  .record({
    rows: fc.array(row, { minLength: 12, maxLength: 20 }),
    statement: text,
    facts: fc.record({ 实施单位: text, 预算金额: text }),
  })
  .map(({ rows, statement, facts }) => ({
    facts,
    goals: [{ 名称: '年度绩效目标1', 目标说明: statement }],
    rows: rows.map(({ place: [level1, level2], target: { operator, number, unit }, basis }, index) => ({
      目标名称: '年度绩效目标1',
      一级指标: level1,
      二级指标: level2,
      三级指标: nameOf(index),
      预计当年实现: `${operator} ${number}${unit}`,
      上年: '5件',
      指标值确定依据: basis,
    })),
  }))

function toProject({ goals, rows, facts }: Written, id?: string): Project {
  return read(
    {
      项目名称: '项目',
      预算部门: '部门',
      预算年度: '2025',
      ...facts,
      项目绩效总目标: goals,
      年度绩效目标表: rows,
    },
    id,
  )
}

/** What is done to one row, and what the diff is to say of it: the tag, and the name of the row. */
type Edit = (
  row: Row,
  index: number,
) => { readonly rows: readonly Row[]; readonly tag: string; readonly name?: string }

const targetOf = ({ 预计当年实现 = '' }: Row) => /^(.) (\d+)(.+)$/u.exec(预计当年实现)?.slice(1) ?? []

function setTarget(row: Row, change: (operator: string, number: number, unit: string) => string): Row {
  const [operator = '', number, unit = ''] = targetOf(row)
  return { ...row, 预计当年实现: change(operator, Number(number), unit) }
}

const edits: Readonly<Record<string, Edit>> = {
  'the number becomes smaller': (row) => ({
    rows: [setTarget(row, (operator, number, unit) => `${operator} ${number - 3}${unit}`)],
    tag: targetOf(row)[0] === '≥' ? 'loosened' : 'tightened',
  }),
  'the number becomes larger': (row) => ({
    rows: [setTarget(row, (operator, number, unit) => `${operator} ${number + 3}${unit}`)],
    tag: targetOf(row)[0] === '≥' ? 'tightened' : 'loosened',
  }),
  'the number itself does not suffice': (row) => ({
    rows: [setTarget(row, (operator, number, unit) => `${operator === '≥' ? '>' : '<'} ${number}${unit}`)],
    tag: 'tightened',
  }),
  'the operator is turned round': (row) => ({
    rows: [setTarget(row, (operator, number, unit) => `${operator === '≥' ? '≤' : '≥'} ${number}${unit}`)],
    tag: 'operator',
  }),
  'the unit is another': (row) => ({
    rows: [setTarget(row, (operator, number) => `${operator} ${number}公里`)],
    tag: 'unit',
  }),
  'words take the place of a number': (row) => ({
    rows: [setTarget(row, () => '效果显著')],
    tag: 'to-words',
  }),
  'the target goes': ({ 预计当年实现: _, ...row }) => ({ rows: [row], tag: 'cleared' }),
  'spaces go': (row) => ({ rows: [setTarget(row, (...parts) => parts.join(''))], tag: 'notation' }),
  'the basis is another': (row) => ({ rows: [{ ...row, 指标值确定依据: '《另一份文件》' }], tag: 'basis' }),
  'a result is another': (row) => ({ rows: [{ ...row, 上年: '6件' }], tag: 'result' }),
  'the name is another': ({ 三级指标 = '', ...row }) => {
    const name = `${三级指标.slice(0, 4)}新`
    return { rows: [{ ...row, 三级指标: name }], tag: 'indicator-renamed', name }
  },
  'the category is another': (row) => {
    const other = places.find(([, level2]) => level2 !== row.二级指标) ?? places[0]
    return {
      rows: [{ ...row, 一级指标: other?.[0] ?? '', 二级指标: other?.[1] ?? '' }],
      tag: 'indicator-moved',
    }
  },
  'the row goes': () => ({ rows: [], tag: 'indicator-removed' }),
  'a row is added': (row, index) => {
    const name = nameOf(100 + index)
    return { rows: [row, { ...row, 三级指标: name }], tag: 'indicator-added', name }
  },
}

// Each edit has a row of its own, and most rows have none.
const edited = fc
  .tuple(
    written,
    fc.uniqueArray(fc.nat(11), { maxLength: 5 }),
    fc.array(fc.constantFrom(...Object.keys(edits)), { minLength: 5, maxLength: 5 }),
  )
  .map(([before, chosen, names]) => {
    const done = before.rows.map((row, index) => {
      const edit = edits[names[chosen.indexOf(index)] ?? '']
      return edit === undefined || !chosen.includes(index)
        ? { rows: [row] }
        : { name: row.三级指标, ...edit(row, index) }
    })
    const expected = done.flatMap((each) => ('tag' in each ? [`${each.tag} ${each.name}`] : []))
    return { before, after: { ...before, rows: done.flatMap(({ rows }) => rows) }, expected }
  })

const describeChange = (change: Change) => `${tagOf(change)} ${'row' in change ? change.row.name : ''}`

// How often each is there, in whatever order.
function count(told: readonly string[]): object {
  return Object.fromEntries([...Map.groupBy(told, (each) => each)].map(([each, own]) => [each, own.length]))
}

describe('the diff', () => {
  test('names exactly the edits that were made', () => {
    fc.assert(
      fc.property(edited, ({ before, after, expected }) => {
        const changes = diffProjects([toProject(before)], [toProject(after)])
        expect(count(changes.map(describeChange))).toEqual(count(expected))
      }),
      { numRuns: 300 },
    )
  })

  test('names them, too, where the project stands elsewhere, its goal has another name and its facts are others', () => {
    fc.assert(
      fc.property(edited, ({ before, after, expected }) => {
        const [goal] = after.goals
        const renamed = {
          facts: { ...after.facts, 预算金额: '9元' },
          goals: [{ ...goal, 名称: '年度绩效目标2' }],
          rows: after.rows.map((each) => ({ ...each, 目标名称: '年度绩效目标2' })),
        }
        const [old, now] = [toProject(before), toProject(renamed, '2025/a/c')]
        const coded = [old, now].map((project) => ({ ...project, code: '42' }))
        const changes = diffProjects(coded.slice(0, 1), coded.slice(1))
        const others = ['project-moved ', 'goal-renamed ', 'fact ']
        expect(count(changes.map(describeChange))).toEqual(count([...expected, ...others]))
      }),
      { numRuns: 100 },
    )
  })

  test('says the contrary of the way back', () => {
    fc.assert(
      fc.property(edited, ({ before, after }) => {
        const [old, now] = [toProject(before), toProject(after)]
        const back = diffProjects([now], [old]).map((change) => tagOf(change))
        const forth = diffProjects([old], [now]).map((change) => mirror(tagOf(change)))
        expect(count(back)).toEqual(count(forth))
      }),
      { numRuns: 200 },
    )
  })

  test('of one row that stands elsewhere names one, and of nothing but another order nothing else', () => {
    fc.assert(
      fc.property(written, fc.nat(11), fc.nat(11), (before, from, to) => {
        const rows = before.rows.toSpliced(from, 1).toSpliced(to, 0, before.rows[from] ?? {})
        const changes = diffProjects([toProject(before)], [toProject({ ...before, rows })])
        const moved = changes.flatMap((change) => (change.kind === 'order' ? change.names : ['']))
        expect(moved.length).toBe(from === to ? 0 : 1)
      }),
      { numRuns: 100 },
    )
  })

  test('gives both texts of every cell that differs', () => {
    fc.assert(
      fc.property(sound, sound, (one, other) => {
        for (const change of diffProjects([read(one)], [read(other)])) {
          if (!('text' in change)) continue
          const { before, after, parts } = change.text
          const join = (without: string) =>
            parts.flatMap(({ is, text: each }) => (is === without ? [] : [each])).join('')
          expect([join('added'), join('removed')]).toEqual([before ?? '', after ?? ''])
        }
      }),
      { numRuns: 100 },
    )
  })

  test('is empty where, and only where, all that is published is the same', () => {
    fc.assert(
      fc.property(sound, sound, fc.nat(20), fc.nat(5), (one, other, key, place) => {
        const [before, after] = [read(one), read(mix(one, other, key, place))]
        expect(diffProjects([before], [after]).length === 0).toBe(
          isDeepStrictEqual(record(before), record(after)),
        )
        expect(diffProjects([before], [structuredClone(before)])).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

const contraries: Readonly<Record<string, string>> = {
  loosened: 'tightened',
  'to-words': 'to-number',
  cleared: 'set',
  'indicator-removed': 'indicator-added',
}

function mirror(tag: string): string {
  const [back] = Object.entries(contraries).find(([, contrary]) => contrary === tag) ?? []
  return contraries[tag] ?? back ?? tag
}

// One content with something of another: a key, or one of its rows.
function mix(one: object, other: object, key: number, place: number): object {
  const keys = Object.keys(other).filter((each) => each !== '预算年度')
  const name = keys[key % keys.length] ?? ''
  const [mine, theirs] = [Reflect.get(one, name), Reflect.get(other, name)]
  const isRows = Array.isArray(mine) && Array.isArray(theirs) && place > 0
  return { ...one, [name]: isRows ? mine.toSpliced(place - 1, place % 2, theirs[0]) : theirs }
}

// Where a row stands in its file is not published.
function record(project: Project): object {
  const withoutRow = (each: object) => ({ ...each, row: null })
  return { ...project, goals: project.goals.map(withoutRow), indicators: project.indicators.map(withoutRow) }
}
