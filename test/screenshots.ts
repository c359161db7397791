// Draws docs/screens/ anew: a sheet for each type of page, at three widths, in light and in dark.
import { statSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { root, runCommand } from './command.ts'
import { type BuiltPage, pagesIn } from './site/page-types.ts'

const widths = [320, 768, 1280]
const height = 900
const schemes = ['light', 'dark'] as const
const sheetWidth = 1600
const maxBytes = 200_000

const sizeOf = ({ path }: BuiltPage) => statSync(path).size

async function shoot(browser: Browser, { url }: BuiltPage): Promise<string[]> {
  const views = schemes.flatMap((colorScheme) => widths.map((width) => ({ colorScheme, width })))
  const page = await browser.newPage()
  const shots: string[] = []
  for (const { colorScheme, width } of views) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme })
    await page.goto(url)
    shots.push((await page.screenshot()).toString('base64'))
  }
  await page.close()
  return shots
}

// One line for light and one for dark; widths keep their proportions.
function toSheet(shots: readonly string[]): string {
  const columns = widths.map((width) => `${width}fr`).join(' ')
  const images = shots.map((shot) => `<img alt="" src="data:image/png;base64,${shot}">`).join('')
  return `<!doctype html><style>
    body { display: grid; grid-template-columns: ${columns}; gap: 16px; margin: 0; padding: 16px; background: #888 }
    img { display: block; inline-size: 100% }</style>${images}`
}

/** A JPEG of the six shots together, of the best quality that keeps within its size. */
async function compose(browser: Browser, shots: readonly string[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: sheetWidth, height: 100 } })
  await page.setContent(toSheet(shots), { waitUntil: 'load' })
  try {
    for (let quality = 80; quality > 20; quality -= 10) {
      const sheet = await page.screenshot({ type: 'jpeg', quality, fullPage: true })
      if (sheet.length <= maxBytes) return sheet
    }
  } finally {
    await page.close()
  }
  throw new Error(`A sheet of screenshots is larger than ${maxBytes} bytes`)
}

const folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
const browser = await launchChromium()
try {
  const dist = join(folder, 'dist')
  const { status, stderr } = await runCommand(['build', '--out', dist])
  if (status !== 0) throw new Error(stderr)
  const screens = join(root, 'docs/screens')
  await mkdir(screens, { recursive: true })
  const pages = Map.groupBy(pagesIn(dist, 'seed'), ({ type }) => type)
  for (const [type, own] of pages) {
    // The longest shows the most.
    const page = own.reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one))
    const path = join(screens, `${type.toLowerCase().replaceAll(' ', '-')}.jpg`)
    await writeFile(path, await compose(browser, await shoot(browser, page)))
    process.stdout.write(`${path}\n`)
  }
} finally {
  await browser.close()
  await rm(folder, { recursive: true })
}
