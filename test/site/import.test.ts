import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { strToU8, zipSync } from 'fflate'
import type { BrowserContextOptions, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { importSource } from '../../src/import/import-source.ts'
import { toMarkdown } from '../../src/write/markdown.ts'
import { toYaml } from '../../src/write/yaml.ts'
import { root, runCommand } from '../command.ts'
import { ofWidth, useBrowser, views } from './browser.ts'
import { buildOnGitHub, type ImportPage, openImport } from './import-page.ts'
import { type Served, serve } from './serve.ts'

const seed = join(root, 'content/2025/shiwei-bangongshi/source.txt')
const fixture = (path: string) => join(root, 'test/fixtures/import', path)
const openPage = useBrowser()

let served: Served
beforeAll(async () => {
  served = await serve(inject('dist'))
})
afterAll(() => served.close())

const sites = { http: () => served.url, file: () => pathToFileURL(inject('dist')).href }

/** What the command makes of a source, as the texts of its files. */
async function importedTexts(path: string, shown: string, facts = {}, write = toYaml): Promise<string[]> {
  const source = { name: path, bytes: new Uint8Array(await readFile(path)) }
  const projects = await importSource(source, { facts, name: shown })
  return projects.map(({ data }) => write(data))
}

describe.each(['http', 'file'] as const)('over %s', (scheme) => {
  const open = () => openImport(openPage, sites[scheme]())

  async function import_(page: ImportPage, path: string): Promise<void> {
    await page.page.getByLabel('选择文件').setInputFiles(path)
    await page.submit()
  }

  test('the seed as a file gives the files that the command writes, byte for byte', async () => {
    const page = await open()
    await page.page.getByLabel('预算年度').fill('2025')
    await page.page.getByLabel('预算部门').fill('中共咸宁市委办公室')
    await import_(page, seed)
    expect(await page.page.locator('[data-part=status]').innerText()).toBe(
      'source.txt：3 个项目，修复 19 处，没有待核的。',
    )
    const { texts, report } = await runImport()
    expect(await page.texts()).toEqual(texts)
    const told = await page.drafts.locator('[data-part=entries] li').allTextContents()
    expect(told.filter((line) => /^\S+ 第/u.test(line))).toEqual([])
    expect(told.filter((line) => !report.includes(`  ${line.replace(' 原文第', ' 第')}  `))).toEqual([])
    expect(told).toHaveLength(report.split('\n').length - 3)
    expect(page.faults).toEqual([])
  })

  test('the seed pasted as a text gives the same, but for its name', async () => {
    const page = await open()
    await page.paste({ 'text/plain': await readFile(seed, 'utf8') })
    await page.page.getByLabel('Markdown').check()
    await page.submit()
    expect(await page.texts()).toEqual(await importedTexts(seed, '粘贴的文字', {}, toMarkdown))
    expect(page.faults).toEqual([])
  })

  test.each(['docx', 'xlsx'])('the seed as .%s', async (ending) => {
    const page = await open()
    const path = fixture(`seed/forms.${ending}`)
    await import_(page, path)
    const texts = await page.texts()
    expect([texts.length, texts]).toEqual([3, await importedTexts(path, `forms.${ending}`)])
    expect(page.faults).toEqual([])
  })

  test('a table that is pasted with its HTML is read as a table, until its text is changed', async () => {
    const page = await open()
    const html = await readFile(fixture('halves/input.html'), 'utf8')
    await page.paste({ 'text/html': html, 'text/plain': '表格的文字' })
    expect(await page.page.locator('[data-part=status]').innerText()).toContain('按表格读')
    await page.submit()
    expect(await page.texts()).toEqual(await importedTexts(fixture('halves/input.html'), '粘贴的文字'))
    await page.page.getByLabel('粘贴表格').press('End')
    await page.page.keyboard.type('。')
    await page.submit()
    expect(await page.page.locator('[data-part=alert]').innerText()).toContain('没有认出绩效目标表')
    expect(page.faults).toEqual([])
  })

  test('a file that is dropped anywhere is taken', async () => {
    const page = await open()
    const text = await readFile(fixture('cards/input.txt'), 'utf8')
    const dataTransfer = await page.page.evaluateHandle((words) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([words], 'cards.txt'))
      return transfer
    }, text)
    await page.page.dispatchEvent('h1', 'dragover', { dataTransfer })
    await page.page.dispatchEvent('h1', 'drop', { dataTransfer })
    expect(await page.page.locator('[data-part=chosen]').innerText()).toBe('已选择：cards.txt。')
    await page.submit()
    expect(await page.texts()).toEqual(await importedTexts(fixture('cards/input.txt'), 'cards.txt'))
    expect(page.faults).toEqual([])
  })

  test('a content file is opened as it is, and has the messages of the check', async () => {
    const page = await open()
    const path = join(root, 'content/2025/shiwei-bangongshi/wuge-yi.md')
    await import_(page, path)
    expect(await page.texts()).toEqual([await readFile(path, 'utf8')])
    expect(await page.drafts.locator('[data-part=path]').innerText()).toBe(
      'content/2025/shiwei-bangongshi/wuge-yi.md',
    )
    expect(await page.drafts.locator('[data-part=did]').isVisible()).toBe(false)
    const told = await page.drafts
      .locator('.messages li')
      .evaluateAll((lines) => lines.map((line) => [...line.children].map(({ textContent }) => textContent)))
    expect(told).toEqual(await checkedMessages(path))
    expect(page.faults).toEqual([])
  })

  test('what is mended in place is checked again, has its path, and is downloaded as it stands', async () => {
    const page = await open()
    await page.page.getByLabel('预算年度').fill('2025')
    await import_(page, seed)
    const draft = page.drafts.first()
    const message = draft.locator('.messages li', { hasText: '表里没有印预算部门' })
    expect(await message.count()).toBe(1)
    const area = draft.getByLabel('内容文件')
    await area.press('ControlOrMeta+Home')
    await page.page.keyboard.type('预算部门: 中共咸宁市委办公室\n')
    await expect.poll(() => message.count()).toBe(0)
    expect(await draft.locator('[data-part=summary]').innerText()).toContain('0 个错误')
    const way = draft.getByRole('button', { name: /^到文件第 \d+ 行：./u }).last()
    await way.click()
    expect(await isFocused(area)).toBe(true)
    await page.page.keyboard.press('ArrowLeft')
    expect(await way.innerText()).toMatch(new RegExp(`^到文件第 ${await lineAtCaret(area)} 行`, 'u'))
    const slug = draft.getByLabel('文件名（也是网址的一部分）')
    await slug.fill('Wuge')
    await expect.poll(() => draft.locator('.messages li', { hasText: '“Wuge”不能作网址' }).count()).toBe(1)
    await slug.fill('wuge-yi')
    await expect
      .poll(() => draft.locator('[data-part=path]').innerText())
      .toBe('content/2025/shiwei-bangongshi/wuge-yi.yaml')
    const downloading = page.page.waitForEvent('download')
    await draft.getByRole('button', { name: '下载文件' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('wuge-yi.yaml')
    const saved = await readFile(await download.path(), 'utf8')
    expect([saved.startsWith('预算部门: 中共咸宁市委办公室\n'), saved]).toEqual([
      true,
      (await page.texts())[0],
    ])
    await draft.getByRole('button', { name: '复制全文' }).click()
    await expect.poll(() => page.page.evaluate(() => navigator.clipboard.readText())).toBe(saved)
    expect(page.faults).toEqual([])
  })

  test.each([
    ['a.pdf', strToU8('%PDF-1.7'), '是 PDF；请先提取文字，存成 .txt 再导入。'],
    [
      'a.docx',
      zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 6 }),
      '解压以后超过 24 MiB，可能是压缩炸弹，不予导入。',
    ],
    ['a.txt', new Uint8Array(17_000_000).fill(0x61), '文件超过 16 MiB，不像绩效目标表。'],
    [
      'a.docm',
      zipSync({ 'word/document.xml': strToU8('<a/>'), 'word/vbaProject.bin': new Uint8Array(9) }),
      '文件里有宏或程序，不予导入；请另存为不带宏的 .docx 或 .xlsx。',
    ],
    ['a.yaml', new Uint8Array(600_000).fill(0x61), '文件超过 512 KiB 的上限。'],
  ])('a hostile %s is refused with the message of the command', async (name, bytes, reason) => {
    const page = await open()
    const files = [{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }]
    await page.page.getByLabel('选择文件').setInputFiles(files)
    await page.submit()
    expect(await page.page.locator('[data-part=alert]').innerText()).toContain(`没有导入 ${name}：${reason}`)
    expect(await page.drafts.count()).toBe(0)
    expect(page.faults).toEqual([])
  })
})

describe('a reader', () => {
  const open = (options?: BrowserContextOptions) => openImport(openPage, served.url, options)

  test('works with the keyboard alone, and is led to what was read', async () => {
    const { page, drafts } = await open()
    await page.getByLabel('粘贴表格').focus()
    await page.keyboard.insertText(await readFile(seed, 'utf8'))
    const button = page.getByRole('button', { name: '导入并检查' })
    for (let stops = 0; stops < 10 && !(await isFocused(button)); stops++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await drafts.first().waitFor()
    const heading = page.getByRole('heading', { name: '三、核对、改正、下载' })
    expect(await isFocused(heading)).toBe(true)
    await page.keyboard.press('Tab')
    expect(await isFocused(drafts.first().getByText('导入时做了什么'))).toBe(true)
  })

  test('is told beside the field what is missing before anything is read', async () => {
    const { page, submit } = await open(ofWidth(390))
    await submit()
    const alert = page.getByRole('alert').filter({ hasText: '还没有表格' })
    const field = page.getByLabel('粘贴表格')
    expect(await isFocused(field)).toBe(true)
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await field.getAttribute('aria-describedby')).toContain(await alert.getAttribute('id'))
    const [above, below] = [await alert.boundingBox(), await field.boundingBox()]
    expect(above?.y).toBeGreaterThanOrEqual(0)
    expect(above?.y).toBeLessThan(below?.y ?? 0)
    expect(below?.y).toBeLessThan(500)
    await page.keyboard.type('表')
    expect(await alert.count()).toBe(0)
    expect(await field.getAttribute('aria-invalid')).toBe('false')
    await field.fill('')
    await page.getByLabel('项目名称').fill('例')
    await page.getByLabel('选择文件').setInputFiles(seed)
    await submit()
    await expect
      .poll(async () => (await page.getByRole('alert').allInnerTexts()).join(''))
      .toContain('有 3 个项目，“项目名称”只能用于一个项目')
  })

  test('is led to the field for what the table does not print, and sees the table all the same', async () => {
    const { page, drafts, submit } = await open()
    await page.getByLabel('选择文件').setInputFiles(seed)
    await submit()
    const draft = drafts.first()
    await draft.getByText('预览：读成的表').click()
    await draft.getByRole('table', { name: '长期绩效目标表' }).waitFor()
    const message = draft.locator('.messages li').filter({ hasText: '表里没有印预算部门。' })
    expect(await message.innerText()).toContain('请在上面第二步填写，再按一次“导入并检查”。')
    await message.getByRole('button', { name: '去填写预算部门' }).click()
    const field = page.getByLabel('预算部门', { exact: true })
    expect(await isFocused(field)).toBe(true)
    await field.fill('市档案馆')
    await submit()
    await expect.poll(() => message.count()).toBe(0)
  })

  test('is not led to a field from a content file', async () => {
    const { page, drafts, submit } = await open()
    await page.getByLabel('粘贴表格').fill('项目名称: 养护\n年度绩效目标表:\n- 三级指标: 里程\n')
    await submit()
    const buttons = drafts.getByRole('button', { name: '去填写' })
    expect(await drafts.locator('.messages').innerText()).toContain('缺少“预算部门”')
    expect(await buttons.count()).toBe(0)
  })

  test('sees the tables as they were read, every row with all of its labels', async () => {
    const { page, drafts, submit } = await open()
    await page.getByLabel('预算年度').fill('2025')
    await page.getByLabel('预算部门').fill('市档案馆')
    await page.getByLabel('选择文件').setInputFiles(seed)
    await submit()
    const draft = drafts.first()
    await draft.getByText('预览：读成的表').click()
    const row = draft
      .getByRole('table', { name: '长期绩效目标表' })
      .getByRole('row')
      .filter({ hasText: '下基层调研次数' })
    const cells = ['长期绩效目标1', '产出指标', '数量指标', '下基层调研次数', '≥ 2次', '']
    await expect.poll(() => row.locator('th, td').allInnerTexts()).toEqual(cells)
    const area = draft.getByLabel('内容文件')
    await area.fill((await area.inputValue()).replace('≥ 2次', '≥ 3次'))
    await expect.poll(() => row.innerText()).toContain('≥ 3次')
  })

  test('is warned once before what was changed and not saved is lost', async () => {
    const { page, drafts, submit, texts } = await open()
    await page.getByLabel('选择文件').setInputFiles(seed)
    await submit()
    await drafts.first().getByLabel('内容文件').fill('改过')
    await submit()
    expect(await page.locator('[data-part=alert]').innerText()).toMatch(/^还没有重新导入：.*还没有下载/u)
    expect(await page.locator('[data-part=status]').innerText()).toBe('')
    expect((await texts())[0]).toBe('改过')
    await submit()
    await expect.poll(async () => (await texts())[0]).not.toBe('改过')
  })

  test('has a department keep the folder that it has on the site, until another is typed', async () => {
    const { page, drafts, submit } = await open()
    await page.getByLabel('预算部门').fill('中共咸宁市委办公室')
    await page.getByLabel('选择文件').setInputFiles(seed)
    await submit()
    const folder = drafts.first().getByLabel('部门的文件夹名')
    expect(await folder.inputValue()).toBe('shiwei-bangongshi')
    await folder.fill('bangongshi')
    const area = drafts.first().getByLabel('内容文件')
    await area.fill((await area.inputValue()).replace('中共咸宁市委办公室', '市档案馆'))
    await expect
      .poll(() => drafts.first().locator('[data-part=path]').innerText())
      .toBe('content/…/bangongshi/wu-ge-yi-gongzuo-jingfei.yaml')
    expect(await folder.inputValue()).toBe('bangongshi')
  })

  test.each(views)(
    'sees results without a fault: $width px, $colorScheme',
    async ({ width, colorScheme }) => {
      const { page, submit } = await open({ ...ofWidth(width), colorScheme, bypassCSP: true })
      await page.getByLabel('预算年度').fill('2025')
      await page.getByLabel('预算部门').fill('市档案馆')
      const files = [seed, fixture('ambiguous/input.txt'), fixture('README.md')]
      await page.getByLabel('选择文件').setInputFiles(files)
      await submit()
      for (const name of ['导入时做了什么', '预览：读成的表'])
        for (const summary of await page.getByText(name).all()) await openDetails(summary)
      await page.addScriptTag({ content: axe.source })
      const { violations, incomplete } = await page.evaluate(() => window.axe.run())
      const unsure = incomplete.filter(({ id }) => id === 'color-contrast')
      expect(
        [...violations, ...unsure].flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html])),
      ).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
    },
  )
})

describe('where the site names its repository', () => {
  let site: Served
  let remove: () => Promise<void>
  beforeAll(async () => {
    const built = await buildOnGitHub()
    remove = built.remove
    site = await serve(built.dist)
  })
  afterAll(() => {
    site.close()
    return remove()
  })

  test('a file has a link to its new-file page, which is followed by the reader alone', async () => {
    const { page, faults, drafts, submit, texts } = await openImport(openPage, site.url)
    await page.getByLabel('预算年度').fill('2025')
    await page.getByLabel('预算部门').fill('市档案馆')
    await page.getByLabel('选择文件').setInputFiles(seed)
    await submit()
    const link = drafts.first().getByRole('link', { name: '在内容库里新建这个文件' })
    const path = 'content%2F2025%2Fshi-dangan-guan%2Fwu-ge-yi-gongzuo-jingfei.yaml'
    const base = `https://github.com/office/targets/new/HEAD?filename=${path}`
    expect(await link.getAttribute('href')).toBe(base)
    expect(await link.getAttribute('rel')).toBe('noreferrer noopener')
    expect(await drafts.first().innerText()).toContain('只有点这个链接')
    expect(faults).toEqual([])
    await page.context().route('https://github.com/**', (route) => route.fulfill({ body: '' }))
    await link.click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe((await texts())[0])
  })

  test('a short text goes along in the address, and no link is there before the path is whole', async () => {
    const { page, drafts, submit } = await openImport(openPage, site.url)
    const text = '项目名称: 养护\n年度绩效目标表:\n- 三级指标: 里程\n'
    await page.getByLabel('粘贴表格').fill(text)
    await submit()
    const link = drafts.getByRole('link', { name: '在内容库里新建这个文件' })
    expect(await link.isVisible()).toBe(false)
    const whole = `预算年度: 2025\n预算部门: 路政\n${text}`
    await drafts.getByLabel('内容文件').fill(whole)
    await link.waitFor()
    const carried = async () => new URL(String(await link.getAttribute('href'))).searchParams.get('value')
    expect(await carried()).toBe(whole)
    await drafts.getByLabel('内容文件').press('ControlOrMeta+End')
    await page.keyboard.type('  预计当年实现: 1公里')
    await link.focus()
    expect(await carried()).toBe(`${whole}  预计当年实现: 1公里`)
  })
})

async function openDetails(summary: Locator): Promise<void> {
  const isOpen = await summary.evaluate(({ parentElement }) => parentElement?.hasAttribute('open'))
  if (isOpen === false) await summary.click()
}

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement)
}

/** Number of the line of an area in which the caret stands. */
function lineAtCaret(area: Locator): Promise<number> {
  return area.evaluate(
    (own: HTMLTextAreaElement) => own.value.slice(0, own.selectionStart).split('\n').length,
  )
}

const severities: Readonly<Record<string, string>> = { error: '错误', warning: '警告', note: '提示' }

/** Messages of the check on a file, in the parts that the page shows. */
async function checkedMessages(path: string): Promise<string[][]> {
  const { stdout } = await runCommand(['check', path, '--format', 'json'])
  const { messages } = JSON.parse(stdout) as { messages: Readonly<Record<string, string>>[] }
  return messages.map(({ severity = '', line, message = '', note = '', rule = '' }) => [
    severities[severity] ?? '',
    `到文件第 ${line} 行`,
    ...[message, note, `规则：${titleOf(rule)}`],
  ])
}

function titleOf(rule: string): string {
  const [title = ''] = readFileSync(join(root, `src/rules/${rule}.md`), 'utf8').split('\n')
  return title.replace('# ', '')
}

/** What the command makes of the seed: its files and its report. */
async function runImport(): Promise<{ texts: string[]; report: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
  const caller = dirname(seed)
  const facts = ['--year', '2025', '--department', '中共咸宁市委办公室', '--out', folder]
  const { stdout, stderr } = await runCommand(['import', 'source.txt', ...facts], {
    env: { INIT_CWD: caller },
  })
  const paths = stdout.trim().split('\n')
  const texts = await Promise.all(paths.map((path) => readFile(join(caller, path), 'utf8')))
  await rm(folder, { recursive: true })
  return { texts, report: stderr }
}
