import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../chromium.ts'

// What a font lacks is drawn as one and the same box, here that of a private-use character.
const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>绩效目标</title>
<style>span { display: inline-block; width: 40px; height: 48px; font: 40px/48px sans-serif; overflow: hidden }</style>
<span id="目">目</span><span id="标">标</span><span id="missing">\uE000</span>`

let folder: string
let browser: Browser
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true })
})

test('Chromium draws Chinese on a page from disk', async () => {
  const path = join(folder, '目标.html')
  await writeFile(path, PAGE)
  const page = await browser.newPage()
  await page.goto(pathToFileURL(path).href)
  expect(await page.title()).toBe('绩效目标')
  const pictures = await Promise.all(
    ['目', '标', 'missing'].map(async (id) =>
      (await page.locator(`id=${id}`).screenshot()).toString('base64'),
    ),
  )
  expect(new Set(pictures).size).toBe(3)
})
