import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { faultsOf, look, openWithAxe } from './axe.ts'
import { useBrowser, views } from './browser.ts'
import { pagesOf } from './page-types.ts'

const pages = pagesOf(inject('dist'), inject('pathological'), inject('many'))
const openPage = useBrowser()

let page: Page
beforeAll(async () => {
  page = await openWithAxe(openPage)
})

test('axe runs all of its rules', async () => {
  const { passes, violations, incomplete, inapplicable } = await look(page, pages[0]?.url ?? '')
  const ran = new Set([passes, violations, incomplete, inapplicable].flat().map(({ id }) => id))
  expect(ran).toEqual(new Set(axe.getRules().map(({ ruleId }) => ruleId)))
})

describe.each(views)('$width px, $colorScheme', ({ width, colorScheme }) => {
  beforeAll(async () => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
  })

  test.each(pages)('$name has no violation', async ({ url }) => {
    expect(faultsOf(await look(page, url))).toEqual([])
  })
})
