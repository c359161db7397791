import { describe, expect, test } from 'vitest'
import type { Change } from '../src/diff/change.ts'
import { diffProjects } from '../src/diff/diff.ts'
import { hubei } from '../src/model/forms/hubei.ts'
import type { Project } from '../src/model/project.ts'
import { readProject } from '../src/model/read-project.ts'

type Row = Readonly<Record<string, string>>

const quantity = { 一级指标: '产出指标', 二级指标: '数量指标', 三级指标: '培训人数' }
const satisfaction = { 一级指标: '满意度指标', 二级指标: '服务对象满意度指标', 三级指标: '满意率' }

function projectOf(data: object, id = '2025/a/b'): Project {
  const named = { 项目名称: '项目', 预算部门: '部门', 预算年度: '2025', ...data }
  const { project } = readProject(named, hubei, id)
  if (project === undefined) throw new TypeError('no project')
  return project
}

function annual(...rows: readonly Row[]) {
  return { 年度绩效目标表: rows.map((row) => ({ 目标名称: '年度绩效目标1', ...row })) }
}

function longTerm(...rows: readonly Row[]) {
  return { 长期绩效目标表: rows.map((row) => ({ 目标名称: '长期绩效目标1', ...row })) }
}

function diff(before: object, after: object): Change[] {
  return diffProjects([projectOf(before)], [projectOf(after)])
}

const verdict = (row: Row, before: string, after: string, others: object = {}) => {
  const write = (value: string) => ({
    ...annual({ ...row, ...(value && { 预计当年实现: value }) }),
    ...others,
  })
  return diff(write(before), write(after)).map((change) =>
    change.kind === 'target' ? [change.aspect, change.direction, change.evidence?.by] : [change.kind],
  )
}

describe('a target', () => {
  test.each([
    ['≥100人', '≥80人', 'number', 'loosened', 'operator'],
    ['≥80人', '≥100人', 'number', 'tightened', 'operator'],
    ['≤5天', '≤7天', 'number', 'loosened', 'operator'],
    ['80人以上', '70人以上', 'number', 'loosened', 'operator'],
    ['≥100人', '>100人', 'operator', 'tightened', 'operator'],
    ['>100人', '≥100人', 'operator', 'loosened', 'operator'],
    ['<5天', '≤5天', 'operator', 'loosened', 'operator'],
    ['≥100人', '80人', 'operator', 'loosened', 'operator'],
    ['100人', '≥80人', 'operator', 'loosened', 'operator'],
    ['≥100人', '100人', 'operator', null, undefined],
    ['≥100人', '≤80人', 'operator', null, undefined],
    ['≥100人', '=80人', 'operator', null, undefined],
    ['100人', '80人', 'number', null, undefined],
    ['=100人', '=80人', 'number', null, undefined],
    ['≥3万元', '≥30000元', 'unit', null, undefined],
    ['≤2天/次', '≤3天', 'unit', null, undefined],
    ['≥100㎡', '≥90平方米', 'number', 'loosened', 'operator'],
    ['≥100㎡', '≥100平方米', 'notation', null, undefined],
    ['≥ 1,000件', '≥1000件', 'notation', null, undefined],
    ['≥95%', '效果显著', 'to-words', null, undefined],
    ['效果显著', '≥95%', 'to-number', null, undefined],
    ['效果显著', '效果良好', 'words', null, undefined],
    ['', '≥95%', 'set', null, undefined],
    ['≥95%', '', 'cleared', null, undefined],
  ])('%s that becomes %s: %s, %s', (before, after, ...expected) => {
    expect(verdict(quantity, before, after)).toEqual([expected])
  })

  test('without an operator pulls as its twin in the other table does, where that is of the same unit', () => {
    const twin = (value: string) => longTerm({ ...quantity, 指标值: value })
    expect(verdict(quantity, '3次', '2次', twin('≥4次'))).toEqual([['number', 'loosened', 'twin']])
    expect(verdict(quantity, '3次', '2次', twin('≤4次'))).toEqual([['number', 'tightened', 'twin']])
    expect(verdict(quantity, '3次', '2次', twin('≥4人'))).toEqual([['number', null, undefined]])
    expect(verdict(quantity, '≤3次', '≤2次', twin('≥4次'))).toEqual([['number', 'tightened', 'operator']])
  })

  test('of satisfaction is the better the higher', () => {
    expect(verdict(satisfaction, '95%', '90%')).toEqual([['number', 'loosened', 'category']])
    expect(verdict({ ...satisfaction, 二级指标: '服务对象满意度' }, '90%', '95%')).toEqual([
      ['number', 'tightened', 'category'],
    ])
  })

  test('that stands under 前年 is told of as one', () => {
    const row = { ...quantity, 上年: '已实现', 预计当年实现: '2025年' }
    const changes = diff(annual({ ...row, 前年: '>1000件' }), annual({ ...row, 前年: '>800件' }))
    expect(changes).toMatchObject([{ kind: 'target', column: '前年', direction: 'loosened' }])
    expect(diff(annual({ ...quantity, 前年: '9件' }), annual({ ...quantity, 前年: '8件' }))).toMatchObject([
      { kind: 'result', column: '前年' },
    ])
  })
})

describe('a row', () => {
  const first = { ...quantity, 预计当年实现: '≥1次' }
  const second = { ...quantity, 预计当年实现: '≥2次' }

  test('that is there twice is matched with the one that says the same', () => {
    expect(diff(annual(first, second), annual(second))).toMatchObject([
      { kind: 'indicator-removed', target: '≥1次' },
    ])
  })

  test('keeps the anchors of both versions where they differ', () => {
    const [change] = diff(annual(first), annual({ ...first, 三级指标: '培训人次' }))
    const [before, after] = [annual(first), annual({ ...first, 三级指标: '培训人次' })].map(
      (data) => projectOf(data).indicators[0]?.anchor,
    )
    expect(change).toMatchObject({
      kind: 'indicator-renamed',
      evidence: { likeness: 0.75 },
      row: { anchor: after, formerAnchor: before, table: '年度绩效目标表', name: '培训人次' },
      text: {
        before: '培训人数',
        after: '培训人次',
        parts: [
          { is: 'same', text: '培训人' },
          { is: 'removed', text: '数' },
          { is: 'added', text: '次' },
        ],
      },
    })
  })

  test('of the same name in another category, or under another goal, has moved', () => {
    const moved = { ...first, 二级指标: '质量指标' }
    const other = { ...first, 目标名称: '年度绩效目标2' }
    expect(diff(annual(first), annual(moved))).toMatchObject([
      { kind: 'indicator-moved', from: { level2: '数量指标' }, row: { level2: '质量指标' } },
    ])
    const goals = { 项目绩效总目标: [{ 名称: '年度绩效目标1' }, { 名称: '年度绩效目标2' }] }
    expect(diff({ ...goals, ...annual(first) }, { ...goals, ...annual(other) })).toMatchObject([
      { kind: 'indicator-moved', from: { goal: '年度绩效目标1' }, row: { goal: '年度绩效目标2' } },
    ])
  })

  test('that has moved stands elsewhere, and under labels that are printed otherwise, for that reason alone', () => {
    const printed = { ...first, 二级指标: '数量' }
    const others = ['宣传', '报告'].map((name) => ({ ...second, 三级指标: name }))
    const moved = { ...first, 二级指标: '质量指标' }
    expect(diff(annual(printed, ...others), annual(...others, moved)).map(({ kind }) => kind)).toEqual([
      'indicator-moved',
    ])
  })

  test('of another name and nothing alike is another row', () => {
    expect(diff(annual(first), annual({ ...first, 三级指标: '宣传' })).map(({ kind }) => kind)).toEqual([
      'indicator-removed',
      'indicator-added',
    ])
  })

  test('tells of each of its cells, of a column called constructor, too', () => {
    const own = (columns: Row) => annual({ ...first, ...({ 其他列: columns } as unknown as Row) })
    expect(diff(own({ 权重: '10' }), own({ 权重: '10', constructor: '甲' }))).toMatchObject([
      { kind: 'extra', column: 'constructor', text: { before: null, after: '甲' } },
    ])
    expect(diff(annual(first), annual({ ...first, 一级指标: '产出' }))).toMatchObject([
      { kind: 'labels-printed', before: null, after: { level1: '产出' } },
    ])
  })
})

describe('a goal', () => {
  const declared = (name: string, statement: string) => ({
    项目绩效总目标: [{ 名称: name, 目标说明: statement }],
  })

  test('of another name is known by its statement', () => {
    expect(diff(declared('目标一', '保障运转。'), declared('目标二', '保障运转。'))).toMatchObject([
      { kind: 'goal-renamed', goal: { name: '目标二' }, evidence: 'statement' },
    ])
  })

  test('of another name and statement is known by half of its rows', () => {
    const rows = ['甲', '乙', '丙'].map((name) => ({ ...quantity, 三级指标: name }))
    const under = (goal: string, own: readonly Row[]) =>
      annual(...own.map((row) => ({ ...row, 目标名称: goal })))
    const kinds = (own: readonly Row[]) =>
      diff(under('目标一', rows), under('目标二', own)).map(({ kind }) => kind)
    expect(kinds(rows.slice(1))).toEqual(['goal-renamed', 'indicator-removed'])
    expect(kinds(rows.slice(2))).toEqual([
      ...['goal-removed', 'goal-added'],
      ...['indicator-removed', 'indicator-removed', 'indicator-moved'],
    ])
  })

  test('that is reworded tells what differs within the text', () => {
    const [change] = diff(declared('目标', '保障工作正常开展。'), declared('目标', '保障工作高效开展。'))
    expect(change).toMatchObject({
      kind: 'goal-reworded',
      text: { parts: [{ text: '保障工作' }, { text: '正常' }, { text: '高效' }, { text: '开展。' }] },
    })
  })

  test('that a table alone names is placed otherwise where it is declared', () => {
    const row = annual(quantity)
    const changes = diff(row, { ...row, 项目绩效总目标: [{ 名称: '年度绩效目标1' }] })
    expect(changes).toMatchObject([
      { kind: 'goal-placed', before: { declared: false }, after: { declared: true } },
    ])
  })
})

describe('a project at another address', () => {
  const rows = annual(quantity, satisfaction)
  const at = (id: string, data: object) => [projectOf({ ...rows, ...data }, id)]

  test.each([
    ['of the same content', {}, {}, 'content'],
    ['of one code', { 项目代码: '42' }, { 项目代码: '42', 项目名称: '新名' }, 'code'],
    ['of one name and half of its rows', {}, annual(quantity), 'rows'],
  ])('%s has moved', (_, before, after, evidence) => {
    const [moved] = diffProjects(at('2025/a/b', before), at('2025/a/c', after))
    expect(moved).toMatchObject({
      kind: 'project-moved',
      from: '2025/a/b',
      project: { id: '2025/a/c' },
      evidence,
    })
  })

  test('of the next year is another project, though it has the same code', () => {
    const changes = diffProjects(
      at('2025/a/b', { 项目代码: '42' }),
      at('2026/a/b', { 项目代码: '42', 预算年度: '2026' }),
    )
    expect(changes.map(({ kind }) => kind)).toEqual(['project-removed', 'project-added'])
  })

  test('is not guessed where several are alike', () => {
    const [one, other] = [
      at('2025/a/b', { 项目代码: '42' }),
      at('2025/a/c', { 项目代码: '42', 项目名称: '二' }),
    ]
    const third = at('2025/a/d', { 项目代码: '42', 项目名称: '三' })
    expect(diffProjects([...one, ...other], third).map(({ kind }) => kind)).toEqual([
      'project-removed',
      'project-removed',
      'project-added',
    ])
  })
})

describe('notes', () => {
  test('are told of one by one', () => {
    const before = { 编者注: ['第一行原来在第二列。', '单位照原表。'] }
    const after = { 编者注: ['第一行原来在第三列。', '无编号。'] }
    expect(
      diff(before, after).map((change) => change.kind === 'note' && [change.text.before, change.text.after]),
    ).toEqual([
      ['第一行原来在第二列。', '第一行原来在第三列。'],
      [null, '无编号。'],
      ['单位照原表。', null],
    ])
  })

  test('校核说明 are known by rule and place', () => {
    const write = (text: string) => ({ 校核说明: [{ 规则: 'goal-undeclared', 说明: text }] })
    expect(diff(write('原表如此。'), write('照原表。'))).toMatchObject([
      { kind: 'acknowledgement', before: { text: '原表如此。' }, after: { text: '照原表。' } },
    ])
  })
})

test('a thousand rows in reverse, and texts without anything in common, are not compared in every way', () => {
  const rows = Array.from({ length: 1000 }, (_, index) => ({ ...quantity, 三级指标: `${index}`.repeat(60) }))
  const long = (text: string) => ({ 说明: text.repeat(100_000) })
  const changes = diff(
    { ...annual(...rows), ...long('甲乙') },
    { ...annual(...rows.toReversed()), ...long('丙丁') },
  )
  expect(changes.map(({ kind }) => kind)).toEqual(['fact', 'order'])
})
