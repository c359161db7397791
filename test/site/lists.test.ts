import { globSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeCorpus } from '../../bench/corpus.ts'
import { runCommand } from '../command.ts'
import { attribute, findAll, readPage, textOf } from './page.ts'

// 520 projects of many offices over three years, and one office with 410 in the newest, some with long names.
const crowd = 410
const office = '2025/da-bumen'

const table = `年度绩效目标表:
  - { 目标名称: 年度绩效目标1, 一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训次数, 预计当年实现: ≥ 3次 }
`

let folder: string
let dist: string
let pages: string[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
  const content = join(folder, 'content')
  await writeCorpus(content, { seed: 5, projects: 520, rows: 4 })
  await mkdir(join(content, office), { recursive: true })
  for (let number = 1; number <= crowd; number++) {
    const name = `第${number}个项目${number % 50 === 0 ? '的很长的名称'.repeat(60) : ''}`
    const text = `项目名称: ${name}\n预算部门: 大部门\n预算年度: 2025\n预算金额: ${number}万元\n${table}`
    await writeFile(join(content, office, `xiangmu-${number}.yaml`), text)
  }
  dist = join(folder, 'dist')
  const { status, stderr } = await runCommand(['build', '--content', content, '--out', dist])
  expect(status, stderr.slice(-2000)).toBe(0)
  pages = globSync('**/*.html', { cwd: dist }).filter((page) => !page.startsWith('rules/'))
})
afterAll(() => rm(folder, { recursive: true }))

const isProject = (page: string) => /^\d{4}\/[^/]+\/(?!index|page-)/.test(page)
const isList = (page: string) => /^\d{4}\/(?:[^/]+\/)?(?:index|page-\d+)\.html$/.test(page)

function linksOf(page: string): string[] {
  return findAll(readPage(join(dist, page)), ({ tagName }) => tagName === 'a')
    .map((link) => attribute(link, 'href')?.split('#')[0] ?? '')
    .filter((link) => link.endsWith('.html'))
    .map((link) => join(dirname(page), link))
}

/** Rows of the table of projects on a page. */
function rowsOf(page: string) {
  const [section] = findAll(readPage(join(dist, page)), (element) =>
    ['projects'].includes(attribute(element, 'aria-labelledby') ?? ''),
  )
  const rows = section === undefined ? [] : findAll(section, ({ tagName }) => tagName === 'tr').slice(1)
  return rows.map((row) => findAll(row, ({ tagName }) => /^t[dh]$/.test(tagName)).map(textOf))
}

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true })

test('every project is reached from the first page by links alone within four steps', () => {
  let reached = new Set(['index.html'])
  for (let step = 1; step <= 4; step++) {
    reached = new Set([...reached, ...[...reached].filter((page) => !isProject(page)).flatMap(linksOf)])
  }
  const projects = pages.filter(isProject)
  expect(projects.length).toBe(520 + crowd)
  expect(projects.filter((page) => !reached.has(page))).toEqual([])
})

test('no index is over 200 kB, and no list over 200 rows', () => {
  const indexes = pages.filter((page) => !isProject(page))
  expect(indexes.filter((page) => statSync(join(dist, page)).size > 200_000)).toEqual([])
  expect(pages.filter(isList).filter((page) => rowsOf(page).length > 200)).toEqual([])
})

test('the pages of a list have all of its projects once, by name', () => {
  const own = (pattern: RegExp) =>
    pages
      .filter((page) => pattern.test(page))
      .toSorted((a, b) => Number(/page-(\d+)/.exec(a)?.[1] ?? 1) - Number(/page-(\d+)/.exec(b)?.[1] ?? 1))
  const ofOffice = own(/^2025\/da-bumen\/(?:index|page-\d+)\.html$/)
  expect(ofOffice.length).toBeGreaterThan(2)
  const names = ofOffice.flatMap((page) => rowsOf(page).map(([name = '']) => name))
  expect(names).toHaveLength(crowd)
  expect(new Set(names).size).toBe(crowd)
  expect(names).toEqual(names.toSorted(collator.compare))
  const ofYear = own(/^2025\/(?:index|page-\d+)\.html$/).flatMap((page) => rowsOf(page))
  expect(ofYear).toHaveLength(crowd + 520 - 2 * Math.floor(520 / 5))
})

test('a row tells name, department, year, amount, indicators, share and findings', () => {
  expect(rowsOf(`${office}/index.html`)[0]).toEqual([
    '第1个项目',
    '大部门',
    '2025',
    '1万元',
    '1',
    '1（100%）',
    expect.stringMatching(/^\d+$/),
  ])
})

test('the first page leads to years alone where departments are many', () => {
  const first = linksOf('index.html')
  expect(first).toContain('2025/index.html')
  expect(first.filter(isProject)).toEqual([])
})
