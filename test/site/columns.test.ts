import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { pagesOf } from './page-types.ts'

const pages = pagesOf(inject('dist'), inject('pathological'), inject('many')).filter(
  ({ type }) => type === 'project',
)
const openPage = useBrowser()
const widths = Array.from({ length: 25 }, (_, index) => 320 + 40 * index)

/** Headers and values of the tables of rows that their columns break into pieces, with the lines that they take. */
function findBroken(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Of a value only the text itself, without what the page says of it.
    const textsOf = (cell: Element) => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest('.remark, .anchor, .visually-hidden') === null
          ? NodeFilter.FILTER_ACCEPT
          : NodeFilter.FILTER_REJECT,
      )
      const texts: Node[] = []
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node)
      return texts
    }
    const linesOf = (cell: Element) => {
      const range = document.createRange()
      const tops = textsOf(cell).flatMap((text) => {
        range.selectNodeContents(text)
        return [...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))
      })
      return new Set(tops).size
    }
    const isSeen = (cell: Element) => getComputedStyle(cell.closest('thead') ?? cell).clipPath === 'none'
    return [...document.querySelectorAll('.indicators thead th, .indicators .value')]
      .filter(isSeen)
      .map((cell) => ({
        text: textsOf(cell)
          .map(({ textContent }) => textContent)
          .join(''),
        lines: linesOf(cell),
      }))
      .filter(({ text, lines }) => lines > (text.length > 6 ? 3 : text.split(' ').length))
      .map(({ text, lines }) => `${text}: ${lines}`)
  })
}

describe.each(pages)('$name', ({ url }) => {
  let page: Page
  beforeAll(async () => {
    page = await openPage()
    await page.goto(url)
  })

  test.each([false, true])(
    'keeps headers and short values whole at every width, larger type: %j',
    async (isLarger) => {
      await page.setChecked('#larger', isLarger)
      const broken: string[] = []
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        broken.push(...(await findBroken(page)).map((words) => `${width} px: ${words}`))
      }
      expect(broken).toEqual([])
    },
  )
})
