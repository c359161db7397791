import { describe, expect, test } from 'vitest'
import { loosenedRows } from '../src/history/loosened.ts'
import { toVersions, type Version } from '../src/history/versions.ts'
import { defaultForm } from '../src/model/forms/index.ts'
import type { Project } from '../src/model/project.ts'
import { readProject } from '../src/model/read-project.ts'

/** What a version says: its goal, its rows as names and targets, and 变更说明. */
interface Said {
  readonly goal?: string
  readonly rows: Readonly<Record<string, string>> | readonly (readonly [name: string, target: string])[]
  readonly note?: string
}

// Only a list has a name twice.
function isList(rows: Said['rows']): rows is readonly (readonly [string, string])[] {
  return Array.isArray(rows)
}

function project({ goal = '目标', rows, note }: Said): Project {
  const data = {
    项目名称: '项目',
    预算部门: '部门',
    预算年度: '2025',
    ...(note && { 变更说明: note }),
    长期绩效目标表: (isList(rows) ? rows : Object.entries(rows)).map(([name, target]) => ({
      目标名称: goal,
      一级指标: '产出指标',
      二级指标: '数量指标',
      三级指标: name,
      指标值: target,
    })),
  }
  const read = readProject(data, defaultForm, '2025/a/b')
  if (read.project === undefined) throw new Error(JSON.stringify(read.findings))
  return read.project
}

/** Versions a day apart from 2025-03-01 on, the newest first. */
function versionsOf(...said: readonly Said[]): { versions: Version[]; last: Project | undefined } {
  const projects = said.map(project)
  const chain = said.map((_, index) => ({
    ...{ commit: String(index), turn: index, id: '2025/a/b', path: '2025/a/b.yaml', blob: String(index) },
    date: new Date(Date.UTC(2025, 2, index, 23)).toISOString(),
  }))
  return {
    versions: toVersions(chain, ({ blob }) => {
      const read = projects[Number(blob)]
      return read === undefined ? null : { project: read, isOpen: true }
    }),
    last: projects.at(-1),
  }
}

/** Rows of the last version that were loosened, by their names. */
function namedRows(...said: readonly Said[]): Record<string, string[]> {
  const { versions, last } = versionsOf(...said)
  const rows = loosenedRows(versions)
  const named = (last?.indicators ?? []).map(({ anchor, name }) => [
    name,
    (rows.get(anchor) ?? []).map((each) => {
      expect(each.anchor).toBe(anchor)
      return `${each.date} ${each.before} → ${each.after} ${each.note}`
    }),
  ])
  return Object.fromEntries(named)
}

describe('rows whose targets were loosened', () => {
  test('are themselves, where another of the same name has taken their place', () => {
    const { versions, last } = versionsOf(
      {
        rows: [
          ['费用', '≤30万元'],
          ['费用', '≤10万元'],
        ],
      },
      {
        rows: [
          ['费用', '≤30万元'],
          ['费用', '≤20万元'],
        ],
      },
      {
        rows: [
          ['费用', '≤20万元'],
          ['费用', '≤30万元'],
        ],
      },
    )
    const marked = last?.indicators.filter(({ anchor }) => loosenedRows(versions).has(anchor))
    expect(marked?.map(({ target }) => target?.raw)).toEqual(['≤20万元'])
  })

  test('are those that less satisfies than before, with the reason that this version gives', () => {
    expect(
      namedRows(
        { rows: { 人数: '≥100人', 次数: '≥4次', 费用: '≤3万元' } },
        { rows: { 人数: '≥80人', 次数: '≥5次', 费用: '≤3万元' } },
        { rows: { 人数: '≥80人', 次数: '≥5次', 费用: '≤4万元' }, note: '材料涨价。' },
      ),
    ).toEqual({
      人数: ['2025-03-02 ≥100人 → ≥80人 null'],
      次数: [],
      费用: ['2025-03-03 ≤3万元 → ≤4万元 材料涨价。'],
    })
  })

  test('have no reason where 变更说明 is that of an earlier version', () => {
    expect(
      namedRows(
        { rows: { 人数: '≥100人' } },
        { rows: { 人数: '≥90人' }, note: '场地减少。' },
        { rows: { 人数: '≥80人' }, note: '场地减少。' },
      ),
    ).toEqual({ 人数: ['2025-03-02 ≥100人 → ≥90人 场地减少。', '2025-03-03 ≥90人 → ≥80人 null'] })
  })

  test('stay marked when the target is tightened again, or loosened once more', () => {
    expect(
      namedRows(...['≥100人', '≥80人', '≥90人', '≥70人'].map((target): Said => ({ rows: { 人数: target } }))),
    ).toEqual({ 人数: ['2025-03-02 ≥100人 → ≥80人 null', '2025-03-04 ≥90人 → ≥70人 null'] })
  })

  test('are known under other names of their own and of their goal', () => {
    expect(
      namedRows(
        { rows: { 培训教师人数: '≥100人', 次数: '≥4次' } },
        { rows: { 培训教师人数: '≥80人', 次数: '≥4次' } },
        { rows: { 培训的教师人数: '≥80人', 次数: '≥4次' } },
        { goal: '长期目标', rows: { 培训的教师人数: '≥80人', 次数: '≥4次' } },
      ),
    ).toEqual({ 培训的教师人数: ['2025-03-02 ≥100人 → ≥80人 null'], 次数: [] })
  })

  test('are marked again when they come back after they were removed', () => {
    expect(
      namedRows(
        { rows: { 人数: '≥100人', 次数: '≥4次' } },
        { rows: { 人数: '≥80人', 次数: '≥4次' } },
        { rows: { 次数: '≥4次' } },
        { rows: { 人数: '≥80人', 次数: '≥4次' } },
      ),
    ).toEqual({ 人数: ['2025-03-02 ≥100人 → ≥80人 null'], 次数: [] })
  })

  describe('are known by the last target that readers saw', () => {
    const [rest, all] = [{ 次数: '≥4次' }, { 人数: '≥100人', 次数: '≥4次' }]
    const cases: Readonly<Record<string, { readonly between: Said['rows']; readonly last: string }>> = {
      'where the row was removed in between': { between: rest, last: '≥80人' },
      'where it said words': { between: { ...rest, 人数: '按需要' }, last: '≥80人' },
      'where it said another unit': { between: { ...rest, 人数: '≥90人次' }, last: '≥80人' },
      'where it said an exact figure': { between: { ...rest, 人数: '=90人' }, last: '≥80人' },
      'where its cell was empty': { between: { ...rest, 人数: '' }, last: '>80人' },
    }
    test.each(Object.entries(cases))('%s', (_, { between, last }) => {
      expect(namedRows({ rows: all }, { rows: between }, { rows: { ...rest, 人数: last } })).toEqual({
        人数: [`2025-03-03 ≥100人 → ${last} null`],
        次数: [],
      })
    })

    test('through several versions, once', () => {
      expect(
        namedRows(
          { rows: all },
          { rows: rest },
          { rows: { 次数: '≥5次' } },
          { rows: { 次数: '≥5次', 人数: '≥80人' } },
          { rows: { 次数: '≥6次', 人数: '≥80人' } },
        ),
      ).toEqual({ 人数: ['2025-03-04 ≥100人 → ≥80人 null'], 次数: [] })
    })

    test('but not where it comes back as it was, or tightened', () => {
      expect(namedRows({ rows: all }, { rows: rest }, { rows: all })).toEqual({ 人数: [], 次数: [] })
      expect(namedRows({ rows: all }, { rows: rest }, { rows: { 人数: '≥110人', ...rest } })).toEqual({
        人数: [],
        次数: [],
      })
    })

    test('nor where two rows were called the same', () => {
      expect(
        namedRows(
          {
            rows: [
              ['人数', '≥100人'],
              ['人数', '≥50人'],
            ],
          },
          { rows: rest },
          { rows: { ...rest, 人数: '≥80人' } },
        ),
      ).toEqual({ 人数: [], 次数: [] })
    })

    test('nor where the row had another name, and the target was loosened under it', () => {
      expect(
        namedRows(
          { rows: { 培训教师人数: '≥100人' } },
          { rows: { 培训的教师人数: '≥100人' } },
          { rows: { 培训的教师人数: '≥80人' } },
          { rows: { 培训教师人数: '≥80人' } },
        ),
      ).toEqual({ 培训教师人数: ['2025-03-03 ≥100人 → ≥80人 null'] })
    })
  })

  test('are none where there is one version', () => {
    expect(loosenedRows(versionsOf({ rows: { 人数: '≥100人' } }).versions)).toEqual(new Map())
  })
})
