import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchChromium } from '../chromium.ts'

/** Widths in CSS px of a phone, which is also 1280 px at 400 %, and of a wide screen. */
export const widths = [320, 1280] as const

/** How readers may see a page. */
export const views = widths.flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

/** One browser for all tests of a file; the function opens a page in a context of its own. */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())
  return async (options) => {
    const context = await browser.newContext(options)
    // What is not there now will not come: the pages are still.
    context.setDefaultTimeout(10_000)
    return context.newPage()
  }
}

/** Options of a context whose viewport is so many CSS px wide. */
export function ofWidth(width: number): BrowserContextOptions {
  return { viewport: { width, height: width < 600 ? 640 : 900 } }
}
