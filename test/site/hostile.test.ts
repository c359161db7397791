import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { launchChromium } from '../chromium.ts'
import { root, runCommand } from '../command.ts'
import { hasTool } from '../tools.ts'
import { attribute, findAll, findScripts, readLinkedData, readPage, textOf } from './page.ts'

const words = `<script>document.title='run'</script>"><img src=x onerror="document.title='run'">{{7*7}}\${7*7}&amp;`
const prose = `${words}\n\n[a](javascript:alert(1)) ![b](https://example.cn/b.png) <iframe src="https://example.cn"></iframe>`
const cells = { 三级指标: words, 前年: words, 上年: words, 预计当年实现: words, 指标值确定依据: words }
const project = {
  项目名称: words,
  预算部门: words,
  预算年度: '2025',
  预算金额: words,
  说明: prose,
  项目绩效总目标: [{ 名称: words, 目标说明: words }],
  年度绩效目标表: [
    { 目标名称: words, 一级指标: words, 二级指标: words, ...cells, 其他列: { [`列${words}`]: words } },
  ],
  编者注: [words],
  校核说明: [{ 规则: 'level-unknown', 说明: words }],
}

const hasGit = hasTool('git')
let folder: string
let dist: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
  const content = join(folder, 'content')
  dist = join(folder, 'dist')
  await mkdir(join(content, '2025/bumen'), { recursive: true })
  await writeFile(
    join(content, 'site.yaml'),
    stringify({ 站点名称: words, 发布单位: words, 联系方式: words }),
  )
  const write = (changed: object) =>
    writeFile(join(content, '2025/bumen/xiangmu.yaml'), stringify(changed, { lineWidth: 0 }))
  const [row] = project.年度绩效目标表
  await write({ ...project, 年度绩效目标表: [{ ...row, 预计当年实现: '≥9' }] })
  commit()
  await write({
    ...project,
    项目名称: `甲${words}`,
    变更说明: words,
    年度绩效目标表: [{ ...row, 预计当年实现: '≥8' }],
  })
  commit()
  await write(project)
  commit()
  const { status, stderr } = await runCommand(['build', '--content', content, '--out', dist])
  expect(status, stderr).toBe(0)
})
afterAll(() => rm(folder, { recursive: true }))

function commit(): void {
  if (!hasGit) return
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' })
  git('init', '-q')
  git('add', 'content')
  git('-c', 'user.name=a', '-c', 'user.email=a@example.cn', 'commit', '-q', '-m', words)
}

// What the site itself loads; the pictures are those of the authors' guide.
const loaded = new Map([
  ['404.html', []],
  ['index.html', ['assets/site.js', 'assets/search.js']],
  ['tools/import.html', ['assets/site.js', 'assets/import.js']],
  ['guide.html', ['assets/site.js', ...guidePictures()]],
])

function guidePictures(): string[] {
  const text = readFileSync(join(root, 'docs/zh/投稿指南.md'), 'utf8')
  return [...text.matchAll(/<img src="(guide\/[a-z-]+\.svg)"/gu)].map(([, path = '']) => path)
}

test('nothing in content becomes an element, an attribute that acts, or a request', () => {
  const pages = globSync('**/*.html', { cwd: dist }).filter((path) => !path.startsWith('rules/'))
  expect(pages.length).toBe(27)
  for (const path of pages) {
    const page = readPage(join(dist, path))
    expect(
      [...findScripts(page), ...findAll(page, ({ tagName }) => ['img', 'iframe'].includes(tagName))].map(
        (element) => attribute(element, 'src')?.replace(/^(?:\.\.?\/)+/, ''),
      ),
      path,
    ).toEqual(loaded.get(path) ?? ['assets/site.js'])
    const attributes = findAll(page, () => true).flatMap(({ attrs }) => attrs)
    expect(
      attributes.filter(({ name }) => name.startsWith('on')),
      path,
    ).toEqual([])
    const links = findAll(page, () => true).flatMap(
      (element) => attribute(element, 'href') ?? attribute(element, 'src') ?? [],
    )
    expect(
      links.filter((link) => /^[a-z]+:/i.test(link)),
      path,
    ).toEqual([])
  }
})

test('every text is shown as it was written', () => {
  const page = readPage(join(dist, '2025/bumen/xiangmu.html'))
  expect(findAll(page, ({ tagName }) => tagName === 'h1').map(textOf)).toEqual([words])
  const [row] = findAll(page, (element) => attribute(element, 'id')?.startsWith('i-') === true)
  const cells = findAll(row as never, (cell) => attribute(cell, 'data-label') !== undefined)
  expect(cells.map(textOf)).toEqual(Array(5).fill(words))
  const published = JSON.parse(readFileSync(join(dist, '2025/bumen/xiangmu.json'), 'utf8'))
  expect([published.name, published.indicators[0].target.raw]).toEqual([words, words])
  expect(readLinkedData(page)).toMatchObject([{ '@type': 'Dataset', name: words }])
})

test.runIf(hasGit)('a record of changes shows every text as it was written', () => {
  const wordsIn = (address: string) =>
    findAll(readPage(join(dist, address)), ({ tagName }) => ['td', 'small', 'p', 'a'].includes(tagName)).map(
      textOf,
    )
  expect(wordsIn('2025/bumen/xiangmu.html')).toContain(`变更说明：${words}`)
  const [name] = wordsIn('changes.html').filter((text) => text.startsWith(`甲${words}`))
  const texts = globSync('history/2025/bumen/xiangmu/*.html', { cwd: dist })
  expect(texts).toHaveLength(2)
  for (const address of texts) {
    const path = join(dist, address)
    const [shown] = findAll(readPage(path), ({ tagName }) => tagName === 'pre')
    expect(shown && textOf(shown)).toBe(readFileSync(path.replace(/html$/u, 'txt'), 'utf8'))
  }
  expect(name).toBe(`甲${words}（${words}，2025 年）`)
})

test('a browser runs nothing and asks nobody', async () => {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(pathToFileURL(join(dist, '2025/bumen/xiangmu.html')).href)
    expect(await page.title()).not.toBe('run')
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([])
  } finally {
    await browser.close()
  }
})
