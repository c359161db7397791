import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { launchChromium } from '../test/chromium.ts'

/** How long a reader waits for the search of a site that is opened from disk, in milliseconds. */
export interface SearchTimes {
  /** From opening the page to the first results. */
  readonly first: number
  /** From opening the page until every part has been searched. */
  readonly complete: number
  /** From each key press to the frame that shows its results, with every part there. */
  readonly keys: readonly number[]
}

const words = ['教师培训', '满意度', '绩效评价结果', '≥95%', '江澜市', '没有这个词']
const field = 'input[type=search]'

/** Searches a built site in a real Chromium; null where it has no search. */
export async function timeSearch(dist: string): Promise<SearchTimes | null> {
  const index = join(dist, 'index.html')
  if (!/<input\b[^>]*type="search"/u.test(readFileSync(index, 'utf8'))) return null
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    page.setDefaultTimeout(120_000)
    const start = performance.now()
    await page.goto(`${pathToFileURL(index)}#q=${encodeURIComponent('培训')}`, { waitUntil: 'commit' })
    const first = await waitFor(page, start, false)
    return { first, complete: await waitFor(page, start, true), keys: await timeKeys(page) }
  } finally {
    await browser.close()
  }
}

// The heading counts the results, and the line below it says 已检索 n/m for as long as parts are missing.
async function waitFor(page: Page, start: number, isWhole: boolean): Promise<number> {
  await page.waitForFunction((whole) => {
    const [found, progress] = ['found-heading', 'found-progress'].map(
      (id) => document.getElementById(id)?.textContent ?? '',
    )
    return /\d/u.test(found ?? '') && !(whole && /\d\/\d/u.test(progress ?? ''))
  }, isWhole)
  return performance.now() - start
}

async function timeKeys(page: Page): Promise<number[]> {
  const times: number[] = []
  for (const word of words) {
    await page.fill(field, '')
    await page.focus(field)
    for (const key of word) times.push(await timeKey(page, key))
  }
  return times
}

async function timeKey(page: Page, key: string): Promise<number> {
  const shown = await page.evaluateHandle(observe, field)
  await page.keyboard.insertText(key)
  return page.evaluate(({ time }) => time, shown)
}

// Resolves to the time from the next input to the frame after the last change that it makes.
function observe(selector: string): { time: Promise<number> } {
  // Longer than a search may wait for the next key.
  const quiet = 400
  const time = new Promise<number>((resolve) => {
    document.querySelector(selector)?.addEventListener(
      'input',
      ({ timeStamp }) => {
        let last = timeStamp
        const observer = new MutationObserver((changes) => {
          // What is said to screen readers waits for the reader to pause.
          if (changes.every(({ target }) => target instanceof Element && target.matches('[role=status]')))
            return
          requestAnimationFrame((now) => {
            last = Math.max(last, now)
          })
        })
        observer.observe(document.body, {
          attributes: true,
          characterData: true,
          childList: true,
          subtree: true,
        })
        const settle = () => {
          if (performance.now() - last < quiet) return void setTimeout(settle, quiet / 4)
          observer.disconnect()
          resolve(last - timeStamp)
        }
        setTimeout(settle, quiet)
      },
      { capture: true, once: true },
    )
  })
  return { time }
}
