import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { runCommand } from '../command.ts'
import { ofWidth, useBrowser, views } from './browser.ts'
import { type Served, serve } from './serve.ts'

const hostile = '培训</script><img src="x" onerror="document.title=1">‘"&amp;'

const row = (name: string, level2: string, target: string, past?: string) => ({
  ...{ 目标名称: '年度绩效目标1', 一级指标: '产出指标', 二级指标: level2, 三级指标: name },
  ...(past && { 前年: past, 上年: past }),
  预计当年实现: target,
  指标值确定依据: '参照《培训 管理办法》',
})

function project(year: number, department: string, name: string, rows: readonly object[]) {
  return {
    ...{ 项目名称: name, 预算部门: department, 预算年度: String(year), 预算金额: '12万元' },
    项目绩效总目标: [{ 名称: '年度绩效目标1', 目标说明: '提高服务水平。' }],
    年度绩效目标表: rows,
  }
}

const contents: Record<string, object> = {
  'site.yaml': { 站点名称: '检索试验站', 发布单位: '示例市' },
  '2025/jiaoyu/peixun.yaml': project(2025, '教育局', '教师培训经费', [
    row('培训教师人数', '数量指标', '≥ 500人', '600人'),
    row('培训教师人数', '数量指标', '≥ 20人'),
    row(hostile, '质量指标', '效果显著'),
  ]),
  '2025/weisheng/yimiao.yaml': project(2025, '卫生局', '疫苗接种', [row('接种率', '质量指标', '≥95%')]),
  '2024/jiaoyu/peixun.yaml': project(2024, '教育局', '教师培训经费', [
    row('培训教师人数', '数量指标', '≥ 480人'),
  ]),
  ...Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `2023/weisheng/xiangmu-${index}.yaml`,
      project(2023, '卫生局', `巡查项目${index}`, [row('巡查次数', '数量指标', '≥ 12次')]),
    ]),
  ),
}

let folder: string
let dist: string
let served: Served
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
  for (const [path, content] of Object.entries(contents)) {
    await mkdir(dirname(join(folder, 'content', path)), { recursive: true })
    await writeFile(join(folder, 'content', path), stringify(content, { lineWidth: 0 }))
  }
  dist = join(folder, 'dist')
  const { status, stderr } = await runCommand(['build', '--content', join(folder, 'content'), '--out', dist])
  if (status !== 0) throw new Error(stderr)
  served = await serve(dist)
})
afterAll(() => {
  served.close()
  return rm(folder, { recursive: true })
})

const openPage = useBrowser()
const places = { http: () => served.url, file: () => pathToFileURL(dist).href }

declare global {
  interface Window {
    shifts: number[]
  }
}

describe.each(['http', 'file'] as const)('over %s', (scheme) => {
  const requests: string[] = []

  async function open(fragment = '', options?: BrowserContextOptions): Promise<Page> {
    const page = await openPage(options)
    page.on('request', (request) => requests.push(request.url()))
    await page.addInitScript(() => {
      window.shifts = []
      new PerformanceObserver((list) => {
        window.shifts.push(...list.getEntries().map((entry) => Number(Reflect.get(entry, 'value'))))
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(`${places[scheme]()}/index.html${fragment}`)
    return page
  }

  const box = (page: Page) => page.getByRole('searchbox', { name: '检索项目、部门、目标和指标' })
  const heading = (page: Page) => page.locator('#found-heading')
  const status = (page: Page) => page.locator('#search-said')
  const names = (page: Page) => page.locator('#found-list h3').allTextContents()
  const count = (page: Page) => page.locator('#found-list > li').count()
  const finds = (page: Page, projects: number) =>
    expect.poll(() => heading(page).textContent()).toContain(`找到 ${projects} 个项目`)
  const fragmentOf = (page: Page) => decodeURIComponent(new URL(page.url()).hash)

  test('typing finds, marks, and leads to the row', async () => {
    const page = await open()
    await box(page).pressSequentially('培训教师')
    await finds(page, 2)
    expect(await names(page)).toEqual(['教师培训经费', '教师培训经费'])
    expect(await page.locator('#found-list mark').first().textContent()).toBe('培训教师')
    const second = page.getByRole('link', { name: '培训教师人数' }).nth(1)
    const href = await second.getAttribute('href')
    expect(href).toMatch(/^\.\/2025\/jiaoyu\/peixun\.html#i-[0-9a-f]{10}-2$/u)
    await second.click()
    const target = page.locator('tr:target')
    expect(await target.locator('[scope=row]').textContent()).toBe('培训教师人数')
    expect(await target.textContent()).toContain('20人')
  })

  test('wide characters, case, spaces and signs do not matter, and a match never spans two cells', async () => {
    const page = await open()
    for (const [query, projects] of [
      ['＞＝５００', 1],
      ['培训管理办法', 63],
      ['≥9 5%', 1],
    ] as const) {
      await box(page).fill(query)
      await finds(page, projects)
    }
    await box(page).fill('接种率≥95%')
    await expect.poll(() => heading(page).textContent()).toBe('没有找到相符的项目。')
  })

  test('what offices write is only text', async () => {
    const page = await open('#q=onerror')
    await finds(page, 1)
    expect(await page.locator('#found-list img').count()).toBe(0)
    expect(await page.locator('#found-list').textContent()).toContain(hostile)
    expect(await page.title()).toBe('检索试验站')
  })

  test('filters hold for the same row, and are said and sent with the address', async () => {
    const page = await open()
    await page.locator('summary').click()
    await page.getByLabel('预算年度').selectOption('2025')
    await finds(page, 2)
    await page.getByLabel('二级指标').selectOption('quantity')
    await finds(page, 1)
    expect(fragmentOf(page)).toBe('#year=2025&level2=quantity')
    await page.getByLabel('指标的目标').selectOption('no')
    await expect.poll(() => heading(page).textContent()).toBe('没有找到相符的项目。')
    await page.getByRole('button', { name: '清除' }).click()
    await expect.poll(() => fragmentOf(page)).toBe('')
    await page.getByLabel('目标比前年').check()
    await finds(page, 1)
    expect(await page.locator('#found-list li li a').allTextContents()).toEqual(['培训教师人数'])
    await expect.poll(() => status(page).textContent()).toContain('找到 1 个项目')
  })

  test('an order announces itself', async () => {
    const page = await open('#q=巡查')
    await finds(page, 60)
    await page.locator('summary').click()
    await page.getByLabel('排序').focus()
    await page.getByLabel('排序').selectOption('name')
    await expect.poll(() => status(page).textContent()).toContain('已按项目名称排序。找到 60 个项目')
    expect((await names(page)).slice(0, 3)).toEqual(['巡查项目0', '巡查项目1', '巡查项目2'])
    expect(await page.getByLabel('排序').evaluate((select) => select === document.activeElement)).toBe(true)
  })

  test('the address is a search that can be sent, and Back and a reload keep it', async () => {
    const page = await open('#q=培训教师&department=2024%2Fjiaoyu')
    await finds(page, 1)
    expect(await box(page).inputValue()).toBe('培训教师')
    expect(await page.getByLabel('预算部门').inputValue()).toBe('jiaoyu')
    expect(await page.getByLabel('预算年度').isVisible()).toBe(true)
    await page.getByLabel('预算年度').selectOption('')
    await finds(page, 2)
    await box(page).fill('接种')
    await page.getByLabel('预算部门').selectOption('')
    await finds(page, 1)
    await page.reload()
    await finds(page, 1)
    expect(await box(page).inputValue()).toBe('接种')
    await page.goBack()
    await finds(page, 2)
    expect(await box(page).inputValue()).toBe('培训教师')
    await page.goBack()
    await finds(page, 1)
    expect(await page.getByLabel('预算年度').inputValue()).toBe('2024')
  })

  test('a reader comes back to the results that were left', async () => {
    const page = await open()
    await box(page).fill('接种率')
    await page.getByRole('link', { name: '接种率' }).click()
    await page.locator('tr:target').waitFor()
    await page.goBack()
    await finds(page, 1)
    expect(await box(page).inputValue()).toBe('接种率')
  })

  test('results are partial until every part is there, and said to be', async () => {
    const page = await openPage()
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/search/3.js', async (route) => {
      await held
      await route.continue()
    })
    await page.goto(`${places[scheme]()}/index.html#q=人数`, { waitUntil: 'commit' })
    await expect.poll(() => page.locator('#found-progress').textContent()).toContain('已检索 2/3')
    await expect.poll(() => status(page).textContent()).toContain('已检索 2/3')
    release()
    await expect.poll(() => page.locator('#found-progress').textContent()).toBe('')
    await expect.poll(() => status(page).textContent()).toBe('找到 2 个项目。相符的指标 3 项。')
  })

  test('a part that cannot be read is said in words, and asked for again', async () => {
    const page = await openPage()
    await page.route('**/search/1.js', (route) => route.abort())
    await page.goto(`${places[scheme]()}/index.html#q=接种率`)
    const retry = page.getByRole('button', { name: '重试' })
    await retry.waitFor()
    await expect.poll(() => status(page).textContent()).toContain('有 1 个检索数据文件没有读到')
    await page.unroute('**/search/1.js')
    await retry.click()
    await finds(page, 1)
    expect(await retry.isVisible()).toBe(false)
    expect(await heading(page).evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('only the parts are read that a filter leaves', async () => {
    requests.length = 0
    const page = await open('#q=人数&year=2024')
    await finds(page, 1)
    const read = requests.flatMap((url) => /\/search\/(.*)\.js$/u.exec(url)?.[1] ?? [])
    expect(read).toEqual(['projects', '2'])
    expect(requests.filter((url) => !url.startsWith(places[scheme]()))).toEqual([])
  })

  test('nothing is read until the form is used', async () => {
    requests.length = 0
    const page = await open()
    await page.waitForTimeout(300)
    expect(requests.filter((url) => url.includes('/search/'))).toEqual([])
    await box(page).focus()
    await expect.poll(() => requests.filter((url) => url.includes('/search/')).length).toBe(4)
  })

  test('the keyboard is enough, and the focus is never lost', async () => {
    const page = await open()
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await box(page).focus()
    await page.keyboard.type('巡查')
    await finds(page, 60)
    // Names are found before rows are.
    await expect.poll(() => page.locator('#found-progress').textContent()).toBe('')
    await page.keyboard.press('Enter')
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await count(page)).toBe(50)
    await page.getByRole('button', { name: '显示更多' }).focus()
    await page.keyboard.press('Enter')
    expect(await count(page)).toBe(60)
    expect(await focused()).toBe((await names(page))[50])
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('巡查次数')
  })

  test.each(['', '#q=培训', '#level2=quantity&year=2025'])('nothing shifts at %j', async (fragment) => {
    const page = await open(fragment, ofWidth(320))
    await page.waitForTimeout(700)
    expect(await page.evaluate(() => window.shifts)).toEqual([])
  })

  test('without a script there is no form', async () => {
    const page = await open('', { javaScriptEnabled: false })
    expect(await page.locator('#search').isVisible()).toBe(false)
  })

  test.each(views)('axe has nothing to say of results at $width px, $colorScheme', async (view) => {
    const page = await openPage({ ...ofWidth(view.width), colorScheme: view.colorScheme, bypassCSP: true })
    await page.addInitScript({ content: axe.source })
    await page.goto(`${places[scheme]()}/index.html#q=培训&level2=quantity`)
    await finds(page, 62)
    const { violations } = await page.evaluate(
      () => Reflect.get(window, 'axe').run(document) as Promise<axe.AxeResults>,
    )
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
    await page.check('#larger')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  })
})
