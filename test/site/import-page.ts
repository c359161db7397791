import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { runCommand } from '../command.ts'

/** A site whose content is kept on GitHub: the folder of its build, and what removes that again. */
export async function buildOnGitHub(): Promise<{ dist: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
  const [content, dist] = [join(folder, 'content'), join(folder, 'dist')]
  await mkdir(content)
  const facts = ['站点名称: 导入试验站', '发布单位: 示例市', '仓库网址: https://github.com/office/targets']
  await writeFile(join(content, 'site.yaml'), `${facts.join('\n')}\n`)
  const { status, stderr } = await runCommand(['build', '--content', content, '--out', dist])
  if (status !== 0) throw new Error(stderr)
  return { dist, remove: () => rm(folder, { recursive: true }) }
}

/** The page that imports, as a reader uses it. */
export interface ImportPage {
  readonly page: Page
  /** Everything that a reader would not expect: errors, broken policies, requests for anything but the site. */
  readonly faults: string[]
  readonly drafts: Locator
  /** Presses the button and waits until something is said. */
  submit(): Promise<void>
  /** Pastes by the clipboard, as from another program. */
  paste(texts: Readonly<Record<string, string>>): Promise<void>
  /** Texts of all drafts as they stand in the page. */
  texts(): Promise<string[]>
}

/** Opens the page of a site that stands at an address. */
export async function openImport(
  openPage: (options?: BrowserContextOptions) => Promise<Page>,
  site: string,
  options: BrowserContextOptions = {},
): Promise<ImportPage> {
  const page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'], ...options })
  const faults: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site}/`) && !request.url().startsWith('blob:'))
      faults.push(request.url())
  })
  page.on('requestfailed', (request) => faults.push(request.url()))
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text())
  })
  // Not every breach of a policy is an error of the console.
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      Reflect.get(window, 'console').error(violatedDirective, blockedURI)
    })
  })
  await page.goto(`${site}/tools/import.html`)
  const drafts = page.locator('.draft')
  return {
    page,
    faults,
    drafts,
    submit: async () => {
      await page.getByRole('button', { name: '导入并检查' }).click()
      await page.locator('.lines:not(:empty)', { hasNotText: '正在' }).first().waitFor()
    },
    paste: async (texts) => {
      await page.evaluate(async (entries) => {
        const blobs = Object.entries(entries).map(
          ([type, text]) => [type, new Blob([text], { type })] as const,
        )
        await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
      }, texts)
      await page.getByLabel('粘贴表格').press('ControlOrMeta+v')
    },
    texts: () =>
      drafts.locator('textarea').evaluateAll((areas) => areas.map((area) => Reflect.get(area, 'value'))),
  }
}
