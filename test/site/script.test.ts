import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { useBrowser } from './browser.ts'

const openPage = useBrowser()
const urlOf = (address: string) => pathToFileURL(join(inject('dist'), address)).href
const project = '2025/shiwei-bangongshi/wuge-yi.html'

async function open(address: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await openPage(options)
  await page.goto(urlOf(address))
  return page
}

const sizeOf = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)

describe('the switch for larger type', () => {
  test('enlarges a page without a script', async () => {
    const page = await open(project, { javaScriptEnabled: false })
    await page.check('#larger')
    await expect.poll(() => page.locator('h2').first().boundingBox()).not.toBe(null)
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).fontSize)).toBe('22px')
  })

  test('stays on from page to page and over a reload, and goes off again', async () => {
    const page = await open(project)
    expect(await sizeOf(page)).toBe('17px')
    await page.getByLabel('大字版').check()
    expect(await sizeOf(page)).toBe('22px')
    await page.goto(urlOf('index.html'))
    expect(await sizeOf(page)).toBe('22px')
    await page.getByLabel('大字版').uncheck()
    await page.reload()
    expect(await sizeOf(page)).toBe('17px')
  })

  test('moves nothing while a page loads with larger type', async () => {
    const page = await open(project)
    await page.getByLabel('大字版').check()
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const shifts = list.getEntries().map((entry) => Reflect.get(entry, 'value'))
        document.documentElement.dataset.shifts = String(shifts)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(urlOf('2025/shiwei-bangongshi/dangwei-zonghe-shiwu.html'))
    await page.waitForTimeout(500)
    expect(await sizeOf(page)).toBe('22px')
    expect(await page.evaluate(() => document.documentElement.dataset.shifts ?? 'none')).toBe('none')
  })
})

test('the link of a row is followed and copied, and that is said', async () => {
  const page = await open(project, { permissions: ['clipboard-read', 'clipboard-write'] })
  const link = page.getByRole('link', { name: '年度指标“下基层调研次数”的链接' })
  const address = await link.evaluate((anchor) => (anchor instanceof HTMLAnchorElement ? anchor.href : ''))
  await link.focus()
  await page.keyboard.press('Enter')
  expect(page.url()).toBe(address)
  await expect.poll(() => page.getByRole('status').textContent()).toBe('链接已复制')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
  const row = page.locator(`[id="${address.split('#')[1]}"]`)
  expect(await row.locator('[scope=row]').textContent()).toBe('下基层调研次数')
})
