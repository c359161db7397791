import { execFileSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { root, runCommand } from '../command.ts'
import { hasTool } from '../tools.ts'
import { childrenOf, readXml, textIn } from '../xml.ts'
import { attribute, findAll, readPage } from './page.ts'

const site = 'https://example.cn/mubiao'
const without = inject('dist')
const hasGit = hasTool('git')

let folder: string
let dist: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
  dist = join(folder, 'dist')
  await cp(join(root, 'content'), join(folder, 'content'), { recursive: true })
  await appendFile(join(folder, 'content/site.yaml'), `\n站点网址: ${site}/\n`)
  if (hasGit) commitContent()
  const { status, stderr } = await runCommand(['build', '--content', join(folder, 'content'), '--out', dist])
  if (status !== 0) throw new Error(stderr)
})
afterAll(() => rm(folder, { recursive: true }))

function commitContent() {
  const env = { ...process.env, GIT_COMMITTER_DATE: '2025-03-18T20:00:00-05:00' }
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, env, stdio: 'pipe' })
  git('init', '-q')
  git('add', 'content')
  git('-c', 'user.name=a', '-c', 'user.email=a@example.cn', 'commit', '-m', 'x')
}

const read = async (name: string) => readXml(await readFile(join(dist, name), 'utf8'))

/** Values of an attribute of the elements in the head of a page whose other attribute has a value. */
function inHead(path: string, [by, is]: readonly [string, string], name: string) {
  return findAll(readPage(path), (element) => attribute(element, by) === is).map((found) =>
    attribute(found, name),
  )
}

describe('a site that has an address', () => {
  test('lists every page but that of what is not found', async () => {
    const listed = childrenOf(await read('sitemap.xml'), 'url').map((url) => textIn(url, 'loc'))
    const pages = globSync('**/*.html', { cwd: dist }).filter((page) => page !== '404.html')
    expect(listed.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      pages.map((page) => `${site}/${page}`).toSorted((a, b) => (a < b ? -1 : 1)),
    )
  })

  test('tells programs where the list is', async () => {
    expect(await readFile(join(dist, 'robots.txt'), 'utf8')).toContain(`\nSitemap: ${site}/sitemap.xml\n`)
  })

  test('says in each page where it stands', () => {
    for (const page of globSync('**/*.html', { cwd: dist })) {
      const own = page === '404.html' ? [] : [`${site}/${page}`]
      expect(inHead(join(dist, page), ['rel', 'canonical'], 'href'), page).toEqual(own)
      expect(inHead(join(dist, page), ['property', 'og:url'], 'content'), page).toEqual(own)
    }
  })

  test.runIf(hasGit)('has a feed of what git knows the dates of, linked from each page', async () => {
    const entries = childrenOf(await read('feed.xml'), 'entry')
    expect(entries.map((entry) => textIn(entry, 'updated'))).toEqual(
      Array.from({ length: 3 }, () => '2025-03-19T01:00:00.000Z'),
    )
    for (const entry of entries) {
      expect(existsSync(textIn(entry, 'id').replace(site, dist)), textIn(entry, 'id')).toBe(true)
    }
    const page = join(dist, '2025/shiwei-bangongshi/wuge-yi.html')
    expect(inHead(page, ['type', 'application/atom+xml'], 'href')).toEqual(['../../feed.xml'])
  })
})

describe('a site that has none', () => {
  test('has neither feed nor site map, and lets everyone read', async () => {
    expect(globSync('*.xml', { cwd: without })).toEqual([])
    expect(await readFile(join(without, 'robots.txt'), 'utf8')).toBe('User-agent: *\nAllow: /\n')
  })

  test('says nowhere where it stands', () => {
    for (const page of globSync('**/*.html', { cwd: without })) {
      const path = join(without, page)
      expect(inHead(path, ['rel', 'canonical'], 'href'), page).toEqual([])
      expect(inHead(path, ['property', 'og:url'], 'content'), page).toEqual([])
      expect(inHead(path, ['type', 'application/atom+xml'], 'href'), page).toEqual([])
      expect(inHead(path, ['property', 'og:site_name'], 'content'), page).toEqual(
        page === '404.html' ? [] : ['项目绩效目标公开'],
      )
    }
  })

  test('has the same pages but for that, and no absolute address that the other adds', async () => {
    const texts = globSync('**/*.{html,js,json,csv,css,xml,txt}', { cwd: without })
    for (const name of texts) {
      expect(await readFile(join(without, name), 'utf8'), name).not.toMatch(
        /https?:\/\/(?:example\.cn|localhost)/u,
      )
    }
    const pages = (cwd: string) => globSync('**/*.html', { cwd }).toSorted((a, b) => (a < b ? -1 : 1))
    expect(pages(dist)).toEqual(pages(without))
  })
})
