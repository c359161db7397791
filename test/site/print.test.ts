import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { pagesOf } from './page-types.ts'
import { type Printed, print, squeeze } from './printed.ts'

const openPage = useBrowser()
const all = pagesOf(inject('dist'), inject('pathological'), inject('many'))

/** How many sheets each project takes. */
const sheets = {
  'wuge-yi': 5,
  'dangwei-zonghe-shiwu': 12,
  'dangan-xingzheng-guanli': 5,
  'er-bai-hang': 14,
}

/** A row of a printed table: the words of its table's header, and its own. */
interface Row {
  readonly header: readonly string[]
  readonly cells: readonly string[]
}

/** Rows of the indicator tables, with the words that are seen on paper, text by text. */
function readRows(page: Page): Promise<Row[]> {
  return page.evaluate(() => {
    const isPrinted = (node: Node) =>
      node.parentElement?.checkVisibility() === true &&
      getComputedStyle(node.parentElement).clipPath === 'none'
    const words = (cells: Iterable<Element>) =>
      [...cells].flatMap((cell) => {
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
        const found: string[] = []
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
          if (isPrinted(node)) found.push(node.textContent?.trim() ?? '')
        return found.filter((text) => text !== '')
      })
    return [...document.querySelectorAll('table:has([scope="rowgroup"])')].flatMap((table) => {
      const header = words(table.querySelectorAll('thead th'))
      const rows = [...table.querySelectorAll('tbody tr')]
      return rows.map((row) => ({ header, cells: words(row.querySelectorAll('td, [scope="row"]')) }))
    })
  })
}

const projects = Object.entries(sheets).map(([slug, count]) => {
  const page = all.find(({ path }) => path.endsWith(`/${slug}.html`))
  return { slug, count, url: page?.url ?? '', id: page?.name.replace(/^\S+ |\.html$/gu, '') ?? '' }
})

describe.each(projects)('$slug on paper', ({ count, url, id }) => {
  let rows: readonly Row[]
  let printed: Printed
  beforeAll(async () => {
    const page = await openPage()
    await page.goto(url)
    await page.emulateMedia({ media: 'print' })
    rows = await readRows(page)
    printed = await print(page)
    await page.close()
  })
  const sheetsWith = (words: readonly string[]) =>
    printed.sheets.flatMap(({ text }, index) =>
      words.every((word) => text.includes(squeeze(word))) ? [index] : [],
    )

  test('takes the expected number of A4 sheets', () => {
    const sizes = new Set(printed.sheets.map(({ size }) => size.join('×')))
    expect([printed.sheets.length, ...sizes]).toEqual([count, '595×842'])
  })

  test('has every row whole on one sheet', () => {
    expect(rows).not.toEqual([])
    expect(rows.filter(({ cells }) => sheetsWith(cells).length === 0)).toEqual([])
  })

  test('repeats the header of a table on each sheet that has rows of it', () => {
    const bare = rows.filter(({ header, cells }) => sheetsWith([...cells, ...header]).length === 0)
    expect(bare).toEqual([])
  })

  test('has on each sheet its number', () => {
    const numbers = printed.sheets.map((_, index) =>
      squeeze(`第 ${index + 1} 页，共 ${printed.sheets.length} 页`),
    )
    const bare = numbers.filter((number, index) => !printed.sheets[index]?.text.includes(number))
    expect(bare).toEqual([])
  })

  test('says where it stands', () => {
    expect(sheetsWith([id])).not.toEqual([])
  })

  test('is tagged: tables with their headers, a language and a title', () => {
    expect(printed.isMarked).toBe(true)
    expect(printed.language).toBe('zh-CN')
    expect(printed.title).not.toBe('')
    expect([...printed.roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TR', 'TH', 'TD']))
  })
})
