import { spawnSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Indicator, Project } from '../src/model/project.ts'
import { toSheetNames } from '../src/publish/workbook/sheet-names.ts'
import { toParts } from '../src/publish/workbook/text.ts'
import { type DepartmentProjects, toWorkbook } from '../src/publish/workbook.ts'
import { zh } from '../src/words/zh.ts'
import { oneRow } from './one-row.ts'
import { seedProjects } from './seed-projects.ts'
import { type ReadSheet, type ReadWorkbook, readWorkbook } from './workbook-reader.ts'

const columns = [...'ABCDEFGHIJKLMNOP']

/** Texts of a line, a merged label told in each line that it stands beside. */
function lineOf(sheet: ReadSheet, row: number): string[] {
  return columns.map((column) => {
    const over = sheet.merges.find((merge) => {
      const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(merge) ?? []
      return left === column && right === column && Number(top) <= row && row <= Number(bottom)
    })
    return sheet.cells.get(over?.split(':')[0] ?? `${column}${row}`) ?? ''
  })
}

/** The lines below a band, up to the next. */
function linesBelow(sheet: ReadSheet, band: string): string[][] {
  const rows = [...sheet.cells].filter(([, text]) => text === band).map(([cell]) => Number(cell.slice(1)))
  const start = rows.find((row) => sheet.merges.some((merge) => merge.startsWith(`A${row}:`))) ?? 0
  const lines: string[][] = []
  for (let row = start + 1; sheet.xml.includes(`<row r="${row}"`); row++) {
    if (sheet.merges.some((merge) => new RegExp(`^A${row}:[B-Z]+${row}$`).test(merge))) break
    lines.push(lineOf(sheet, row))
  }
  return lines
}

let seed: DepartmentProjects
let read: ReadWorkbook
beforeAll(async () => {
  const projects = await seedProjects()
  seed = { year: 2025, name: projects[0]?.department.name ?? '', projects }
  read = readWorkbook(await toWorkbook(seed, zh))
})

function printed({ level1, level2, printed: labels }: Indicator): string[] {
  const label = (own: string | null, shown: string | null | undefined) => {
    if (shown === undefined) return own ?? ''
    return shown === null ? `${own}（原表未印，据二级指标推定）` : `${shown}（即${own}）`
  }
  return [label(level1, labels?.level1), label(level2, labels?.level2)]
}

function expectedLine(row: Indicator): string[] {
  const { term, goal, name, target, yearBeforeLast, lastYear, basis } = row
  const values =
    term === 'annual'
      ? [yearBeforeLast?.raw ?? '', lastYear?.raw ?? '', '', target?.raw ?? '']
      : ['', '', target?.raw ?? '', '']
  return [goal ?? '', ...printed(row), name ?? '', ...values, basis ?? '']
}

describe('the workbook of the seed', () => {
  test('has the list of projects first, each linked with its sheet', () => {
    const [index, ...sheets] = read.sheets
    expect(sheets.map(({ name }) => name)).toEqual(seed.projects.map(({ name }) => name))
    expect(seed.projects.map((_, at) => index && lineOf(index, at + 3).slice(0, 3))).toEqual(
      seed.projects.map(({ name, indicators }) => [name, '未列明', String(indicators.length)]),
    )
    expect(seed.projects.map((_, at) => index?.links.get(`A${at + 3}`))).toEqual(
      seed.projects.map(({ name }) => `'${name}'!A1`),
    )
  })

  test('has every row of every table once, in the order of the file, with its exact text', () => {
    for (const [at, project] of seed.projects.entries()) {
      const sheet = read.sheets[at + 1] as ReadSheet
      for (const [term, label] of [
        ['long-term', '长期绩效目标表'],
        ['annual', '年度绩效目标表'],
      ] as const) {
        const lines = linesBelow(sheet, label).filter(([, level1]) => level1 !== zh.table.noRows)
        const rows = project.indicators.filter((row) => row.term === term)
        expect(lines.map((line) => line.slice(0, 9))).toEqual(rows.map(expectedLine))
      }
    }
  })

  test('tells facts and goals, the amount that is not given in words', () => {
    for (const [at, { goals }] of seed.projects.entries()) {
      const sheet = read.sheets[at + 1] as ReadSheet
      expect([3, 4, 5].map((row) => lineOf(sheet, row).slice(0, 2))).toEqual([
        ['预算部门', '中共咸宁市委办公室'],
        ['预算年度', '2025'],
        ['预算金额', '公布的表中没有列明'],
      ])
      expect(linesBelow(sheet, '项目绩效总目标').map((line) => line.slice(0, 2))).toEqual(
        goals.map(({ name, declared, statement }) => [
          name,
          declared ? statement : '项目绩效总目标中没有这个目标，它只见于下面的表。',
        ]),
      )
    }
  })

  test('keeps name and header in view and on every printed page, A4 and as wide as the page', () => {
    expect(read.sheets.map(({ frozenRows }) => frozenRows)).toEqual([2, 2, 2, 2])
    expect(read.printTitles).toEqual(read.sheets.map(({ name }) => `'${name}'!$1:$2`))
    for (const { xml } of read.sheets) {
      expect(xml).toContain(
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
      )
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>')
    }
    const sheet = read.sheets[1] as ReadSheet
    expect(lineOf(sheet, 2).slice(0, 9)).toEqual([
      ...['目标名称', '一级指标', '二级指标', '三级指标', '2023年（前年）', '2024年（上年）'],
      ...['指标值', '2025年（预计当年实现）', '指标值确定依据'],
    ])
  })

  test('holds text alone', () => {
    expect(new Set(read.sheets.flatMap(({ types }) => [...types]))).toEqual(new Set(['s']))
    expect(read.sheets.filter(({ xml }) => xml.includes('<f'))).toEqual([])
  })
})

async function sheetOf(project: Project): Promise<ReadSheet> {
  const { sheets } = readWorkbook(await toWorkbook({ ...seed, projects: [project] }, zh))
  return sheets[1] as ReadSheet
}

const hostile = [
  ...[
    "=cmd|' /C calc'!A0",
    '=1+1',
    '+1',
    '-1',
    '@x',
    '<b>',
    ']]>',
    '&amp;',
    '#N/A',
    '#VALUE!',
    '1e3',
    'TRUE',
  ],
  ...['  前后有空格 ', '一行\n两行\n', '\t', '\u3000全角\u3000', '👨‍👩‍👧', '_x0041_', '_x005F_', 'a\rb'],
  ...['\u0001', '\u{D800}', '\uFFFE', "'", '2025-01-01', '007'],
]

test.each(hostile)('text stays as it is: %j', async (text) => {
  const project = oneRow('2025/bumen/xiangmu', {})
  const [row] = project.indicators as [Indicator]
  const sheet = await sheetOf({ ...project, name: text, indicators: [{ ...row, name: text, basis: text }] })
  const [line] = linesBelow(sheet, '长期绩效目标表')
  expect([sheet.cells.get('A1'), line?.[3], line?.[8]]).toEqual([text, text, text])
  expect(sheet.types).not.toContain('number')
  expect(sheet.types).not.toContain('e')
  expect(sheet.xml).not.toContain('<f')
})

test('a text too long for a cell is begun there and told in full at the end of the sheet', async () => {
  const long = `${'长'.repeat(32_766)}👍${'文'.repeat(40_000)}`
  const project = oneRow('2025/bumen/xiangmu', {})
  const [row] = project.indicators as [Indicator]
  const sheet = await sheetOf({
    ...project,
    indicators: [
      { ...row, basis: long },
      { ...row, basis: '短' },
    ],
  })
  const cell = linesBelow(sheet, '长期绩效目标表')[0]?.[8] ?? ''
  expect(cell).toMatch(/^长+……（未完，全文见本表末尾过长的文字第 1 处）$/)
  expect(
    linesBelow(sheet, zh.workbook.overlong)
      .map(([, part]) => part)
      .join(''),
  ).toBe(long)
  expect([...sheet.cells.values()].filter(({ length }) => length > 32_767)).toEqual([])
})

test('parts split no character', () => {
  expect(toParts('a👍b', 2)).toEqual(['a', '👍', 'b'])
})

test('columns that only some rows have stand at the end under their own labels', async () => {
  const project = oneRow('2025/bumen/xiangmu', {})
  const [row] = project.indicators as [Indicator]
  const extra = { 分值: '10', '2023年（前年）': '5' }
  const sheet = await sheetOf({ ...project, indicators: [{ ...row, extra }] })
  expect(lineOf(sheet, 2).slice(8, 11)).toEqual(['指标值确定依据', '分值', '2023年（前年）'])
  expect(linesBelow(sheet, '长期绩效目标表')[0]?.slice(9, 11)).toEqual(['10', '5'])
})

describe('names of sheets', () => {
  test.each([
    ['a/b\\c:d*e?f[g]', 'a b c d e f g'],
    ["'引号'", '引号'],
    ['', '-'],
    ['///', '-'],
    ['目录', '目录~2'],
    ['History', 'History~2'],
    ['很'.repeat(40), '很'.repeat(31)],
    [`${'很'.repeat(30)}👍`, '很'.repeat(30)],
  ])('%s', (name, sheet) => expect(toSheetNames([name], ['目录'])).toEqual([sheet]))

  test('are unlike each other, whatever the case or width, and 31 characters long at most', () => {
    const names = [...Array(300).fill('很'.repeat(40)), 'abc', 'ABC', 'ａｂｃ']
    const sheets = toSheetNames(names, [])
    expect(new Set(sheets.map((sheet) => sheet.normalize('NFKC').toLowerCase())).size).toBe(names.length)
    expect(sheets.filter(({ length }) => length > 31)).toEqual([])
    expect(sheets.slice(-3)).toEqual(['abc', 'ABC~2', 'ａｂｃ~3'])
  })

  test('are quoted where they are referred to', async () => {
    const named = { ...oneRow('2025/bumen/xiangmu', {}), name: "it's a (name)" }
    const { sheets, printTitles } = readWorkbook(await toWorkbook({ ...seed, projects: [named] }, zh))
    expect(sheets[0]?.links.get('A3')).toBe("'it''s a (name)'!A1")
    expect(printTitles[1]).toBe("'it''s a (name)'!$1:$2")
  })
})

test('the same content gives the same bytes in every time zone, and no date is made up', async () => {
  const code = `
    import { hash } from 'node:crypto'
    import { openSite } from './src/open/open.ts'
    import { toWorkbook } from './src/publish/workbook.ts'
    import { zh } from './src/words/zh.ts'
    const { site } = await openSite('content')
    const loaded = await Promise.all(site.projects.map(({ id }) => site.load(id)))
    const projects = loaded.map(({ project }) => project)
    console.log(hash('sha256', await toWorkbook({ year: 2025, name: projects[0].department.name, projects }, zh)))`
  const sums = ['Asia/Shanghai', 'America/New_York'].map((TZ) => {
    const options = {
      cwd: join(import.meta.dirname, '..'),
      env: { ...process.env, TZ },
      encoding: 'utf8',
    } as const
    return spawnSync(process.execPath, ['--input-type=module', '-e', code], options).stdout.trim()
  })
  expect(sums).toEqual(Array(2).fill(hash('sha256', await toWorkbook(seed, zh))))
  expect(read.core).not.toMatch(/\d{4}-\d{2}/)
  expect(read.parts).toEqual(read.parts.toSorted())
})
