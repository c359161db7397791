import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../command.ts'
import { type Repository, writeHistory } from '../history-repository.ts'
import { hasTool } from '../tools.ts'
import { attribute, findAll, readPage } from './page.ts'

const moved = '2025/shijiaoyuju/peixun'
const site = 'https://example.cn/mubiao'

/** Text of a page below its element of an id, as it stands there. */
function textAt(path: string, id: string): string {
  const [heading] = findAll(readPage(path), (element) => attribute(element, 'id') === id)
  return wordsOf(heading?.tagName === 'tr' ? heading : heading?.parentNode)
}

function wordsOf(node: unknown): string {
  const { value, childNodes = [] } = node as { value?: string; childNodes?: readonly unknown[] }
  return (value ?? childNodes.map(wordsOf).join('')).replaceAll(/\s+/gu, ' ')
}

async function build(content: string, out: string): Promise<void> {
  const { status, stderr } = await runCommand(['build', '--content', content, '--out', out])
  expect(status, stderr).toBe(0)
}

describe.runIf(hasTool('git'))('a site of a repository with every kind of change', () => {
  let folder: string
  let repository: Repository
  let dist: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mubiao 历史 '))
    dist = join(folder, 'dist')
    repository = await writeHistory(folder)
    await repository.write('site.yaml', `站点名称: 有历史的站点\n发布单位: 单位\n站点网址: ${site}/\n`)
    repository.commit()
    await build(repository.content, dist)
  })
  afterAll(() => rm(folder, { recursive: true }))

  const page = () => join(dist, `${moved}.html`)
  const show = (revision: string) =>
    execFileSync('git', ['show', revision], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })

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
        '2025-03-08 由文字改为数字 1 处',
        '2025-03-07 由数字改为文字 1 处',
        '2025-03-06 比较符改变 1 处',
        '2025-03-05 单位改变 1 处',
        '2025-03-04 收紧 1 处',
        '2025-03-03 放宽 1 处',
        '2025-03-01 首次公布',
      ])
    })

    test('gives the reason of a version that has one, and says so where a loosened target has none', () => {
      const text = textAt(page(), 'history')
      expect(text).toContain('2025-03-21 放宽 1 处变更说明：培训场地减少。')
      expect(text).toContain('2025-03-03 放宽 1 处目标放宽了，没有说明原因。')
      expect(text.match(/培训场地减少/gu)).toHaveLength(1)
    })

    test('marks the rows whose targets were loosened, under the names that they have', () => {
      const marks = findAll(readPage(page()), ({ tagName }) => tagName === 'small')
        .map(wordsOf)
        .filter((text) => text.startsWith('曾放宽'))
      expect(marks).toEqual([
        '曾放宽2025-03-03 由“≥100人”改为“≥80人”，没有说明原因',
        '曾放宽2025-03-21 由“≥100人”改为“≥60人”，变更说明：培训场地减少。',
      ])
    })

    test('leads to every earlier text, which is the file as it was, byte for byte', () => {
      const links = findAll(readPage(page()), (element) =>
        /history\//u.test(attribute(element, 'href') ?? ''),
      ).map((element) => attribute(element, 'href') ?? '')
      expect(links).toHaveLength(17)
      for (const link of links) {
        const path = join(dirname(page()), link)
        expect(show(/([0-9a-f]{10})\.txt$/u.exec(link)?.[1] ?? '')).toEqual(readFileSync(path))
      }
    })
  })

  test('the last text of a removed project stays', () => {
    const [path = ''] = globSync('history/2025/jiaoyu/weixiu/*.txt', { cwd: dist })
    expect(readFileSync(join(dist, path), 'utf8')).toContain('项目名称: 校舍维修经费')
    expect(existsSync(join(dist, '2025/jiaoyu/weixiu.html'))).toBe(false)
  })

  test('what no check let pass, or no review, is nowhere', () => {
    // Those that say the same whatever the content is have examples of their own.
    const files = globSync('**/*.{html,txt,xml,json,csv,js}', {
      cwd: dist,
      exclude: ['rules/**', 'guide.html', 'assets/**'],
    })
    const filesWith = (text: RegExp) =>
      files.filter((file) => text.test(readFileSync(join(dist, file), 'utf8')))
    expect(filesWith(/15万元/u)).toContain(`${moved}.html`)
    expect(filesWith(/指标直|70人|10万元/u)).toEqual([])
  })

  test('a shallow clone says that the history is not known', async () => {
    const clone = join(folder, 'shallow')
    repository.git('clone', '-q', '--depth', '1', `file://${folder}`, clone)
    await build(join(clone, 'content'), join(folder, 'shallow-dist'))
    const text = textAt(join(folder, `shallow-dist/${moved}.html`), 'history')
    expect(text).toContain('没有取得完整的版本历史')
    expect(text).not.toContain('此后没有改动')
    expect(existsSync(join(folder, 'shallow-dist/history'))).toBe(false)
  })

  test('a folder without git says so, too', async () => {
    const plain = await mkdtemp(join(tmpdir(), 'mubiao-'))
    await cp(repository.content, join(plain, 'content'), { recursive: true })
    await build(join(plain, 'content'), join(plain, 'dist'))
    const text = textAt(join(plain, `dist/${moved}.html`), 'history')
    expect(text).toContain('没有取得完整的版本历史')
    await rm(plain, { recursive: true })
  })
})
