import { describe, expect, test } from 'vitest'
import type { Form } from '../src/model/form.ts'
import { defaultForm, forms } from '../src/model/forms/index.ts'
import type { Project } from '../src/model/project.ts'
import { readProject } from '../src/model/read-project.ts'
import { toBrief } from '../src/publish/brief.ts'
import { toCatalogue } from '../src/publish/catalogue.ts'
import { byDepartment, wordingsOf } from '../src/publish/category.ts'
import { abridge, type Line, rowsOf, toLines } from '../src/publish/indicator-lines.ts'
import { indicatorsOf, toIndex, yearOnPage, yearsApart } from '../src/publish/indicators.ts'
import { linesBySlug, otherSlug } from '../src/publish/line-counts.ts'
import { toLinePages } from '../src/publish/line-pages.ts'
import { seedProjects } from './seed-projects.ts'

/** Rows of a table as 二级指标, 三级指标 and target. */
type Rows = readonly (readonly [string, string, string?])[]

function project(longTerm: Rows, annual: Rows = [], id = '2025/bumen/xiangmu'): Project {
  const [year, department] = id.split('/')
  const cells = (rows: Rows, goal: string, column: string) =>
    rows.map(([level2, name, value]) => ({
      目标名称: goal,
      ...(level2 && { 二级指标: level2 }),
      ...(name && { 三级指标: name }),
      ...(value && { [column]: value }),
    }))
  const data = {
    项目名称: '项目',
    预算部门: department,
    预算年度: year,
    长期绩效目标表: cells(longTerm, '长期绩效目标1', '指标值'),
    年度绩效目标表: cells(annual, '年度绩效目标1', '预计当年实现'),
  }
  const read = readProject(data, defaultForm, id)
  if (read.project === undefined) throw new Error(JSON.stringify(read.findings))
  return read.project
}

const told = ({ longTerm, annual }: Line) => [longTerm?.name ?? null, annual?.name ?? null]
const indexOf = (...projects: readonly Project[]) =>
  indicatorsOf(toCatalogue(projects.map((each) => toBrief(each))))
const categoryOf = (slug: string, ...projects: readonly Project[]) =>
  indexOf(...projects)
    .flatMap(({ categories }) => categories)
    .find((category) => category.slug === slug)

describe('lines of a project', () => {
  test('an indicator of both tables is one line, whatever its place; others stand alone', () => {
    const lines = toLines(
      project(
        [
          ['数量指标', '甲'],
          ['数量指标', '乙'],
        ],
        [
          ['数量指标', '乙'],
          ['时效指标', '甲'],
        ],
      ),
    )
    expect(lines.map(told)).toEqual([
      ['甲', null],
      ['乙', '乙'],
      [null, '甲'],
    ])
  })

  test('a row without a name has no line', () => {
    expect(
      toLines(
        project([
          ['数量指标', ''],
          ['数量指标', '甲'],
        ]),
      ).map(told),
    ).toEqual([['甲', null]])
  })

  test('a name that is long is cut, and not within a character', () => {
    expect(abridge('名'.repeat(300))).toBe('名'.repeat(300))
    expect(abridge('𠮷'.repeat(301))).toBe(`${'𠮷'.repeat(300)}……`)
  })

  test('long lines make short pages, none is lost', () => {
    const pagesOf = (rows: Rows) => categoryOf('quantity', project(rows))?.years.flatMap(toLinePages) ?? []
    const short = pagesOf(Array.from({ length: 210 }, (_, index) => ['数量指标', `甲${index}`]))
    expect(short.map(({ spans }) => spans)).toEqual([
      [{ id: '2025/bumen/xiangmu', from: 0, to: 200 }],
      [{ id: '2025/bumen/xiangmu', from: 200, to: 210 }],
    ])
    const long = pagesOf(
      Array.from({ length: 210 }, (_, index) => [
        '数量指标',
        `${index}${'长'.repeat(250)}`,
        '长'.repeat(280),
      ]),
    )
    const ends = long.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to]))
    expect(long.length).toBeGreaterThan(3)
    expect(ends).toEqual([0, ...ends.slice(1, -1), 210])
    expect(ends.slice(1, -1).filter((_, index) => index % 2 === 0)).toEqual(
      ends.slice(1, -1).filter((_, index) => index % 2 === 1),
    )
  })
})

describe('the index', () => {
  test('has every 二级指标 of the form under its 一级指标, also those without indicators', () => {
    expect(indexOf().map(({ label, categories }) => [label, categories.map(({ slug }) => slug)])).toEqual([
      ['产出指标', ['quantity', 'quality', 'timeliness', 'cost']],
      ['效益指标', ['economic', 'social', 'ecological', 'sustainable']],
      ['满意度指标', ['clients']],
    ])
  })

  test('an alias stands with its label; what no form knows, and what is not given, is last', () => {
    const one = project([
      ['数量', '甲'],
      ['创新指标', '乙'],
      ['（未印）', '丙'],
    ])
    const lines = linesBySlug(one, forms)
    expect(lines.get('quantity')?.map(told)).toEqual([['甲', null]])
    expect(lines.get(otherSlug)?.map(told)).toEqual([
      ['乙', null],
      ['丙', null],
    ])
    expect(indexOf(one).at(-1)?.label).toBeNull()
    expect(categoryOf(otherSlug, one)?.years[0]?.lines).toBe(2)
  })

  test('lines stand in the order of the catalogue, the newest year first', () => {
    const row: Rows = [['数量指标', '甲']]
    const projects = [
      project(row, [], '2024/bumen/a'),
      project(row, [], '2025/yi/b'),
      project(row, [], '2025/jia/b'),
      project(row, [], '2025/yi/a'),
    ]
    const years = categoryOf('quantity', ...projects)?.years
    expect(years?.map((each) => [each.year, each.projects.map(({ id }) => id)])).toEqual([
      [2025, ['2025/jia/b', '2025/yi/a', '2025/yi/b']],
      [2024, ['2024/bumen/a']],
    ])
  })

  test('is made once for one catalogue', () => {
    const years = toCatalogue([toBrief(project([['数量指标', '甲']]))])
    expect(indicatorsOf(years)).toBe(indicatorsOf(years))
  })

  test('categories of several forms that share a slug are one', () => {
    const own: Form = {
      ...defaultForm,
      id: 'own',
      taxonomy: [
        {
          label: '产出',
          slug: 'output',
          aliases: [],
          level2: [
            { label: '数量', slug: 'quantity', aliases: [] },
            { label: '进度', slug: 'progress', aliases: [] },
          ],
        },
      ],
    }
    const { indicators, ...facts } = project([['数量指标', '甲']])
    const other = {
      ...facts,
      id: '2025/bumen/b',
      form: 'own',
      indicators: indicators.map((row) => ({ ...row, level2: '数量' })),
    }
    const both = new Map([...forms, ['own', own]])
    const catalogue = toCatalogue([project([['数量指标', '甲']]), other].map((each) => toBrief(each, both)))
    const [output] = toIndex(catalogue, [...both.values()])
    expect(output?.categories.map(({ slug }) => slug)).toEqual([
      ...['quantity', 'quality', 'timeliness', 'cost'],
      'progress',
    ])
    expect(output?.categories[0]?.years[0]?.lines).toBe(2)
  })

  test.each([...forms.values()])('no category of $id takes the address of another page', ({ taxonomy }) => {
    const slugs = taxonomy.flatMap(({ level2 }) => level2.map(({ slug }) => slug))
    expect(slugs).not.toContain(otherSlug)
    expect(slugs).not.toContain('index')
  })
})

describe('the list of the newest year', () => {
  const rows = (count: number): Rows =>
    Array.from({ length: count }, (_, index) => ['数量指标', `甲${index}`])
  const old = project(rows(1), [], '2024/bumen/a')
  const placesOf = (count: number) => {
    const category = categoryOf('quantity', project(rows(count)), old)
    return category && [yearOnPage(category)?.year, yearsApart(category).map(({ year }) => year)]
  }

  test('stands on the page of the category where one page has room for it', () =>
    expect(placesOf(200)).toEqual([2025, [2024]]))

  test('stands apart, as those of other years do, where it is longer', () =>
    expect(placesOf(201)).toEqual([undefined, [2025, 2024]]))
})

describe('counts', () => {
  const both = project([['数量指标', '甲', '3次']], [['数量指标', '甲', '适量']])
  const yearOf = (...projects: readonly Project[]) => {
    const [year] = categoryOf('quantity', ...projects)?.years ?? []
    if (year === undefined) throw new Error('no indicators')
    return year
  }

  test('rows of both tables count, a project once', () =>
    expect(yearOf(both).counts).toEqual({ projects: 1, total: 2, measurable: 1 }))

  test('departments by their size; those beyond the largest are summed up', () => {
    const projects = [1, 3, 2].map((count, index) =>
      project(
        Array.from({ length: count }, (_, row) => ['数量指标', `甲${row}`, row === 0 ? '1次' : '多次']),
        [],
        `2025/bumen${index}/a`,
      ),
    )
    const { largest, others, rest } = byDepartment(yearOf(...projects), 1)
    expect(largest).toEqual([{ slug: 'bumen1', name: 'bumen1', projects: 1, total: 3, measurable: 1 }])
    expect([others, rest]).toEqual([2, { projects: 2, total: 3, measurable: 2 }])
  })

  test('a wording counts once for each project that has it', () => {
    const other = project([['数量指标', '乙']], [['数量指标', '甲']], '2025/bumen/b')
    const two = project(
      [
        ['数量指标', '甲'],
        ['数量指标', '甲'],
      ],
      [],
      '2025/bumen/c',
    )
    expect(wordingsOf(yearOf(both, other, two))).toEqual([
      { name: '甲', projects: 3 },
      { name: '乙', projects: 1 },
    ])
  })
})

describe('the seed', () => {
  test('every row stands in one line of one category', async () => {
    const projects = await seedProjects()
    const lines = projects.flatMap((each) => [...linesBySlug(each, forms).values()].flat())
    const rows = lines.flatMap(rowsOf)
    expect(rows).toHaveLength(146)
    expect(new Set(rows)).toEqual(new Set(projects.flatMap(({ indicators }) => indicators)))
    const listed = indexOf(...projects).flatMap(({ categories }) =>
      categories.flatMap(({ years }) => years.map((year) => year.lines)),
    )
    expect(listed.reduce((sum, count) => sum + count, 0)).toBe(lines.length)
  })
})
