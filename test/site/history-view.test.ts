import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { HtmlValidate } from 'html-validate/node'
import { describe, expect, test } from 'vitest'
import { hasTool } from '../tools.ts'
import { faultsOf, look, openWithAxe } from './axe.ts'
import { useBrowser, views } from './browser.ts'
import { linksOf, moved, site, useHistorySite } from './history-site.ts'
import { print, squeeze } from './printed.ts'

const openPage = useBrowser()

describe.runIf(hasTool('git'))('pages of a site with every kind of change', () => {
  const built = useHistorySite()
  const at = (address: string) => join(built().dist, address)

  const pages: Readonly<Record<string, () => string>> = {
    'the list of all changes': () => at('changes.html'),
    'the page of a project': () => at(`${moved}.html`),
    'the page of an earlier text': () =>
      at(globSync('history/2025/jiaoyu/peixun/*.html', { cwd: built().dist }).toSorted()[0] ?? ''),
  }

  describe.each(Object.entries(pages))('%s', (_, find) => {
    const url = () => pathToFileURL(find()).href

    test('links only to files and anchors that exist', () => {
      for (const link of linksOf(find())) {
        const [path, anchor = ''] = link.split('#')
        const target = join(dirname(find()), path || basename(find()))
        expect(existsSync(target), link).toBe(true)
        expect(readFileSync(target, 'utf8'), link).toContain(anchor && `id="${anchor}"`)
      }
    })

    test('is sound HTML', async () => {
      const checker = new HtmlValidate({ extends: ['html-validate:recommended'] })
      const { results } = await checker.validateFile(find())
      expect(results.flatMap(({ messages }) => messages)).toEqual([])
    })

    test.each(views)('has no violation at $width px, $colorScheme', async ({ width, colorScheme }) => {
      const page = await openWithAxe(openPage)
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      expect(faultsOf(await look(page, url()))).toEqual([])
      await page.locator('details').evaluateAll((all) => {
        for (const details of all) details.setAttribute('open', '')
      })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      await page.close()
    })
  })

  test('no date is broken over lines, at any width and in larger type', async () => {
    const page = await openPage()
    await page.goto(pathToFileURL(at(`${moved}.html`)).href)
    await page.check('#larger')
    const linesOf = () =>
      page.locator('time').evaluateAll((dates) => dates.map((date) => date.getClientRects().length))
    for (let width = 320; width <= 1280; width += 80) {
      await page.setViewportSize({ width, height: 900 })
      expect(new Set(await linesOf()), `${width} px`).toEqual(new Set([1]))
    }
  })

  test('older versions unfold by the keyboard alone, without a script', async () => {
    const page = await openPage({ javaScriptEnabled: false })
    await page.goto(pathToFileURL(at(`${moved}.html`)).href)
    const oldest = page.getByText('首次公布', { exact: false }).last()
    expect(await oldest.isVisible()).toBe(false)
    await page.locator('summary').focus()
    await page.keyboard.press('Enter')
    expect(await oldest.isVisible()).toBe(true)
  })

  test('older versions are unfolded on paper', async () => {
    const page = await openPage()
    await page.goto(pathToFileURL(at(`${moved}.html`)).href)
    const { sheets } = await print(page)
    const text = sheets.map((sheet) => sheet.text).join('')
    for (const day of ['2025-03-24', '2025-03-09', '2025-03-01首次公布']) expect(text).toContain(day)
    expect(text).toContain('曾放宽2025-03-03由“≥100人”改为“≥80人”,没有说明原因')
  })

  test('what a record leads to is written out on paper as it stands on the web', async () => {
    const page = await openPage()
    for (const find of Object.values(pages)) {
      await page.goto(pathToFileURL(find()).href)
      const { sheets } = await print(page)
      const text = sheets.map((sheet) => sheet.text).join('')
      expect(text).toContain(squeeze(`（${site}/`))
      expect(text).not.toMatch(/\(\.\.?\/[^()]*(?:history\/|#history|feed)/u)
    }
  })
})
