import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchChromium } from '../chromium.ts'
import { runCommand } from '../command.ts'
import { attribute, findAll, readPage } from './page.ts'

let folder: string
let browser: Browser
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true })
})

const linksOf = (dist: string) =>
  findAll(readPage(join(dist, '404.html')), () => true).flatMap((element) =>
    ['href', 'src'].flatMap((name) => attribute(element, name) ?? []),
  )

test('the page of what is not found keeps its styles at any depth', async () => {
  const deep = join(folder, 'any/depth')
  await mkdir(deep, { recursive: true })
  await cp(join(inject('dist'), '404.html'), join(deep, 'page.html'))
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('requestfailed', (request) => complaints.push(request.url()))
  await page.goto(pathToFileURL(join(deep, 'page.html')).href)
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).marginTop)).toBe('0px')
  expect(await page.locator('body').evaluate((body) => body.clientWidth)).toBeLessThan(1000)
  expect(complaints).toEqual([])
})

test('it links to the whole address where the site has one', async () => {
  const content = join(folder, 'content')
  const dist = join(folder, 'dist')
  await mkdir(content)
  await writeFile(
    join(content, 'site.yaml'),
    '站点名称: 目标\n发布单位: 单位\n站点网址: https://www.example.gov.cn/mubiao\n',
  )
  const { status, stderr } = await runCommand(['build', '--content', content, '--out', dist])
  expect(status, stderr).toBe(0)
  expect(linksOf(dist)).toEqual([
    '#content',
    'https://www.example.gov.cn/mubiao/index.html',
    'https://www.example.gov.cn/mubiao/about.html',
  ])
  expect(linksOf(inject('dist'))).toEqual(['#content', './index.html', './about.html'])
})
