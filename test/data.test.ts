import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SiteFacts } from '../src/model/facts.ts'
import { defaultForm } from '../src/model/forms/index.ts'
import type { Project } from '../src/model/project.ts'
import { readProject } from '../src/model/read-project.ts'
import { toBrief } from '../src/publish/brief.ts'
import { toCatalogue } from '../src/publish/catalogue.ts'
import { toCsv } from '../src/publish/csv.ts'
import { toHead, toLines } from '../src/publish/data/column.ts'
import { toDataPackage } from '../src/publish/data/data-package.ts'
import { toDcat } from '../src/publish/data/dcat.ts'
import { guard, guardedPattern, guardPrefix } from '../src/publish/data/guard.ts'
import { indicatorsHead, indicatorsLines } from '../src/publish/data/indicators-csv.ts'
import { toDataset, toScriptText } from '../src/publish/data/json-ld.ts'
import { readLicense } from '../src/publish/data/license.ts'
import { toFormSchema } from '../src/publish/data/table-schema.ts'
import { faultsOf } from './site/table-checker.ts'

const facts: SiteFacts = {
  title: '站点',
  publisher: '财政局',
  url: null,
  contact: null,
  license: null,
  repository: null,
  showsQuality: true,
}
const open: SiteFacts = { ...facts, url: 'https://example.cn/open/', license: '可以自由使用' }

function project(row: Record<string, unknown>, id = '2025/bumen/xiangmu'): Project {
  const cells = { 目标名称: '年度绩效目标1', 一级指标: '产出指标', 二级指标: '数量指标', 三级指标: '甲' }
  const data = {
    项目名称: '项目',
    预算部门: '部门',
    预算年度: '2025',
    年度绩效目标表: [{ ...cells, ...row }],
  }
  const read = readProject(data, defaultForm, id)
  if (read.project === undefined) throw new Error(JSON.stringify(read.findings))
  return read.project
}

const records = (csv: string) => parse(csv, { bom: true, columns: true }) as Record<string, string>[]
const published = (projects: Project[], of = facts) => {
  const briefs = projects.map((each) => toBrief(each))
  const toIndicators = async function* () {
    yield indicatorsHead([defaultForm]) + indicatorsLines(projects, [defaultForm])
  }
  return { facts: of, projects: briefs, years: toCatalogue(briefs), toIndicators }
}

describe('the guard against formulas', () => {
  const unguard = (cell: string) =>
    new RegExp(guardedPattern, 'u').test(cell) ? cell.slice(guardPrefix.length) : cell

  test.each([
    ['=1+1', "'=1+1"],
    ['＝1', "'＝1"],
    ['-5%', "'-5%"],
    ['@甲', "'@甲"],
    ["'=1", "''=1"],
    ["'甲'", "'甲'"],
    ['甲=乙', '甲=乙'],
    ['', ''],
  ])('%s is %s', (text, cell) => expect(guard(text)).toBe(cell))

  test('can be undone for any text, and leaves none that a spreadsheet runs', () => {
    const text = fc
      .array(fc.constantFrom(...'\'=+-@\t\r＝＋－＠甲1 "'), { maxLength: 6 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, (original) => {
        expect(unguard(guard(original))).toBe(original)
        expect(guard(original)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u)
      }),
    )
  })
})

test('CSV has any text back with another library, line breaks of any kind included', () => {
  const column = { header: '列', description: '', cell: (cell: string) => cell }
  const row = fc
    .array(fc.constantFrom(...'甲",;\n\r \u2028'), { minLength: 1, maxLength: 6 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (cells) => {
      const rows = records(toHead([column]) + toLines([column], cells))
      expect(rows.map((each) => each.列)).toEqual(cells.map(guard))
    }),
  )
})

test('a column of the file that is called like one of the form gets a name of its own', () => {
  const own = { 数值: '十', 指标值: '二十', '数值（其他列）': '三十' }
  const [row] = records(toCsv(project({ 预计当年实现: '≥ -5%', 其他列: own }), defaultForm))
  expect(row).toMatchObject({
    数值: '-5',
    比较符: '>=',
    '数值（其他列）': '十',
    '指标值（其他列）': '二十',
    '数值（其他列）（其他列）': '三十',
  })
})

test('indicators of all projects keep their own columns as one object', () => {
  const rows = records(
    indicatorsHead([defaultForm]) +
      indicatorsLines([project({ 其他列: { 权重: '=10' } }), project({}, '2025/bumen/b')], [defaultForm]),
  )
  expect(rows.map(({ 项目编号: id, 其他列: own }) => [id, own])).toEqual([
    ['2025/bumen/xiangmu', '{"权重":"=10"}'],
    ['2025/bumen/b', ''],
  ])
})

describe('the checker of tables', () => {
  const schema = JSON.parse(toFormSchema(defaultForm))
  const csv = toCsv(project({ 预计当年实现: '= 5次' }), defaultForm)

  test('finds a sound table sound', () => expect(faultsOf(csv, schema)).toEqual([]))

  test.each([
    ['a cell of another type', csv.replace(',5,', ',五,'), '0: 数值 is no number'],
    ['a value that is not allowed', csv.replace(",'=,", ',≈,'), '0: 比较符 is not of the list: ≈'],
    ['a missing value', csv.replace(/i-[0-9a-f]{10}/u, ''), '0: 锚点 is missing'],
    [
      'another pattern',
      csv.replace(/i-[0-9a-f]{10}/u, 'x'),
      '0: 锚点 does not match i-[0-9a-f]{10}(-[0-9]+)?',
    ],
    ['a row twice', csv + csv.split('\r\n')[1], '锚点 is not unique'],
  ])('finds %s', (_, text, fault) => expect(faultsOf(text, schema)).toEqual([fault]))
})

describe('linked data', () => {
  test('never ends the element that it stands in', () => {
    const hostile = '</script><script>alert(1)</script><!--'
    const text = toScriptText({ name: hostile })
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toEqual({ name: hostile })
  })

  test('has absolute addresses where the site has one, else relative ones', () => {
    const addresses = (of: SiteFacts) =>
      JSON.stringify(toDataset(project({}), of, '说明')).match(/"(?:contentUrl|url)":"[^"]+"/gu)
    expect(addresses(facts)).toEqual([
      '"url":"./xiangmu.html"',
      '"url":"../../data/index.html"',
      '"contentUrl":"./xiangmu.csv"',
      '"contentUrl":"./xiangmu.json"',
    ])
    expect(addresses(open)).toEqual([
      '"url":"https://example.cn/open/2025/bumen/xiangmu.html"',
      '"url":"https://example.cn/open/data/index.html"',
      '"contentUrl":"https://example.cn/open/2025/bumen/xiangmu.csv"',
      '"contentUrl":"https://example.cn/open/2025/bumen/xiangmu.json"',
    ])
  })

  test('the catalogue has a dataset of the bulk data and one a project', async () => {
    const catalog = JSON.parse(await toDcat(published([project({}), project({}, '2025/bumen/b')], open)))
    expect(catalog['dcat:dataset'].map((each: Record<string, unknown>) => each['dct:identifier'])).toEqual([
      undefined,
      '2025/bumen/xiangmu',
      '2025/bumen/b',
    ])
    expect(catalog['dct:license']).toMatchObject({ 'rdfs:label': { '@value': '可以自由使用' } })
  })
})

test.each([
  ['可以自由使用', { words: '可以自由使用' }],
  ['https://example.cn/l/4.0/', { address: 'https://example.cn/l/4.0/' }],
  ['知识共享 4.0（https://example.cn/l/4.0/）。', { address: 'https://example.cn/l/4.0/' }],
])('the licence %s', (text, license) => expect(readLicense(text)).toEqual(license))

test('a data package of a site without projects is one', async () => {
  const { resources } = JSON.parse(await toDataPackage(published([])))
  expect(resources.map(({ name }: { name: string }) => name)).toEqual([
    'projects',
    'indicators',
    'site',
    'schema-project.schema',
  ])
})
