import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { pagesOf } from './page-types.ts'

const pages = pagesOf(inject('dist'), inject('pathological'), inject('many'))
const openPage = useBrowser()

/** A way of making a page large. */
interface Magnification {
  readonly name: string
  readonly options: BrowserContextOptions
  /** Style of the reader's own. */
  readonly style?: string
  /** Whether the page's own switch for larger type is on. */
  readonly isLarger?: boolean
}

const magnifications: readonly Magnification[] = [
  { name: '320 px', options: { viewport: { width: 320, height: 640 } } },
  { name: '1280 px at 400 %', options: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } },
  {
    name: '1280 px with text at 200 %',
    options: { viewport: { width: 1280, height: 900 }, bypassCSP: true },
    style: 'html { font-size: 200% !important }',
  },
  { name: '320 px with larger type', options: { viewport: { width: 320, height: 640 } }, isLarger: true },
  { name: '1280 px with larger type', options: { viewport: { width: 1280, height: 900 } }, isLarger: true },
  {
    // WCAG 1.4.12.
    name: '320 px with text spread',
    options: { viewport: { width: 320, height: 640 }, bypassCSP: true },
    style: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`,
  },
]

/** Elements that reach out of the screen or cut off what stands in them, but for what only screen readers read. */
function findLost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isForEyes = (element: Element) => {
      const { clipPath } = getComputedStyle(element)
      return element.clientWidth > 1 && element.clientHeight > 1 && clipPath === 'none'
    }
    const isCut = (element: Element) => {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element)
      const isWide = /hidden|clip/u.test(overflowX) && element.scrollWidth > element.clientWidth + 1
      const isHigh = /hidden|clip/u.test(overflowY) && element.scrollHeight > element.clientHeight + 1
      return isWide || isHigh || textOverflow === 'ellipsis'
    }
    const isInRegion = (element: Element) =>
      /auto|scroll/u.test(getComputedStyle(element.closest('[tabindex="0"]') ?? document.body).overflowX)
    const isOutside = (element: Element) =>
      element.getBoundingClientRect().right > innerWidth + 1 && !isInRegion(element)
    return [...document.querySelectorAll('body, body *')]
      .filter((element) => element.checkVisibility({ opacityProperty: true }) && isForEyes(element))
      .filter((element) => isCut(element) || isOutside(element))
      .map((element) => element.outerHTML.slice(0, 100))
  })
}

describe.each(magnifications)('at $name', ({ options, style, isLarger }) => {
  let page: Page
  beforeAll(async () => {
    page = await openPage(options)
  })

  test.each(pages)('$name fits and loses no text', async ({ url }) => {
    await page.goto(url)
    if (isLarger === true) await page.check('#larger')
    if (style !== undefined) await page.addStyleTag({ content: style })
    expect(await findLost(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  })
})
