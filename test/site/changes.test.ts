import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root, runCommand } from '../command.ts'
import { faultsOf, look, openWithAxe } from './axe.ts'
import { useBrowser, views } from './browser.ts'

const openPage = useBrowser()
const fixture = join(root, 'test/fixtures/diff/pull-request')

let folder: string
let url: string
let page: Page
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
  const args = [join(fixture, 'before'), join(fixture, 'after'), '--format', 'html']
  const { stdout } = await runCommand(['diff', ...args])
  await writeFile(join(folder, 'changes.html'), stdout)
  url = pathToFileURL(join(folder, 'changes.html')).href
  page = await openWithAxe(openPage)
})
afterAll(() => rm(folder, { recursive: true }))

describe.each(views)('the page of changes, $width px, $colorScheme', ({ width, colorScheme }) => {
  beforeAll(async () => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
  })

  test('has no violation', async () => expect(faultsOf(await look(page, url))).toEqual([]))

  test('needs no scrolling to the side', async () => {
    await page.goto(url)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })
})

test('the page is drawn under its own policy, which lets nothing else in', async () => {
  const guarded = await openPage()
  const said: string[] = []
  guarded.on('console', (message) => said.push(message.text()))
  guarded.on('request', (request) => said.push(request.url()))
  await guarded.goto(url)
  expect(said).toEqual([url])
  const style = (name: string) =>
    guarded
      .locator(name)
      .first()
      .evaluate((node) => getComputedStyle(node).textDecorationLine)
  expect([await style('del'), await style('ins')]).toEqual(['line-through', 'underline'])
})

test('the first of the changed targets is one that was loosened, and says so', async () => {
  await page.goto(url)
  const row = page.locator('table.changes tbody tr').first()
  expect(await row.innerText()).toContain('放宽')
  expect(await row.locator('del').innerText()).toMatch(/^删去：/u)
})
