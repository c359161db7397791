import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { ofWidth, useBrowser, widths } from './browser.ts'
import { attribute, findAll, findScripts, readPage } from './page.ts'
import { type BuiltPage, pagesOf } from './page-types.ts'

const kB = 1000
const pages = pagesOf(inject('dist'), inject('pathological'), inject('many'))
const openPage = useBrowser()

const linked = (path: string, tag: string, name: string) =>
  findAll(readPage(path), ({ tagName }) => tagName === tag).flatMap(
    (element) => attribute(element, name) ?? [],
  )

test('a project of 70 rows has at most 30 kB of HTML and CSS, compressed', () => {
  const path = pages.find(({ name }) => name.endsWith('/qishi-hang.html'))?.path ?? ''
  const page = readPage(path)
  expect(findAll(page, (element) => /^i-/u.test(attribute(element, 'id') ?? ''))).toHaveLength(70)
  const sheets = linked(path, 'link', 'href').filter((href) => href.endsWith('.css'))
  expect(sheets).not.toEqual([])
  const sizes = [path, ...sheets.map((href) => join(dirname(path), href))].map(
    (file) => gzipSync(readFileSync(file), { level: 9 }).length,
  )
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(30 * kB)
})

// Two pages do more than being read; what is not found has no script at all.
const budgets: Readonly<Record<string, number>> = {
  'site.js': 3 * kB,
  'search.js': 25 * kB,
  'import.js': 10 * kB,
}
const own: Readonly<Partial<Record<BuiltPage['type'], string>>> = { index: 'search.js', import: 'import.js' }
const scriptsOf = ({ type }: BuiltPage) => {
  if (type === 'not found') return []
  return ['site.js', ...(own[type] === undefined ? [] : [own[type]])]
}

test.each(pages)('$name has its scripts, small, classic and deferred', (page) => {
  const scripts = findScripts(readPage(page.path))
  const addresses = scripts.map((script) => attribute(script, 'src') ?? '')
  expect(addresses.map((address) => basename(address))).toEqual(scriptsOf(page))
  for (const script of scripts) {
    expect([attribute(script, 'defer'), attribute(script, 'type')]).toEqual(['', undefined])
  }
  for (const address of addresses) {
    const { size } = statSync(join(dirname(page.path), address))
    expect(size).toBeLessThanOrEqual(budgets[basename(address)] ?? 0)
  }
})

test('what imports, which is loaded when there is something to import, has at most 520 kB, compressed', () => {
  const script = readFileSync(join(inject('dist'), 'assets/importer.js'))
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(520 * kB)
})

declare global {
  interface Window {
    shifts: number[]
  }
}

/** A page that remembers what shifts while it loads. */
async function openWatched(width: number): Promise<Page> {
  const page = await openPage(ofWidth(width))
  await page.addInitScript(() => {
    window.shifts = []
    new PerformanceObserver((list) => {
      window.shifts.push(...list.getEntries().map((entry) => Number(Reflect.get(entry, 'value'))))
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return page
}

describe.each(widths)('at %i px', (width) => {
  let page: Page
  beforeAll(async () => {
    page = await openWatched(width)
  })

  test.each(pages)(
    '$name asks for its scripts, its pictures and three files more at most, and nothing shifts',
    async (built) => {
      const requests: string[] = []
      page.on('request', (request) => requests.push(request.url()))
      await page.goto(built.url)
      await page.waitForTimeout(500)
      page.removeAllListeners('request')
      const pictures = await page.locator('img').count()
      expect(requests.length).toBeLessThanOrEqual(3 + scriptsOf(built).length + pictures)
      expect(requests.filter((asked) => !/^(?:file|data):/u.test(asked))).toEqual([])
      expect(await page.evaluate(() => window.shifts)).toEqual([])
    },
  )
})

describe('without a script', () => {
  let scripted: Page
  let plain: Page
  beforeAll(async () => {
    scripted = await openPage()
    plain = await openPage({ javaScriptEnabled: false })
  })

  // The scripts may add buttons, the search and the import, but no content.
  async function textOf(page: Page, url: string): Promise<string> {
    await page.goto(url)
    await page.locator('search, #import').evaluateAll((forms) => {
      for (const form of forms) form.remove()
    })
    const session = await page.context().newCDPSession(page)
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    await session.detach()
    const buttons = new Set(nodes.filter(({ role }) => role?.value === 'button').map(({ nodeId }) => nodeId))
    return nodes
      .filter(
        ({ ignored, role, parentId = '' }) =>
          !ignored && role?.value === 'StaticText' && !buttons.has(parentId),
      )
      .map(({ name }) => name?.value)
      .join('\n')
  }

  test.each(pages)('$name says the same', async ({ url }) => {
    const words = await textOf(plain, url)
    expect(words).not.toBe('')
    expect(words).toBe(await textOf(scripted, url))
  })
})
