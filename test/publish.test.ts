import { hash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { defaultForm } from '../src/model/forms/index.ts'
import type { Project } from '../src/model/project.ts'
import { readProject } from '../src/model/read-project.ts'
import { publicAddress, relativeLink } from '../src/publish/address.ts'
import { toBrief } from '../src/publish/brief.ts'
import { toCatalogue } from '../src/publish/catalogue.ts'
import { yearOf } from '../src/publish/cells.ts'
import { toCsv } from '../src/publish/csv.ts'
import { toGoalGroups } from '../src/publish/goals.ts'
import { toJson } from '../src/publish/json.ts'
import { toPieces } from '../src/publish/read-out.ts'

function project(facts: Record<string, unknown> = {}, id = '2025/bumen/xiangmu'): Project {
  const data = {
    项目名称: '项目',
    预算部门: '部门',
    预算年度: '2025',
    年度绩效目标表: [
      {
        目标名称: '年度绩效目标1',
        一级指标: '产出',
        二级指标: '数量指标',
        三级指标: '甲',
        预计当年实现: '2次',
      },
      { 三级指标: '甲', 预计当年实现: '3次' },
      {
        一级指标: '（未印）',
        二级指标: '成本指标',
        三级指标: '=1+1',
        前年: '@乙',
        指标值确定依据: '丙,"丁"\n戊',
      },
    ],
    ...facts,
  }
  const read = readProject(data, defaultForm, id)
  if (read.project === undefined) throw new Error(JSON.stringify(read.findings))
  return read.project
}

describe('relativeLink', () => {
  test.each([
    ['index.html', '2025/index.html', './2025/index.html'],
    ['2025/index.html', 'index.html', '../index.html'],
    ['2025/a/b.html', '2025/a/b.csv', './b.csv'],
    ['2025/a/b.html', '2025/c/d.html', '../c/d.html'],
    ['2025/a/b.html', 'assets/site.css', '../../assets/site.css'],
    ['2025/a/index.html', '2024/a/index.html', '../../2024/a/index.html'],
  ])('from %s to %s', (from, to, link) => expect(relativeLink(from, to)).toBe(link))
})

test.each([
  [null, null],
  ['https://example.cn', 'https://example.cn/2025/a/b.html'],
  ['https://example.cn/mubiao/', 'https://example.cn/mubiao/2025/a/b.html'],
])('an address on the web, of a site at %s', (site, address) =>
  expect(publicAddress(site, '2025/a/b.html')).toBe(address),
)

describe('signs that are read out', () => {
  test.each([
    ['≥ 4次', ['>=', null]],
    ['＞30期', ['>', null]],
    ['98%', [null]],
    ['不低于98%', [null]],
    ['1<a<=2', [null, '<', null, '<=', null]],
    ['', []],
  ])('%s', (text, operators) => {
    const pieces = toPieces(text)
    expect(pieces.map(({ operator }) => operator)).toEqual(operators)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  })
})

describe('goals', () => {
  const goal = (name: string, statement: string | null) => ({
    term: null,
    name,
    declared: true,
    statement,
    row: null,
  })
  test('with one statement are told once, those without one each for itself', () => {
    const goals = [
      goal('甲', '保障'),
      goal('乙', null),
      goal('丙', '保障'),
      goal('丁', null),
      goal('戊', '推进'),
    ]
    const told = toGoalGroups(goals).map((group) => [group.goals.map(({ name }) => name), group.statement])
    expect(told).toEqual([
      [['甲', '丙'], '保障'],
      [['乙'], null],
      [['丁'], null],
      [['戊'], '推进'],
    ])
  })
})

test('columns of values know their years; those of the long-term table have none', () => {
  const years = defaultForm.tables.map((table) => table.columns.map((column) => yearOf(column, table, 2025)))
  expect(years).toEqual([
    [null, null, null, null, null, null],
    [null, null, null, null, 2023, 2024, 2025, null],
  ])
})

describe('JSON', () => {
  const published = JSON.parse(toJson(project()))

  test('has every key of the contract, in its order', () => {
    expect(Object.keys(published)).toEqual(
      'id year department name form code supervisor implementer period amount source description goals indicators editorNotes acknowledgements'.split(
        ' ',
      ),
    )
    expect(Object.keys(published.indicators[0])).toEqual(
      'anchor term goal level1 level2 printed name yearBeforeLast lastYear target basis extra'.split(' '),
    )
  })

  test('has no source where all that could be said of it is empty', () => {
    const sourceOf = (source: object) => JSON.parse(toJson(project({ 来源: source }))).source
    expect(sourceOf({ 标题: '', 网址: ' ', 日期: '' })).toBeNull()
    expect(sourceOf({ 标题: '', 日期: '2025' })).toEqual({ title: null, url: null, date: '2025' })
  })

  test('gives labels of the form, and what is printed where that differs', () => {
    expect(
      published.indicators.map((row: Project['indicators'][number]) => [row.level1, row.printed]),
    ).toEqual([
      ['产出指标', { level1: '产出' }],
      ['产出指标', { level1: '产出' }],
      ['产出指标', { level1: null }],
    ])
  })

  test('names a row by what it is; a second equal one gets -2', () => {
    const identity = JSON.stringify(['annual', '年度绩效目标1', '数量指标', '甲'])
    const anchor = `i-${hash('sha256', identity).slice(0, 10)}`
    expect(published.indicators.slice(0, 2).map((row: { anchor: string }) => row.anchor)).toEqual([
      anchor,
      `${anchor}-2`,
    ])
  })
})

test('CSV is read back by another library, guarded against formulas', () => {
  const [first, , third] = parse(toCsv(project(), defaultForm), { bom: true, columns: true }) as Record<
    string,
    string
  >[]
  expect(first).toMatchObject({
    表: '年度绩效目标表',
    一级指标: '产出指标',
    原印一级指标: '产出',
    预计当年实现: '2次',
    数值: '2',
  })
  expect(third).toMatchObject({
    三级指标: "'=1+1",
    前年: "'@乙",
    指标值确定依据: '丙,"丁"\n戊',
    原印一级指标: '',
  })
})

test('the catalogue sorts years downwards, names in Chinese collation', () => {
  const projects = [
    project({ 项目名称: '张' }, '2025/bumen/a'),
    project({ 项目名称: '安' }, '2025/bumen/b'),
    project({ 预算年度: '2026' }, '2026/bumen/a'),
  ]
  const shown = toCatalogue(projects.map((each) => toBrief(each))).map(({ year, departments }) => [
    year,
    departments.flatMap((department) => department.projects.map(({ name }) => name)),
  ])
  expect(shown).toEqual([
    [2026, ['项目']],
    [2025, ['安', '张']],
  ])
})
