import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import AjvDraft4 from 'ajv-draft-04'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, inject, test } from 'vitest'
import { formOf } from '../../src/model/forms/index.ts'
import type { Indicator, Project } from '../../src/model/project.ts'
import { type PageRow, readPage, readRows } from './page.ts'
import { faultsOf, readCsv } from './table-checker.ts'

const fixtures = join(import.meta.dirname, '../fixtures/data-package')
const sites = [
  { site: 'seed', dist: inject('dist') },
  { site: 'pathological', dist: inject('pathological') },
  { site: 'many', dist: inject('many') },
]

type Row = Readonly<Record<string, string>>

describe.each(sites)('the downloads of the site $site', ({ dist }) => {
  const read = (address: string) => readFileSync(join(dist, address), 'utf8')
  const readJson = (address: string) => JSON.parse(read(address))
  const ids = globSync('[0-9]*/*/*.json', { cwd: dist })
    .map((path) => path.replace(/\.json$/u, ''))
    .toSorted()
  const dataPackage = readJson('data/datapackage.json')
  const guarded = new RegExp(dataPackage.formulaGuard.guarded, 'u')
  const unguard = (cell: string) =>
    guarded.test(cell) ? cell.slice(dataPackage.formulaGuard.prefix.length) : cell
  const rowsOf = (address: string): Row[] => {
    const [header = [], ...rows] = readCsv(read(address))
    expect(new Set(header).size).toBe(header.length)
    return rows.map((row) =>
      Object.fromEntries(row.map((cell, index) => [unguard(header[index] ?? ''), unguard(cell)])),
    )
  }
  const isProject = new Ajv2020({ strict: true }).compile(readJson('data/schema/project.schema.json'))
  const resource = (name: string) =>
    dataPackage.resources.find((each: { name: string }) => each.name === name)

  const nameOf = (id: string): Row => {
    const { name, year, department } = readJson(`${id}.json`)
    return { 项目编号: id, 项目名称: name, 预算年度: String(year), 预算部门: department.name }
  }

  test('there are projects', () => expect(ids.length).toBeGreaterThanOrEqual(3))

  test.each(ids)('%s: the page, JSON and CSV have the same rows', (id) => {
    const project: Project = readJson(`${id}.json`)
    const page = readRows(readPage(join(dist, `${id}.html`)))
    expect(project.indicators.map(rowOfJson).toSorted(byTerm)).toEqual(page)
    const csv = rowsOf(`${id}.csv`)
    expect(csv).toHaveLength(project.indicators.length)
    expect(csv.map((row) => rowOfCsv(row, project)).toSorted(byTerm)).toEqual(page)
    for (const [index, indicator] of project.indicators.entries()) {
      expect(csv[index]).toMatchObject(readingsOf(indicator))
    }
  })

  const departments = [...new Set(ids.map((id) => dirname(id)))]

  test.each(departments)('%s: the workbook has the rows of its pages', async (department) => {
    const sheets = await readWorkbook(join(dist, department, 'index.xlsx'), { trim: false })
    const own = ids.filter((id) => dirname(id) === department)
    expect(sheets).toHaveLength(own.length + 1)
    for (const id of own) {
      const project: Project = readJson(`${id}.json`)
      const named = project.indicators.filter(({ name }) => name !== null).map(rowOfJson)
      const sheet = sheets.find(({ data }) => data[0]?.[0] === project.name)
      expect(rowsOfSheet(sheet?.data ?? []), id).toEqual(named.toSorted(byTerm).map(({ cells }) => cells))
    }
  })

  test.each(ids)('%s: JSON and CSV are as their schemas say', (id) => {
    expect(isProject(readJson(`${id}.json`)), JSON.stringify(isProject.errors)).toBe(true)
    const { form } = readJson(`${id}.json`)
    expect(faultsOf(read(`${id}.csv`), readJson(`data/schema/${form}.table.json`))).toEqual([])
  })

  test('indicators.csv is the sum of the projects, and as its schema says', () => {
    expect(faultsOf(read('data/indicators.csv'), resource('indicators').schema)).toEqual([])
    const parts = ids.flatMap((id) => rowsOf(`${id}.csv`).map((row) => [id, row] as const))
    const bulk = rowsOf('data/indicators.csv').toSorted((a, b) => compare(idOf(a), idOf(b)))
    expect(bulk.map((row) => [idOf(row), withoutEmpty(spread(row))])).toEqual(
      parts.map(([id, row]) => [id, withoutEmpty({ ...nameOf(id), ...row })]),
    )
  })

  test('projects.csv and site.json are the sum of the projects', () => {
    expect(faultsOf(read('data/projects.csv'), resource('projects').schema)).toEqual([])
    const projects: Project[] = ids.map((id) => readJson(`${id}.json`))
    const rows = rowsOf('data/projects.csv').toSorted((a, b) => compare(idOf(a), idOf(b)))
    expect(rows).toEqual(projects.map((project) => expect.objectContaining(factsOf(project))))
    const site = readJson('data/site.json')
    const told = site.projects.map(({ id, name, year, amount, rows: count }: Row) => [
      id,
      name,
      year,
      amount,
      count,
    ])
    expect(told.toSorted((a: string[], b: string[]) => compare(a[0] ?? '', b[0] ?? ''))).toEqual(
      projects.map(({ id, name, year, amount, indicators }) => [id, name, year, amount, indicators.length]),
    )
    const sum = site.years.reduce((all: number, year: { rows: number }) => all + year.rows, 0)
    expect(sum).toBe(projects.flatMap(({ indicators }) => indicators).length)
  })

  test('every address in the data is that of a file', () => {
    const base = new URL('data/', readJson('data/site.json').url?.replace(/\/?$/u, '/') ?? 'file:///')
    const root = new URL('..', base).href
    const catalog = read('data/catalog.jsonld')
    const told = [...catalog.matchAll(/"dcat:(?:downloadURL|landingPage)": "([^"]+)"/gu)].map(
      ([, to = '']) => to,
    )
    const rows = rowsOf('data/projects.csv')
    const all = [...told, ...rows.flatMap((row) => [row.网页地址, row.JSON地址, row.CSV地址])]
    expect(all.length).toBeGreaterThan(6 * ids.length)
    const files = new Set(globSync('**/*.*', { cwd: dist }).map((path) => root + path))
    expect(all.filter((to) => !files.has(new URL(to ?? '', base).href))).toEqual([])
  })

  test('the data package is one, and its files are as it says', () => {
    const isOf = (profile: string, data: unknown) => {
      const ajv = new AjvDraft4({ strict: false, validateFormats: false })
      const validate = ajv.compile(JSON.parse(readFileSync(join(fixtures, `${profile}.json`), 'utf8')))
      expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
    }
    isOf('data-package', dataPackage)
    for (const table of [resource('projects'), resource('indicators')]) isOf('tabular-data-resource', table)
    for (const { path, bytes, hash } of dataPackage.resources) {
      const file = readFileSync(join(dist, 'data', path))
      expect([file.length, `sha256:${createHash('sha256').update(file).digest('hex')}`]).toEqual([
        bytes,
        hash,
      ])
    }
  })
})

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const idOf = ({ 项目编号: id = '' }: Row) => id

// The page has one table after the other, as the form has; a sort keeps the order of what is equal.
const order = ['long-term', 'annual']
const byTerm = (a: PageRow, b: PageRow) => order.indexOf(a.term) - order.indexOf(b.term)

const given = (cells: readonly (string | null | undefined)[]): string[] =>
  cells.filter((cell): cell is string => typeof cell === 'string' && cell !== '')

function rowOfJson({
  term,
  goal,
  level1,
  level2,
  printed,
  name,
  yearBeforeLast,
  lastYear,
  target,
  basis,
  extra,
}: Indicator) {
  const values = [yearBeforeLast?.raw, lastYear?.raw, target?.raw]
  return {
    term,
    goal: goal ?? '',
    level1: shown(printed?.level1, level1, '一级指标'),
    level2: shown(printed?.level2, level2, '二级指标'),
    cells: given([name, ...values, basis, ...Object.values(extra ?? {})]),
  }
}

// A page shows what is printed; where nothing is, what is meant, or that this is not known.
function shown(printed: string | null | undefined, own: string | null, kind: string): string {
  return (printed === undefined ? own : printed) ?? own ?? `${kind}不明`
}

const values = ['前年', '上年', '指标值', '预计当年实现']

function rowOfCsv(row: Row, { form }: Project) {
  const { tables } = formOf({ form })
  const own = Object.keys(row).slice(Object.keys(row).indexOf('原印二级指标') + 1)
  const label = (level: string) => row[`原印${level}`] || row[level] || `${level}不明`
  return {
    term: tables.find((table) => table.label === row.表)?.term ?? 'annual',
    goal: row.目标名称 ?? '',
    level1: label('一级指标'),
    level2: label('二级指标'),
    cells: given([
      row.三级指标,
      ...values.map((name) => row[name]),
      row.指标值确定依据,
      ...own.map((name) => row[name]),
    ]),
  }
}

function readingsOf({ anchor, target }: Indicator) {
  const { operator, number, unit } = target ?? {}
  return { 锚点: anchor, 比较符: operator ?? '', 数值: String(number ?? ''), 计量单位: unit ?? '' }
}

// 其他列 of the table of all projects as columns of their own, as a project's CSV has them.
function spread({ 其他列: others, ...row }: Row): Row {
  return { ...row, ...(others ? JSON.parse(others) : {}) }
}

function withoutEmpty(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''))
}

function factsOf({ year, name, department, amount, code, source, indicators }: Project) {
  return {
    预算年度: String(year),
    项目名称: name,
    预算部门: department.name,
    部门代号: department.slug,
    预算金额: amount ?? '',
    项目代码: code ?? '',
    来源标题: source?.title ?? '',
    指标行数: String(indicators.length),
  }
}

/** Name, values and basis of the rows of a sheet, those not empty. */
function rowsOfSheet([, header = [], ...rows]: readonly (readonly unknown[])[]) {
  const name = header.indexOf('三级指标')
  return rows
    .filter((row) => row[name] !== null)
    .map((row) => row.slice(name).filter((cell) => cell !== null))
}
