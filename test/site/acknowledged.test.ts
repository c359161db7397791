import { existsSync } from 'node:fs'
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { root, runCommand } from '../command.ts'
import { attribute, findAll, readPage, textOf } from './page.ts'

const address = '2025/shiwei-bangongshi/dangan-xingzheng-guanli'
const acknowledgement = `校核说明:
  - 规则: result-target
    说明: 原表如此。
`
let folder: string
let dist: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
  dist = join(folder, 'dist')
  const content = join(folder, 'content')
  await cp(join(root, 'content'), content, { recursive: true })
  await appendFile(join(content, `${address}.yaml`), acknowledgement)
  await appendFile(join(content, 'site.yaml'), '校核结果公开: 否\n')
  expect((await runCommand(['build', '--content', content, '--out', dist])).status).toBe(0)
})
afterAll(() => rm(folder, { recursive: true }))

/** Remarks on rows of a page, each with the text of the row above it. */
function remarksOf(path: string) {
  const rows = findAll(readPage(path), ({ tagName }) => tagName === 'tr')
  return rows.flatMap((row, index) =>
    attribute(row, 'class') === 'remarks' ? [[textOf(rows[index - 1] as never), wordsOf(row)]] : [],
  )
}

const wordsOf = (row: Parameters<typeof findAll>[0]) =>
  findAll(row, ({ tagName }) => tagName === 'p')
    .flatMap(({ childNodes }) => childNodes.map(textOf))
    .join('')

test('what an author has spoken to stands below its row, and nothing else where the site keeps the rest', () => {
  expect(remarksOf(join(dist, `${address}.html`))).toEqual([
    ['服务对象满意度指标档案工作者满意度≥98%≥98%≥98%', expect.stringContaining('校核说明：原表如此。')],
  ])
})

test('other findings stand below their rows where the site shows them', () => {
  expect(remarksOf(join(inject('dist'), `${address}.html`))).toContainEqual([
    '开展档案工作检查、考评单位数量102家90家≥50家',
    expect.stringMatching(/^警告目标“≥50家”比“前年”的“102家”、“上年”的“90家”都差/),
  ])
})

test('a site that keeps what the check found to itself has no quality page and no link to one', () => {
  expect(existsSync(join(inject('dist'), 'quality.html'))).toBe(true)
  expect(existsSync(join(dist, 'quality.html'))).toBe(false)
  const links = findAll(readPage(join(dist, 'index.html')), ({ tagName }) => tagName === 'a')
  expect(links.map((link) => attribute(link, 'href')).filter((href) => href?.includes('quality'))).toEqual([])
})

test('without it, the quality page counts what was found and links to the rows', () => {
  const page = readPage(join(inject('dist'), 'quality.html'))
  const words = textOf(page)
  expect(words).toContain('3 个项目：33 个警告，23 个提示。')
  const links = findAll(page, ({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href') ?? '')
  expect(links.filter((href) => /^\.\/2025\/.*\.html#i-/.test(href)).length).toBeGreaterThan(20)
  expect(links.filter((href) => href.startsWith('./rules/')).length).toBeGreaterThan(15)
})
