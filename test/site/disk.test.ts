import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchChromium } from '../chromium.ts'

let browser: Browser
let page: Page
const failed: string[] = []
beforeAll(async () => {
  browser = await launchChromium()
  page = await browser.newPage()
  page.on('requestfailed', (request) => failed.push(request.url()))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') failed.push(message.text())
  })
})
afterAll(() => browser.close())

const heading = () => page.locator('h1').innerText()
const follow = (name: string) => page.getByRole('link', { name, exact: true }).first().click()
const accent = () =>
  page.locator('.site-header').evaluate((header) => getComputedStyle(header).borderTopWidth)

test('a reader follows the links from disk: index, year, department, project, and back', async () => {
  await page.goto(pathToFileURL(join(inject('dist'), 'index.html')).href)
  const home = await heading()
  await follow('2025 年')
  expect(await heading()).toBe('2025 年')
  await follow('中共咸宁市委办公室')
  expect(await heading()).toBe('中共咸宁市委办公室')
  await follow('五个以工作经费')
  expect(await heading()).toBe('五个以工作经费')
  expect(await page.locator('tbody tr[id]').count()).toBe(24)
  expect(await accent()).not.toBe('0px')
  await follow('中共咸宁市委办公室')
  await follow('2025 年')
  await follow('首页')
  expect(await heading()).toBe(home)
  expect(failed).toEqual([])
})

test.each([320, 768, 1440])('no page scrolls sideways at %i px', async (width) => {
  await page.setViewportSize({ width, height: 800 })
  for (const address of [
    'index.html',
    '2025/index.html',
    '2025/shiwei-bangongshi/dangwei-zonghe-shiwu.html',
  ]) {
    await page.goto(pathToFileURL(join(inject('dist'), address)).href)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(width)
  }
})
