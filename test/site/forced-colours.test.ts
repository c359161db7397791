import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { lookAtFocus, markStops } from './keyboard-walk.ts'
import { pagesOf } from './page-types.ts'

const pages = pagesOf(inject('dist'), inject('pathological'), inject('many'))
const openPage = useBrowser()

// Enough to meet each kind of control; the keyboard's own test goes through all.
const someStops = 25

/** Shapes, rows and controls that only a colour would show, which the reader's own colours take away. */
function findUnseen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('span'))
    probe.style.color = 'Canvas'
    const clear = ['none', 'rgba(0, 0, 0, 0)', getComputedStyle(probe).color]
    probe.remove()
    const hasLine = (element: Element | null) => {
      if (element === null) return false
      const style = getComputedStyle(element)
      return ['top', 'right', 'bottom', 'left'].some(
        (side) =>
          Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0 &&
          !clear.includes(style.getPropertyValue(`border-${side}-color`)),
      )
    }
    const isDrawn = (shape: Element) => {
      const { fill, stroke } = getComputedStyle(shape)
      return !(clear.includes(fill) && clear.includes(stroke))
    }
    const shown = <T extends Element>(selector: string) =>
      [...document.querySelectorAll<T>(selector)].filter((element) => element.checkVisibility())
    const shapes = shown('svg :is(rect, circle, ellipse, line, path, polyline, polygon, text):not(defs *)')
    const rows = shown<HTMLTableRowElement>('main tbody tr')
    return [
      ...shapes.filter((shape) => !isDrawn(shape)),
      ...rows.filter((row) => ![row, row.parentElement, ...row.cells].some(hasLine)),
      ...shown('.tag, button').filter((element) => !hasLine(element)),
    ].map((element) => element.outerHTML.slice(0, 120))
  })
}

describe.each(['light', 'dark'] as const)('in forced colours, %s', (colorScheme) => {
  let page: Page
  beforeAll(async () => {
    page = await openPage({ viewport: { width: 1280, height: 900 }, forcedColors: 'active', colorScheme })
  })

  test.each(pages)('nothing in $name is told by colour alone', async ({ url }) => {
    await page.goto(url)
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
    expect(await findUnseen(page)).toEqual([])
  })

  test.each(pages)('the focus in $name is seen', async ({ url }) => {
    await page.goto(url)
    const expected = await markStops(page)
    for (const element of expected.slice(0, someStops)) {
      await page.keyboard.press('Tab')
      expect(await lookAtFocus(page), element).toMatchObject({ outlined: true })
    }
  })
})
