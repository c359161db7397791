import { existsSync, globSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hasTool } from '../tools.ts'
import { childrenOf, readXml, textIn, type XmlElement } from '../xml.ts'
import { digestsOf } from './digests.ts'
import {
  build,
  linksOf,
  moved,
  rawTextOf,
  show,
  site,
  textAt,
  useHistorySite,
  wordsOf,
} from './history-site.ts'
import { attribute, findAll, readPage } from './page.ts'

describe.runIf(hasTool('git'))('a site of a repository with every kind of change', () => {
  const built = useHistorySite()
  const at = (address: string) => join(built().dist, address)
  const page = () => at(`${moved}.html`)

  describe('the page of a project', () => {
    test('tells what each version changed, the newest first', () => {
      const heads = findAll(readPage(page()), (element) => attribute(element, 'class') === 'version')
      expect(heads.map(wordsOf)).toEqual([
        '2025-03-24 收紧 1 处',
        '2025-03-21 放宽 1 处',
        '2025-03-19 项目换了网址 1 处',
        '2025-03-18 收紧 1 处',
        '2025-03-15 项目信息改变 1 处',
        '2025-03-14 依据改变 1 处',
        '2025-03-13 目标说明改变 1 处',
        '2025-03-12 指标换了类别 1 处',
        '2025-03-11 指标改名 1 处',
        '2025-03-10 删去指标 1 处',
        '2025-03-09 新增指标 1 处',
        '2025-03-08 放宽 1 处，由文字改为数字 1 处',
        '2025-03-07 由数字改为文字 1 处',
        '2025-03-06 ≥、≤ 等符号改变 1 处',
        '2025-03-05 单位改变 1 处',
        '2025-03-04 收紧 1 处',
        '2025-03-03 放宽 1 处',
        '2025-03-01 首次公布',
      ])
    })

    test('gives the reason of a version that has one, and says so where a loosened target has none', () => {
      const text = textAt(page(), 'history')
      expect(text).toContain('2025-03-21 放宽 1 处变更说明：培训场地减少。')
      expect(text).toContain('2025-03-03 放宽 1 处没有说明原因。')
      expect(text.match(/培训场地减少/gu)).toHaveLength(1)
    })

    test('marks the rows whose targets were loosened, under the names that they have', () => {
      const marks = findAll(readPage(page()), ({ tagName }) => tagName === 'small')
        .map(wordsOf)
        .filter((text) => text.startsWith('曾放宽'))
      expect(marks).toEqual([
        '曾放宽2025-03-03 由“≥100人”改为“≥80人”，没有说明原因',
        '曾放宽2025-03-08 由“≥4期”改为“≥3期”，没有说明原因',
        '曾放宽2025-03-21 由“≥100人”改为“≥60人”，变更说明：培训场地减少。',
      ])
    })

    test('leads to every earlier text, but for the newest, which it shows itself', () => {
      const links = linksOf(page()).filter((link) => /history\//u.test(link))
      expect(links).toHaveLength(17)
      for (const link of links) expect(existsSync(join(dirname(page()), link)), link).toBe(true)
      expect(textAt(page(), 'history')).toContain('2025-03-24 公布的全文即本页。')
    })

    test('says of which day its 变更说明 is', () => {
      expect(textAt(page(), 'source')).toContain('变更说明（2025-03-21）培训场地减少。')
    })
  })

  describe('the page of an earlier text', () => {
    const addresses = () => globSync('history/**/*.html', { cwd: built().dist }).toSorted()

    test('shows the text, and leads to the file as it was, byte for byte', () => {
      expect(addresses()).toHaveLength(17)
      for (const address of addresses()) {
        const path = at(address)
        const [file = ''] = linksOf(path).filter((link) => link.endsWith('.txt'))
        const bytes = readFileSync(join(dirname(path), file))
        expect(show(built().folder, /([0-9a-f]{40})\.html$/u.exec(address)?.[1] ?? '')).toEqual(bytes)
        const [shown] = findAll(readPage(path), ({ tagName }) => tagName === 'pre')
        expect(shown && rawTextOf(shown)).toBe(bytes.toString())
      }
    })

    test('says of what and of which days it is, and leads back', () => {
      const texts = addresses().map((address) => textAt(at(address), 'content'))
      expect(texts.filter((text) => /^ ?2025-03-01 公布的全文教师培训经费/u.test(text))).toHaveLength(1)
      // What was added on the ninth was taken back on the tenth.
      const [address = ''] = addresses().filter((_, at) => texts[at]?.includes('2025-03-08'))
      const path = at(address)
      expect(textAt(path, 'content')).toContain(
        '这是教师培训经费（咸宁市教育局，2025 年）在 2025-03-08、2025-03-10 公布的全文，照文件原样列出；',
      )
      expect(linksOf(path)).toContain(`../../../../${moved}.html#history`)
    })

    test('of a removed project has no page to lead back to', () => {
      const [address = ''] = addresses().filter((each) => each.includes('/weixiu/'))
      expect(textAt(at(address), 'content')).toContain('照文件原样列出；这个项目此后已经撤下。')
      expect(linksOf(at(address)).filter((link) => link.endsWith('#history'))).toEqual([])
    })

    test('is not for search engines', () => {
      const sitemap = readFileSync(at('sitemap.xml'), 'utf8')
      expect(sitemap).not.toContain('/history/')
      for (const address of addresses())
        expect(readFileSync(at(address), 'utf8')).toContain('<meta name="robots" content="noindex">')
      expect(readFileSync(page(), 'utf8')).not.toContain('noindex')
    })
  })

  describe('the list of all changes', () => {
    const list = () => at('changes.html')
    const itemsOf = (day: string) => {
      const [, text = ''] = wordsOf(readPage(list())).split(day)
      return text.split(/20\d\d-\d\d-\d\d/u)[0]?.trim()
    }

    test('has every day on which readers saw something new, the newest first', () => {
      const days = findAll(readPage(list()), ({ tagName }) => tagName === 'time').map(wordsOf)
      const march = [24, 21, 20, 19, 18, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]
      expect(days).toEqual(march.map((day) => `2025-03-${String(day).padStart(2, '0')}`))
    })

    test('writes out what was loosened, counts the rest, and names what was first published', () => {
      expect(itemsOf('2025-03-24')).toBe('教师培训经费（咸宁市教育局，2025 年）：收紧 1 处')
      expect(itemsOf('2025-03-21')).toBe(
        '教师培训经费（咸宁市教育局，2025 年）：放宽 1 处年度绩效目标表 › 年度绩效目标1 › 数量指标 › 培训教师人数 › 预计当年实现：由“≥100人”改为“≥60人”变更说明：培训场地减少。',
      )
      expect(itemsOf('2025-03-02')).toBe(
        '首次公布 1 个项目：校舍维修经费（咸宁市教育局，2025 年），最后公布的全文',
      )
      expect(itemsOf('2025-03-20')).toBe('校舍维修经费（咸宁市教育局，2025 年）：已撤下，最后公布的全文')
    })

    test('leads to the record of a project, and to the last text of one that was removed', () => {
      const links = linksOf(list()).filter((link) => /history\/|#/u.test(link))
      const [last] = globSync('history/2025/jiaoyu/weixiu/*.html', { cwd: built().dist })
      const places = findAll(readPage(at(`${moved}.html`)), ({ tagName }) => tagName === 'li')
        .map((entry) => attribute(entry, 'id'))
        .filter((id) => id?.startsWith('v-'))
      const records = places.map((id) => `./${moved}.html#${id}`)
      expect(new Set(links.filter((link) => !link.startsWith('#')))).toEqual(
        new Set([...records, `./${last}`]),
      )
    })
  })

  test('the list of all changes leads to the feed', () => {
    expect(linksOf(at('changes.html'))).toContain('./feed.xml')
  })

  describe('the feed', () => {
    const entries = () => childrenOf(readXml(readFileSync(at('feed.xml'), 'utf8')), 'entry')
    const titled = (title: string) => entries().find((entry) => textIn(entry, 'title') === title)

    test('has an entry of each change, each with an id of its own, the newest first', () => {
      const ids = entries().map((entry) => textIn(entry, 'id'))
      expect(ids).toHaveLength(19)
      expect(new Set(ids).size).toBe(19)
      const dates = entries().map((entry) => textIn(entry, 'updated'))
      expect(dates).toEqual(dates.toSorted((a, b) => (a < b ? 1 : -1)))
      expect(ids.filter((id) => !id.includes('#'))).toEqual([`${site}/${moved}.html`])
    })

    test('says what was loosened, and why, and leads to the record', () => {
      const entry = entries()[1] as XmlElement
      expect(textIn(entry, 'title')).toBe('教师培训经费（咸宁市教育局，2025 年）：放宽 1 处')
      expect(textIn(entry, 'summary')).toMatch(/由“≥100人”改为“≥60人”。变更说明：培训场地减少。$/u)
      expect(childrenOf(entry, 'link')[0]?.attributes.href).toMatch(
        new RegExp(`^${site}/${moved}\\.html#v-[0-9a-f]{12}$`, 'u'),
      )
    })

    test('tells of a removed project, with its last text', () => {
      const entry = titled('校舍维修经费（咸宁市教育局，2025 年）：已撤下') as XmlElement
      const { href = '', type } = childrenOf(entry, 'link')[0]?.attributes ?? {}
      expect(type).toBe('text/html')
      expect(existsSync(at(href.replace(`${site}/`, '')))).toBe(true)
    })
  })

  test('the last text of a removed project stays', () => {
    const [path = ''] = globSync('history/2025/jiaoyu/weixiu/*.txt', { cwd: built().dist })
    expect(readFileSync(at(path), 'utf8')).toContain('项目名称: 校舍维修经费')
    expect(existsSync(at('2025/jiaoyu/weixiu.html'))).toBe(false)
  })

  test('what no check let pass, or no review, is nowhere', () => {
    // Those that say the same whatever the content is have examples of their own.
    const files = globSync('**/*.{html,txt,xml,json,csv,js}', {
      cwd: built().dist,
      exclude: ['rules/**', 'guide.html', 'assets/**'],
    })
    const filesWith = (text: RegExp) => files.filter((file) => text.test(readFileSync(at(file), 'utf8')))
    expect(filesWith(/15万元/u)).toContain(`${moved}.html`)
    expect(filesWith(/指标直|70人|10万元/u)).toEqual([])
  })

  test('a shallow clone says that the history is not known', async () => {
    const { folder, repository } = built()
    const clone = join(folder, 'shallow')
    repository.git('clone', '-q', '--depth', '1', `file://${folder}`, clone)
    await build(join(clone, 'content'), join(folder, 'shallow-dist'))
    const text = textAt(join(folder, `shallow-dist/${moved}.html`), 'history')
    expect(text).toContain('没有取得完整的更改历史')
    expect(text).toContain('表中也不能标注哪些目标曾经放宽')
    expect(text).not.toContain('此后没有改动')
    const list = textAt(join(folder, 'shallow-dist/changes.html'), 'content')
    expect(list).toContain('没有取得完整的更改历史')
    expect(list).not.toContain('都列在这里')
    expect(existsSync(join(folder, 'shallow-dist/history'))).toBe(false)
  })

  test('a folder without git says so, too', async () => {
    const plain = await mkdtemp(join(tmpdir(), 'mubiao-'))
    await cp(built().repository.content, join(plain, 'content'), { recursive: true })
    await build(join(plain, 'content'), join(plain, 'dist'))
    const text = textAt(join(plain, `dist/${moved}.html`), 'history')
    expect(text).toContain('没有取得完整的更改历史')
    await rm(plain, { recursive: true })
  })

  test('what is not committed yet has no record, and what is only taken away here no page to lead to', async () => {
    const { folder, repository } = built()
    const clone = join(folder, 'clone')
    repository.git('clone', '-q', `file://${folder}`, clone)
    await rename(join(clone, `content/${moved}.yaml`), join(clone, 'content/2025/shijiaoyuju/xin.yaml'))
    await build(join(clone, 'content'), join(folder, 'clone-dist'))
    const page = join(folder, 'clone-dist/2025/shijiaoyuju/xin.html')
    expect(textAt(page, 'history')).toContain('还没有收进内容库')
    const list = join(folder, 'clone-dist/changes.html')
    expect(wordsOf(readPage(list))).toContain('教师培训经费（咸宁市教育局，2025 年）：放宽 1 处')
    expect(linksOf(list).filter((link) => link.includes('peixun'))).toEqual([])
  })

  test('built again after one more commit, the site is that of a first build', async () => {
    const { folder, repository, dist } = built()
    await repository.edit(`${moved}.yaml`, '≤15万元', '≤18万元')
    repository.commit()
    await build(repository.content, dist)
    await build(repository.content, join(folder, 'cold'))
    expect(await digestsOf(dist)).toEqual(await digestsOf(join(folder, 'cold')))
    expect(textAt(page(), 'history')).toContain('2025-03-26 放宽 1 处没有说明原因。')
  })

  test('versions of one day are told apart, under one heading of the list', async () => {
    const { repository, dist } = built()
    await repository.edit(`${moved}.yaml`, '≤18万元', '≤19万元')
    repository.commit()
    await repository.edit(`${moved}.yaml`, '≤19万元', '≤21万元')
    repository.commitAgain()
    await repository.edit(`${moved}.yaml`, '≤21万元', '≤19万元')
    repository.commitAgain()
    await build(repository.content, dist)
    const heads = findAll(readPage(page()), (element) => attribute(element, 'class') === 'version')
    expect(heads.map(wordsOf).slice(0, 3)).toEqual([
      '2025-03-27（当天第 3 次）收紧 1 处',
      '2025-03-27（当天第 2 次）放宽 1 处',
      '2025-03-27（当天第 1 次）放宽 1 处',
    ])
    const captions = findAll(readPage(page()), ({ tagName }) => tagName === 'caption').map(wordsOf)
    expect(captions).toContain('2025-03-27（当天第 2 次）的改动')
    expect(textAt(page(), 'history')).toContain('2025-03-27（当天第 2 次）公布的全文')
    const list = readPage(at('changes.html'))
    const days = findAll(list, ({ tagName }) => tagName === 'time').map(wordsOf)
    expect(days.slice(0, 2)).toEqual(['2025-03-27', '2025-03-26'])
    expect(wordsOf(list)).toContain('教师培训经费（咸宁市教育局，2025 年），当天第 2 次：放宽 1 处')
    const marks = findAll(readPage(page()), (element) => attribute(element, 'class') === 'remark')
    expect(marks.map(wordsOf).join()).toContain(
      '曾放宽 3 次最近 2025-03-27（当天第 2 次）由“≤19万元”改为“≤21万元”',
    )
  })
})
