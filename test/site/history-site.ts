import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { runCommand } from '../command.ts'
import { type Repository, writeHistory } from '../history-repository.ts'
import { attribute, findAll, readPage } from './page.ts'

/** Address that the site says it has. */
export const site = 'https://example.cn/mubiao'

/** The project that the repository has at its end. */
export const moved = '2025/shijiaoyuju/peixun'

/** The site of a repository with every kind of change. */
export interface HistorySite {
  readonly folder: string
  readonly repository: Repository
  /** Folder of the built site. */
  readonly dist: string
}

/** Builds that site once for all tests of a file. */
export function useHistorySite(): () => HistorySite {
  let built: HistorySite
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mubiao 历史 '))
    const repository = await writeHistory(folder)
    await repository.write('site.yaml', `站点名称: 有历史的站点\n发布单位: 单位\n站点网址: ${site}/\n`)
    repository.commit()
    built = { folder, repository, dist: join(folder, 'dist') }
    await build(repository.content, built.dist)
  })
  afterAll(() => rm(built.folder, { recursive: true }))
  return () => built
}

/** Builds the site of a content folder. */
export async function build(content: string, out: string): Promise<void> {
  const { status, stderr } = await runCommand(['build', '--content', content, '--out', out])
  expect(status, stderr).toBe(0)
}

/** Bytes that git names. */
export function show(folder: string, name: string): Buffer {
  return execFileSync('git', ['show', name], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Text of the section of a page under the heading of an id. */
export function textAt(path: string, id: string): string {
  const [heading] = findAll(readPage(path), (element) => attribute(element, 'id') === id)
  return wordsOf(heading?.tagName === 'main' ? heading : heading?.parentNode)
}

/** Text of a node, that for screen readers included. */
export function wordsOf(node: unknown): string {
  const { value, childNodes = [] } = node as { value?: string; childNodes?: readonly unknown[] }
  return (value ?? childNodes.map(wordsOf).join('')).replaceAll(/\s+/gu, ' ')
}

/** Text of a node as it stands there, white space included. */
export function rawTextOf(node: unknown): string {
  const { value, childNodes = [] } = node as { value?: string; childNodes?: readonly unknown[] }
  return value ?? childNodes.map(rawTextOf).join('')
}

/** What the links of a page say that it leads to. */
export function linksOf(path: string): string[] {
  return findAll(readPage(path), ({ tagName }) => tagName === 'a').flatMap(
    (element) => attribute(element, 'href') ?? [],
  )
}
