import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { ofWidth, useBrowser, widths } from './browser.ts'
import { faintStops, lookAtFocus, markStops, type Stop } from './keyboard-walk.ts'
import { pagesOf } from './page-types.ts'

const pages = pagesOf(inject('dist'), inject('pathological'), inject('many'))
const openPage = useBrowser()

async function walk(page: Page, count: number): Promise<Stop[]> {
  const stops: Stop[] = []
  while (stops.length < count) {
    await page.keyboard.press('Tab')
    stops.push(await lookAtFocus(page))
  }
  return stops
}

describe.each(widths)('at %i px', (width) => {
  let page: Page
  beforeAll(async () => {
    page = await openPage(ofWidth(width))
  })

  test.each(pages)('Tab goes through $name in its order, and the focus is always seen', async ({ url }) => {
    await page.goto(url)
    const expected = await markStops(page)
    const stops = await walk(page, expected.length)
    expect(stops.map(({ index }) => expected[index])).toEqual(expected)
    const unseen = stops.filter(({ shown, uncovered, visible }) => !(shown && uncovered && visible))
    expect(unseen.map((stop) => ({ ...stop, element: expected[stop.index] }))).toEqual([])
    await page.keyboard.press('Tab')
    expect((await lookAtFocus(page)).index, 'after the last stop the focus leaves the page').toBeLessThan(1)
  })

  test.each(pages)('the first stop of $name skips to the main part', async ({ url }) => {
    await page.goto(url)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const focus = page.locator('main:focus')
    expect(await focus.count()).toBe(1)
    const { y = -1 } = (await focus.boundingBox()) ?? {}
    expect(y).toBeLessThan(page.viewportSize()?.height ?? 0)
    expect(await page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])').count()).toBe(0)
  })

  test.each(pages)('what scrolls sideways in $name has a name and takes the focus', async ({ url }) => {
    await page.goto(url)
    const regions = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => /auto|scroll/u.test(getComputedStyle(element).overflowX))
        .filter((element) => element.scrollWidth > element.clientWidth)
        .map((element) => ({
          element: element.outerHTML.slice(0, 100),
          takesFocus: element.tabIndex === 0,
          isNamed: element.matches('[role][aria-label], [role][aria-labelledby], section[aria-labelledby]'),
        })),
    )
    expect(regions).toEqual(regions.map((region) => ({ ...region, takesFocus: true, isNamed: true })))
  })
})

// Enough to meet each kind of control; all stops are gone through above.
const someStops = 25

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  let page: Page
  beforeAll(async () => {
    page = await openPage({ ...ofWidth(1280), colorScheme })
  })

  // WCAG 1.4.11.
  test.each(pages)('the focus in $name stands out from the page by 3:1', async ({ url }) => {
    await page.goto(url)
    const expected = await markStops(page)
    const stops = await walk(page, Math.min(someStops, expected.length))
    const faint = stops.filter(({ contrast }) => contrast < 3)
    expect(faint.map(({ index, contrast }) => [expected[index], contrast])).toEqual([])
  })

  // WCAG 1.4.3.
  test.each(pages)('what has the focus in $name can be read', async ({ url }) => {
    await page.goto(url)
    await markStops(page)
    await page.keyboard.press('Tab')
    expect(await faintStops(page)).toEqual([])
  })

  test.each(pages.filter(({ type }) => type === 'index' || type === 'import'))(
    'what is typed in $name stands on the ground of the page',
    async ({ url }) => {
      await page.goto(url)
      const grounds = new Set<string>()
      for (const field of await page.locator(':is([type=search], [type=text], textarea):visible').all()) {
        await field.focus()
        grounds.add(await field.evaluate((element) => getComputedStyle(element).backgroundColor))
      }
      expect([...grounds]).toEqual([
        await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
      ])
    },
  )
})
