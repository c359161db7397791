import { execFileSync, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchChromium } from '../chromium.ts'
import { environment } from '../command.ts'
import { hasTool } from '../tools.ts'
import { copyProject } from './project-copy.ts'

const hasGit = hasTool('git')
const port = '4397'
const address = `http://localhost:${port}/2025/shiwei-bangongshi/dangan-xingzheng-guanli.html`
let folder: string
let file: string
let server: ReturnType<typeof spawn>
let terminal = ''
let browser: Browser
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-dev-'))
  const project = await copyProject(folder, 'project')
  file = join(project, 'content/2025/shiwei-bangongshi/dangan-xingzheng-guanli.yaml')
  await commitTwice(project)
  server = spawn(process.execPath, ['src/cli.ts', 'dev', '--port', port], { cwd: project, env: environment })
  const hear = (data: Buffer) => {
    terminal += data
  }
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', hear)
  await vi.waitUntil(() => terminal.includes('ready in'), { timeout: 30_000 })
  browser = await launchChromium()
  page = await browser.newPage()
})

afterAll(async () => {
  server.kill()
  await browser.close()
  await rm(folder, { recursive: true })
})

// The first version of the file has another name of its project.
async function commitTwice(cwd: string): Promise<void> {
  if (!hasGit) return
  const git = (...args: string[]) => execFileSync('git', args, { cwd, stdio: 'pipe' })
  const sound = await readFile(file, 'utf8')
  git('init', '-q')
  for (const text of [sound.replace('项目名称: 全市', '项目名称: 全县'), sound]) {
    await writeFile(file, text)
    git('add', 'content')
    git('-c', 'user.name=a', '-c', 'user.email=a@example.cn', 'commit', '-q', '-m', 'x')
  }
}

test.runIf(hasGit)('an earlier text has its page, and is served as plain text', async () => {
  await page.goto(address)
  await page.getByRole('link', { name: '公布的全文' }).first().click()
  expect(await page.locator('pre').innerText()).toContain('项目名称:')
  const link = await page.getByRole('link', { name: '原始文件' }).getAttribute('href')
  const response = await fetch(new URL(link ?? '', page.url()))
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(await response.text()).toContain('项目名称: 全县档案行政管理经费')
  expect((await fetch(new URL('0000000000.txt', response.url))).status).toBe(404)
})

const heading = () =>
  page
    .locator('h1')
    .first()
    .textContent({ timeout: 1000 })
    .catch(() => '')

test('a save shows on the open page, and a fault in the terminal and on the page, until it is mended', async () => {
  const sound = await readFile(file, 'utf8')
  await page.goto(address)
  expect(await heading()).toBe('全市档案行政管理经费')

  await writeFile(file, sound.replace('项目名称: 全市', '项目名称: 全省'))
  await expect.poll(heading, { timeout: 10_000 }).toBe('全省档案行政管理经费')

  await writeFile(file, sound.replace('项目名称: 全市', '项目名称: @全市'))
  await expect.poll(() => terminal, { timeout: 10_000 }).toContain('yaml-syntax')
  const fault = () => page.getByText('content/ 有错误').count()
  await expect.poll(fault, { timeout: 10_000 }).toBeGreaterThan(0)

  await writeFile(file, sound)
  await expect.poll(heading, { timeout: 10_000 }).toBe('全市档案行政管理经费')
  expect(server.exitCode).toBe(null)
})
