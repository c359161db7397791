import { globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { parse } from 'yaml'
import { forms } from '../../src/model/forms/index.ts'
import { root } from '../command.ts'
import { sizes } from './many/build.ts'
import { attribute, findAll, readPage, textOf } from './page.ts'

type Element = ReturnType<typeof findAll>[number]

const dist = inject('dist')
const many = inject('many')

const elements = (node: Parameters<typeof findAll>[0], name: string) =>
  findAll(node, ({ tagName }) => tagName === name)
const hasClass = (name: string) => (element: Element) =>
  attribute(element, 'class')?.split(' ').includes(name) === true
const textsOf = (node: Element) =>
  findAll(node, ({ tagName }) => ['th', 'td'].includes(tagName)).map((cell) => textOf(cell).trim())

/** Texts of the cells of each table below a node, row by row. */
const tablesOf = (page: Parameters<typeof findAll>[0]) =>
  elements(page, 'table').map((table) => elements(table, 'tr').map(textsOf))

/** Where the links in the lists of a page lead, below the root of its site. */
function listed(folder: string, address: string): string[] {
  return findAll(readPage(join(folder, address)), hasClass('lines')).flatMap((table) =>
    elements(table, 'a').map((link) => join(dirname(address), attribute(link, 'href') ?? '')),
  )
}

const listedIn = (folder: string, category: string) =>
  globSync([`indicators/${category}.html`, `indicators/${category}/**/*.html`], { cwd: folder }).flatMap(
    (address) => listed(folder, address),
  )

interface Row {
  readonly anchor: string
  readonly level2: string | null
  readonly name: string | null
}

/** Links to every row of a site's projects, by the 二级指标 that it has in the data. */
function rowsByLevel2(folder: string): Map<string | null, string[]> {
  const rows = globSync('[0-9]*/*/*.json', { cwd: folder }).flatMap((path) => {
    const { id, indicators } = JSON.parse(readFileSync(join(folder, path), 'utf8'))
    return (indicators as Row[])
      .filter(({ name }) => name !== null)
      .map(({ anchor, level2 }) => ({ level2, link: `${id}.html#${anchor}` }))
  })
  const groups = Map.groupBy(rows, ({ level2 }) => level2)
  return new Map([...groups].map(([level2, own]) => [level2, own.map(({ link }) => link)]))
}

const slugs = {
  数量指标: 'quantity',
  质量指标: 'quality',
  时效指标: 'timeliness',
  成本指标: 'cost',
  经济效益指标: 'economic',
  社会效益指标: 'social',
  生态效益指标: 'ecological',
  可持续影响指标: 'sustainable',
  服务对象满意度指标: 'clients',
}

describe('the lists of the seed', () => {
  const rows = rowsByLevel2(dist)

  test.each(Object.entries(slugs))(
    '%s: every row is linked to once, on the page of its own',
    (label, slug) => {
      expect(rows.get(label)).not.toBeUndefined()
      expect(listedIn(dist, slug).toSorted()).toEqual(rows.get(label)?.toSorted())
    },
  )

  test('there are no others', () => {
    expect([...rows.values()].flat()).toHaveLength(146)
    expect(new Set(rows.keys())).toEqual(new Set(Object.keys(slugs)))
  })
})

describe('the categories of another form', () => {
  const site = inject('pathological')
  const rows = rowsByLevel2(site)
  const costs = {
    经济成本指标: 'economic-cost',
    社会成本指标: 'social-cost',
    生态环境成本指标: 'ecological-cost',
  }

  test.each(Object.entries(costs))('%s: every row is linked to once, on a page of its own', (label, slug) => {
    expect(rows.get(label)).toHaveLength(1)
    expect(listedIn(site, slug)).toEqual(rows.get(label))
  })

  test('stand with those that both forms have, each once', () => {
    const index = readPage(join(site, 'indicators/index.html'))
    expect(elements(index, 'h2').map(textOf)).toEqual([
      '产出指标',
      '效益指标',
      '满意度指标',
      '成本指标',
      '其他',
    ])
    expect(listedIn(site, 'quantity').toSorted()).toEqual(rows.get('数量指标')?.toSorted())
  })

  test('can be searched for, each once', () => {
    const [level1, level2] = ['level1', 'level2'].map((name) =>
      findAll(readPage(join(site, 'index.html')), (node) => attribute(node, 'name') === name)
        .flatMap((select) => elements(select, 'option'))
        .map(textOf),
    )
    expect(level1).toEqual(['全部类别', '产出指标', '效益指标', '满意度指标', '成本指标'])
    expect(level2?.filter((label) => label.includes('成本'))).toEqual(['成本指标', ...Object.keys(costs)])
  })

  test('have no page where no project is of that form', () => {
    expect(globSync('indicators/*-cost.html', { cwd: dist })).toEqual([])
  })
})

describe('what no form knows', () => {
  const own = [...forms.values()].flatMap(({ taxonomy }) =>
    taxonomy.flatMap(({ level2 }) => level2.map(({ label }) => label)),
  )
  test.each(['pathological', 'many'] as const)('is linked to from the list of others: %s', (site) => {
    const unknown = [...rowsByLevel2(inject(site))].filter(([label]) => !own.includes(label ?? ''))
    const links = unknown.flatMap(([, each]) => each)
    expect(links).not.toEqual([])
    expect(listedIn(inject(site), 'other').toSorted()).toEqual(links.toSorted())
  })

  test('is counted in the index', () => {
    const index = tablesOf(readPage(join(many, 'indicators/index.html')))
    expect(index.at(-1)).toEqual([
      ['二级指标', '2025 年', '2024 年'],
      ['其他', `${sizes[2025].departments}`, `${sizes[2024].departments}`],
    ])
  })

  test('makes no page where there is none', () => {
    expect(globSync('indicators/other*', { cwd: dist })).toEqual([])
  })
})

describe('a list of 450 rows', () => {
  const folder = 'indicators/quantity/2025'
  const pages = ['index.html', 'page-2.html', 'page-3.html'].map((name) => `${folder}/${name}`)
  const linesOf = (address: string) =>
    findAll(readPage(join(many, address)), hasClass('lines')).flatMap((table) =>
      elements(table, 'tr').slice(1),
    )

  test('has three pages, and is left out of the page of its category', () => {
    expect(globSync(`${folder}/*`, { cwd: many }).toSorted()).toEqual(pages)
    expect(pages.map((address) => linesOf(address).length)).toEqual([200, 200, 50])
    expect(linesOf('indicators/quantity.html')).toEqual([])
  })

  test('has every row of the year once', () => {
    const expected = rowsByLevel2(many)
      .get('数量指标')
      ?.filter((link) => link.startsWith('2025/'))
    expect(expected).toHaveLength(900)
    expect(pages.flatMap((address) => listed(many, address)).toSorted()).toEqual(expected?.toSorted())
  })

  test('has links to all its pages, and says which one this is', () => {
    const told = pages.map((address) => {
      const [nav] = findAll(readPage(join(many, address)), hasClass('pagination'))
      return elements(nav ?? readPage(join(many, address)), 'a').map((link) => [
        textOf(link),
        attribute(link, 'href'),
        attribute(link, 'aria-current'),
      ])
    })
    expect(told[1]).toEqual([
      ['上一页', './index.html', undefined],
      ['1', './index.html', undefined],
      ['2', './page-2.html', 'page'],
      ['3', './page-3.html', undefined],
      ['下一页', './page-3.html', undefined],
    ])
    expect(told.map((links) => links.map(([text]) => text))).toEqual([
      ['1', '2', '3', '下一页'],
      ['上一页', '1', '2', '3', '下一页'],
      ['上一页', '1', '2', '3'],
    ])
  })
})

test.each(['dist', 'pathological', 'many'] as const)('no page of indicators is over 200 kB: %s', (site) => {
  const pages = globSync('indicators/**/*.html', { cwd: inject(site) })
  expect(pages.length).toBeGreaterThan(9)
  const large = pages.filter((page) => statSync(join(inject(site), page)).size > 200_000)
  expect(large).toEqual([])
})

test.each(['dist', 'many'] as const)('every link in a list leads to a row that is there: %s', (site) => {
  const folder = inject(site)
  const links = globSync('indicators/**/*.html', { cwd: folder }).flatMap((page) => listed(folder, page))
  const ids = new Map(
    [...new Set(links.map((link) => link.split('#')[0] ?? ''))].map((path) => [
      path,
      new Set(findAll(readPage(join(folder, path)), () => true).map((each) => attribute(each, 'id'))),
    ]),
  )
  const dead = links.filter((link) => {
    const [path = '', anchor] = link.split('#')
    return ids.get(path)?.has(anchor) !== true
  })
  expect(links).not.toEqual([])
  expect(dead).toEqual([])
})

describe('the page of 数量指标 of two years', () => {
  const [years, departments, wordings] = tablesOf(readPage(join(many, 'indicators/quantity.html')))

  // Of 45 departments with 20 rows each, the first 22 have numbers alone, the others in every second row.
  test('has the totals of each year', () => {
    expect(years?.slice(1)).toEqual([
      ['2025 年的全部指标', '45', '900', '670', '74.4%'],
      ['2024 年的全部指标', '3', '24', '24', '100%'],
    ])
  })

  test('shows thirty departments, and the others as one', () => {
    expect(departments).toHaveLength(1 + 30 + 1 + 1)
    expect(departments?.slice(-2)).toEqual([
      ['其余 15 个部门', '150', '50%', '300'],
      ['合计', '670', '74.4%', '900'],
    ])
  })

  test('has the wordings that several projects share, with how many do', () => {
    const shared = ['召开会议次数', '培训人数', '编印资料份数', '调研次数', '检查次数']
    expect(wordings?.slice(1)).toHaveLength(shared.length)
    expect(new Map(wordings?.slice(1) as [string, string][])).toEqual(
      new Map(shared.map((name) => [name, '45'])),
    )
  })
})

describe('the overview', () => {
  const overview = (folder: string, address: string) => {
    const [section] = findAll(
      readPage(join(folder, address)),
      (element) => attribute(element, 'aria-labelledby') === 'overview',
    )
    if (section === undefined) throw new Error(`${address} has no overview`)
    return section
  }
  const figures = [
    ['项目', '45', '3', '+42'],
    ['指标', '945', '27', '+918'],
    ['目标为数值', '715', '27', '+688'],
    ['目标为数值的占比', '75.7%', '100%', '-24.3 个百分点'],
    ['写明确定依据', '270', '6', '+264'],
  ]

  test('of a year compares it with the year before', () => {
    const section = overview(many, '2025/index.html')
    const [table] = tablesOf(section)
    expect(table?.[0]).toEqual(['统计项', '2025 年', '2024 年', '增减'])
    expect(table?.slice(1, 6)).toEqual(figures)
    expect(textOf(section)).toContain('与 2024 年相比，项目增加 42 个，指标增加 918 项。')
  })

  test('of a department compares it with the same department', () => {
    const [table] = tablesOf(overview(many, '2025/bumen-2/index.html'))
    expect(table?.slice(1, 3)).toEqual([
      ['项目', '1', '1', '0'],
      ['指标', '21', '9', '+12'],
    ])
  })

  test.each(['2024/index.html', '2025/bumen-4/index.html'])(
    'without a year before has one year: %s',
    (address) => expect(tablesOf(overview(many, address))[0]?.[0]).toHaveLength(2),
  )

  test('of the seed counts the rows of its content', () => {
    const files = globSync('content/2025/**/*.yaml', { cwd: root })
    const contents = files.map((path) =>
      parse(readFileSync(join(root, path), 'utf8'), { schema: 'failsafe' }),
    )
    const inYaml = contents.flatMap((content) => [...content.长期绩效目标表, ...content.年度绩效目标表])
    const named = inYaml.filter((row: Record<string, string>) => row.三级指标 !== undefined)
    // The third project, in Markdown, has 24 rows.
    const [table] = tablesOf(overview(dist, '2025/index.html'))
    expect(table?.slice(1, 3)).toEqual([
      ['项目', `${files.length + 1}`],
      ['指标', `${named.length + 24}`],
    ])
  })

  test('has the findings of the quality page', () => {
    const rules = (tablesOf(overview(dist, '2025/index.html')).at(-1) ?? []).slice(1)
    const sum = (severity: string) =>
      rules.filter(([, each]) => each === severity).reduce((all, [, , found]) => all + Number(found), 0)
    const quality = textOf(readPage(join(dist, 'quality.html')))
    expect(sum('警告')).toBeGreaterThan(0)
    expect(quality).toContain(`${sum('警告')} 个警告，${sum('提示')} 个提示`)
  })
})
