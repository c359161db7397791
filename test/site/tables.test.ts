import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { ofWidth, useBrowser, widths } from './browser.ts'
import { type Cell, type Grid, headersOf, readGrids } from './grid.ts'
import { pagesOf } from './page-types.ts'
import { readSpoken, type Spoken } from './spoken.ts'

const openPage = useBrowser()
const golden = join(import.meta.dirname, '../fixtures/tables')
const pages = pagesOf(inject('dist'), inject('pathological'), inject('many')).filter(
  ({ type, name }) =>
    type === 'project' && (name.startsWith('seed') || /(?:que-yiji|2025.*duo-nian)\.html$/u.test(name)),
)

/** What a screen reader says at each data cell: group | row | column | content. */
function readAloud(grid: Grid, spoken: Spoken): string {
  const named = (cells: readonly Cell[], role: string) =>
    cells.map(({ element }) => spoken.nameOf(element, role)).join(' › ') || '!! none'
  const lines = grid.cells
    .filter(({ scope }) => scope === undefined)
    .map((cell) => {
      const { group, row, column } = headersOf(grid, cell)
      // What spans the whole row, as a remark does, is of no column.
      const isWhole = cell.columns[1] - cell.columns[0] > 1
      const columns = isWhole ? '—' : named(column, 'columnheader')
      const over = [named(group, 'rowheader'), named(row, 'rowheader'), columns]
      return [...over, spoken.contentOf(cell.element, 'cell')].join(' | ')
    })
  return [`# ${spoken.nameOf(grid.element, 'table')}`, ...lines, ''].join('\n')
}

async function readPage(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const spoken = await readSpoken(session)
  const grids = await readGrids(session)
  await session.detach()
  return grids.map((grid) => readAloud(grid, spoken)).join('\n')
}

describe.each(widths)('at %i px', (width) => {
  let page: Page
  beforeAll(async () => {
    page = await openPage(ofWidth(width))
  })

  test.each(pages)('each cell in the tables of $name is read with its headers', async ({ url, path }) => {
    await page.goto(url)
    const words = await readPage(page)
    expect(words).not.toContain('!!')
    await expect(words).toMatchFileSnapshot(join(golden, `${basename(path, '.html')}.txt`))
  })

  test.each(pages)('no cell in the tables of $name is silent', async ({ url }) => {
    await page.goto(url)
    expect((await readPage(page)).split('\n').filter((line) => line.endsWith('| '))).toEqual([])
  })
})
