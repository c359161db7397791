import { spawnSync } from 'node:child_process'
import {
  appendFile,
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { environment, root, runCommand } from '../command.ts'
import { hasTool } from '../tools.ts'
import { useBrowser } from './browser.ts'

const project = (name: string) => `项目名称: ${name}
预算部门: 交通局
预算年度: 2025
年度绩效目标表:
  - 目标名称: 年度绩效目标1
    一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 养护里程
    预计当年实现: ≥100公里
    指标值确定依据: 《养护规范》
`

let folder: string
let content: string
let file: string
let unpacked: string
let bag: string

const archive = (...args: readonly string[]) => runCommand(['archive', ...args])

function git(...args: readonly string[]) {
  const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false']
  const env = { ...environment, GIT_COMMITTER_DATE: '2025-03-30T23:30:00Z' }
  const { status, stderr } = spawnSync('git', [...author, ...args], { cwd: content, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
  content = join(folder, 'content')
  await mkdir(join(content, '2025/jiaotong'), { recursive: true })
  await writeFile(join(content, 'site.yaml'), '站点名称: 归档试验站\n发布单位: 示例市\n')
  await writeFile(join(content, '2025/jiaotong/daolu.yaml'), project('道路养护'))
  await writeFile(join(content, '2025/jiaotong/qiaoliang.yaml'), project('桥梁养护'))
  git('init', '-q')
  git('add', '.')
  git('commit', '-q', '-m', 'a')
  file = join(folder, 'a.zip')
  const { status, stderr } = await archive('--content', content, '--out', file)
  if (status !== 0) throw new Error(stderr)
  unpacked = join(folder, '项目 归档 100%')
  await mkdir(unpacked)
  spawnSync('python3', ['-m', 'zipfile', '-e', file, unpacked])
  const [base = ''] = await readdir(unpacked).catch(() => [])
  bag = join(unpacked, base)
})
afterAll(() => rm(folder, { recursive: true }))

const hasPython = hasTool('python3')

describe('programs that we did not write read it', () => {
  test.runIf(hasTool('unzip'))('unzip -t', () => {
    const { status, stdout } = spawnSync('unzip', ['-tq', file], { encoding: 'utf8' })
    expect([status, stdout]).toEqual([0, expect.stringContaining('No errors detected')])
  })

  test.runIf(hasPython)('zipfile of Python, with one date, one kind of permissions and sorted names', () => {
    const program = `
import json, sys, zipfile
zip = zipfile.ZipFile(sys.argv[1])
infos = zip.infolist()
print(json.dumps({'bad': zip.testzip(), 'names': [i.filename for i in infos], 'dates': list({i.date_time for i in infos}), 'modes': list({i.external_attr >> 16 for i in infos})}))`
    const { stdout } = spawnSync('python3', ['-c', program, file], { encoding: 'utf8' })
    const { bad, names, dates, modes } = JSON.parse(stdout)
    expect([bad, dates, modes]).toEqual([null, [[2025, 3, 30, 12, 0, 0]], [0o100644]])
    expect(names).toEqual(names.toSorted())
    expect(new Set(names.map((name: string) => name.split('/')[0])).size).toBe(1)
    expect(names.filter((name: string) => name.includes('/data/record/'))).toHaveLength(2)
  })

  test.runIf(hasPython && hasTool('sha256sum'))('sha256sum -c on both manifests', () => {
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      const { status, stdout } = spawnSync('sha256sum', ['-c', '--strict', manifest], {
        cwd: bag,
        encoding: 'utf8',
      })
      expect([status, stdout.includes('FAILED')]).toEqual([0, false])
    }
  })
})

test('tells its commit, and the content is that of the folder', async () => {
  const read = (path: string) => readFile(join(bag, path), 'utf8')
  const { commit, modified, versions } = JSON.parse(await read('data/record/record.json'))
  expect([modified, Object.keys(versions)]).toEqual([false, ['mubiao', 'node', 'astro']])
  expect(bag).toContain(`mubiao-${commit.slice(0, 12)}`)
  expect(await read('bag-info.txt')).toContain(`Bagging-Date: 2025-03-30\nCommit: ${commit}\n`)
  expect(await read('data/content/2025/jiaotong/daolu.yaml')).toBe(project('道路养护'))
  expect(JSON.parse(await read('data/record/messages.json')).messages[0].path).toMatch(/^content\/2025\//u)
})

describe('verification', () => {
  const verify = async (path: string) => {
    const { status, stdout } = await archive('--verify', path)
    return { status, stdout }
  }

  test('finds nothing wrong with the archive, nor with its folder', async () => {
    for (const path of [file, bag]) {
      expect(await verify(path)).toEqual({ status: 0, stdout: expect.stringMatching(/ 完好：[^\n]*\n$/u) })
    }
  })

  const page = 'data/site/2025/jiaotong/daolu.html'
  const faults: Record<string, readonly [(folder: string) => Promise<unknown>, string]> = {
    'a flipped byte': [
      async (at) => {
        const bytes = await readFile(join(at, page))
        bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100)
        await writeFile(join(at, page), bytes)
      },
      `错误 ${page} 内容与清单不符`,
    ],
    'a missing file': [(at) => rm(join(at, page)), `错误 ${page} 清单里有，包里没有`],
    'an extra file': [(at) => writeFile(join(at, 'data/x.txt'), ''), '错误 data/x.txt 包里有，清单里没有'],
    'an altered line of a manifest': [
      async (at) => {
        const path = join(at, 'manifest-sha256.txt')
        const text = await readFile(path, 'utf8')
        await writeFile(
          path,
          text.replace(/^./u, (digit) => (digit === '0' ? '1' : '0')),
        )
      },
      '错误 manifest-sha256.txt 内容与清单不符',
    ],
    'a path that leads out of the bag': [
      (at) => appendFile(join(at, 'manifest-sha256.txt'), `${'0'.repeat(64)}  data/../../x\n`),
      '含有 ..，会通到包的外面',
    ],
  }

  test.each(Object.entries(faults))('catches %s', async (_, [spoil, said]) => {
    const copy = join(folder, 'spoilt')
    await cp(bag, copy, { recursive: true })
    await spoil(copy)
    expect(await verify(copy)).toEqual({ status: 1, stdout: expect.stringContaining(said) })
    await rm(copy, { recursive: true })
  })

  test('catches a truncated ZIP', async () => {
    const short = join(folder, 'short.zip')
    await copyFile(file, short)
    await truncate(short, 20_000)
    expect(await verify(short)).toEqual({ status: 1, stdout: expect.stringContaining('不是完整的 ZIP') })
  })

  test('is wrong usage where there is nothing', async () => {
    expect((await verify(join(folder, 'none.zip'))).status).toBe(2)
  })
})

test('two archives of a commit are the same in all zones, for all users', async () => {
  const other = join(folder, 'b.zip')
  const home = join(folder, 'home')
  await mkdir(home)
  const env = { ...environment, TZ: 'Pacific/Kiritimati', HOME: home, LANG: 'tr_TR.UTF-8', INIT_CWD: home }
  const command = `umask 077; exec "$0" "$@"`
  const launcher = join(root, 'bin/mubiao.mjs')
  const args = [process.execPath, launcher, 'archive', '--content', '../content', '--out', '../b.zip']
  const { status } = spawnSync('sh', ['-c', command, ...args], { cwd: home, env })
  expect(status).toBe(0)
  expect((await readFile(other)).equals(await readFile(file))).toBe(true)
})

test('what is not committed is named so', async () => {
  const changed = join(folder, 'changed')
  await cp(content, changed, { recursive: true })
  await writeFile(join(changed, '2025/jiaotong/daolu.yaml'), project('道路大修'))
  const { stdout } = await runCommand(['archive', '--content', changed], { env: { INIT_CWD: folder } })
  expect(stdout).toMatch(/^mubiao-[0-9a-f]{12}-modified\.zip\n$/u)
})

test('killed at any moment, an archive leaves the former one whole', async () => {
  const target = join(folder, 'kept', 'a.zip')
  await mkdir(join(folder, 'kept'))
  await copyFile(file, target)
  const former = await readFile(target)
  const started = performance.now()
  await archive('--content', content, '--out', target)
  const whole = performance.now() - started
  const changed = await mkdtemp(join(folder, 'later-'))
  await cp(content, changed, { recursive: true })
  await writeFile(join(changed, '2025/jiaotong/hangdao.yaml'), project('航道养护'))
  const next = join(folder, 'next.zip')
  await archive('--content', changed, '--out', next)
  const later = await readFile(next)
  let killed = 0
  for (let moment = 1; moment <= 20; moment += 1) {
    const killAfter = Math.round((whole * (moment - Math.random())) / 20)
    const { status } = await runCommand(['archive', '--content', changed, '--out', target], { killAfter })
    if (status === null) killed += 1
    const found = await readFile(target)
    // Killed after its rename, it has left the new one.
    expect(found.equals(former) || found.equals(later)).toBe(true)
  }
  expect(killed).toBeGreaterThan(0)
  await archive('--content', changed, '--out', target)
  expect(await readdir(join(folder, 'kept'))).toEqual(['a.zip'])
}, 300_000)

const openPage = useBrowser()

/** Opens a file of the disk, and lists all that is asked for. */
async function open(path: string): Promise<{ page: Page; requests: string[]; wrong: string[] }> {
  const page = await openPage({ acceptDownloads: true })
  const requests: string[] = []
  const wrong: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('requestfailed', (request) => wrong.push(request.url()))
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
  await page.goto(pathToFileURL(path).href)
  return { page, requests, wrong }
}

const background = (page: Page) =>
  page.evaluate(
    () => getComputedStyle(document.querySelector('.site-header') ?? document.body).borderBlockEnd,
  )

describe.runIf(hasPython)('opened from disk on a path with spaces and Chinese signs', () => {
  test('search finds, leads to the row, and no host is asked', async () => {
    const { page, requests, wrong } = await open(join(bag, 'data/site/index.html'))
    await page.getByRole('searchbox').fill('桥梁')
    await page.locator('#found-list h3 a').first().click()
    await page.locator('h1', { hasText: '桥梁养护' }).waitFor()
    expect(wrong).toEqual([])
    expect(requests.filter((url) => !url.startsWith(`${pathToFileURL(bag).href}/`))).toEqual([])
  })

  test('data come with the page', async () => {
    const { page } = await open(join(bag, 'data/site/2025/jiaotong/daolu.html'))
    const href = await page.locator('a[download][href$=".csv"]').getAttribute('href')
    const address = new URL(String(href), page.url())
    expect(await readFile(address, 'utf8')).toContain('养护里程')
  })
})

describe('a page as one file', () => {
  const id = '2025/jiaotong/daolu'

  test('opens without a request, with its styles, script and data', async () => {
    const out = join(folder, '道路 养护.html')
    const { status, stdout } = await archive('--single', id, '--content', content, '--out', out)
    expect([status, stdout]).toEqual([0, expect.stringContaining('道路 养护.html')])
    const { page, requests, wrong } = await open(out)
    expect(wrong).toEqual([])
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(out).href])
    const { page: original } = await open(join(bag, `data/site/${id}.html`))
    expect(await background(page)).toBe(await background(original))
    expect(await page.locator('main').innerText()).toBe(await original.locator('main').innerText())
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[download="daolu.csv"]').click(),
    ])
    expect(await readFile(await download.path(), 'utf8')).toBe(
      await readFile(join(bag, `data/site/${id}.csv`), 'utf8'),
    )
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
    expect(links.filter((href) => !/^(?:#|data:|https?:)/u.test(href))).toEqual([])
    await page.locator('#larger').check()
    expect(await page.evaluate(() => localStorage.getItem('mubiao-larger'))).toBe('on')
  })

  test('links to the web where the site has an address', async () => {
    const online = join(folder, 'online')
    await cp(content, online, { recursive: true })
    await appendFile(join(online, 'site.yaml'), '站点网址: https://example.org/mubiao/\n')
    const out = join(folder, 'online.html')
    await archive('--single', id, '--content', online, '--out', out)
    expect(await readFile(out, 'utf8')).toContain('href="https://example.org/mubiao/about.html"')
  })

  test('of no project is wrong usage', async () => {
    const { status, stderr } = await archive('--single', '2025/jiaotong/none', '--content', content)
    expect([status, stderr]).toEqual([2, expect.stringContaining('没有项目 2025/jiaotong/none')])
  })
})
