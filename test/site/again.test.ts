import { cp, glob, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeCorpus } from '../../bench/corpus.ts'
import { at, randomOf } from '../../bench/random.ts'
import { runCommand } from '../command.ts'
import { digestsOf } from './digests.ts'
import { copyProject } from './project-copy.ts'

// More projects than one thread reads, in three years, so that rules look across years and lists are compared.
const projects = 80

let folder: string
let project: string
let content: string
const random = randomOf(7)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-again-'))
  project = await copyProject(folder, 'project')
  content = join(project, 'content')
  await rm(content, { recursive: true })
  await writeCorpus(content, { seed: 3, projects, rows: 12, faults: 0.1 })
  await build()
})
afterAll(() => rm(folder, { recursive: true }))

async function build(...args: readonly string[]): Promise<void> {
  const { status, stderr } = await runCommand(['build', ...args], { project })
  expect(status, stderr).toBe(0)
}

/** Builds over the former site, and somewhere from a copy of the content of which nothing is known. */
async function expectSameAsCold(): Promise<void> {
  await build()
  const fresh = await mkdtemp(join(folder, 'cold-'))
  await cp(content, join(fresh, 'content'), { recursive: true })
  await build('--content', join(fresh, 'content'), '--out', join(fresh, 'dist'))
  expect(await digestsOf(join(project, 'dist'))).toEqual(await digestsOf(join(fresh, 'dist')))
  await rm(fresh, { recursive: true })
}

async function anyFile(): Promise<string> {
  const files = await Array.fromAsync(glob('[0-9]*/*/*.yaml', { cwd: content }))
  return join(content, at(files.toSorted(), random.between(0, files.length - 1)))
}

async function change(path: string, from: RegExp | string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  const changed = text.replace(from, to)
  expect(changed, `${path} has no ${from}`).not.toBe(text)
  await writeFile(path, changed)
}

/** The edition of a project of which there are others, in another year than its newest. */
async function earlierFile(): Promise<string> {
  const files = await Array.fromAsync(glob('2024/*/*.yaml', { cwd: content }))
  return join(content, at(files.toSorted(), random.between(0, files.length - 1)))
}

const site = () => join(content, 'site.yaml')

const changes: Readonly<Record<string, () => Promise<void>>> = {
  'nothing changed': async () => undefined,
  'a target': async () => change(await anyFile(), /(?<=预计当年实现: ).*/u, '≥ 7次'),
  'the name of an indicator': async () => change(await anyFile(), /(?<=三级指标: ).*/u, '新的指标'),
  'the name of a project': async () => change(await anyFile(), /(?<=项目名称: ).*/u, '新的项目'),
  'the name of a department': async () => change(await anyFile(), /(?<=预算部门: ).*/u, '新的部门'),
  'a file removed': async () => rm(await anyFile()),
  'what another year promised': async () => change(await earlierFile(), /(?<=预计当年实现: ).*/u, '≥ 77次'),
  'another year named otherwise': async () => change(await earlierFile(), /(?<=项目名称: ).*/u, '另一个项目'),
  'another year removed': async () => rm(await earlierFile()),
  'another year added': async () => {
    const path = await earlierFile()
    const text = await readFile(path, 'utf8')
    const added = path.replace('/2024/', '/2022/').replace(/[^/]+$/u, 'bie-de-wenjian.yaml')
    await mkdir(dirname(added), { recursive: true })
    await writeFile(added, text.replace('预算年度: 2024', '预算年度: 2022'))
  },
  'a file renamed': async () => {
    const path = await anyFile()
    await rename(path, path.replace(/\.yaml$/u, '-2.yaml'))
  },
  'a file moved to another department': async () => {
    const path = await anyFile()
    const to = join(dirname(dirname(path)), 'xin-bumen', 'xiangmu.yaml')
    await mkdir(dirname(to), { recursive: true })
    await rename(path, to)
  },
  'the title of the site': () => change(site(), /(?<=站点名称: ).*/u, '新的站点'),
  'what was found kept back': async () =>
    writeFile(site(), `${await readFile(site(), 'utf8')}校核结果公开: 否\n`),
  'an address given': async () =>
    writeFile(site(), `${await readFile(site(), 'utf8')}站点网址: https://example.cn/mubiao/\n`),
  'a date, which begins a feed': async () => {
    const path = await anyFile()
    await writeFile(path, `来源:\n  日期: 2025-03-01\n${await readFile(path, 'utf8')}`)
  },
  'what was kept spoilt': async () => {
    const cache = join(project, 'node_modules/.cache/mubiao')
    for await (const name of glob('*-{drawn,readings}-*', { cwd: cache }))
      await writeFile(join(cache, name), '[["torn')
  },
  'a page that somebody has written into': async () => {
    await writeFile(join(project, 'dist/index.html'), 'spoilt', { flag: 'a' })
    await rm(join(project, 'dist/about.html'))
  },
}

test.each(Object.entries(changes))(
  '%s: built again, the site is the one of a first build',
  async (_, apply) => {
    await apply()
    await expectSameAsCold()
  },
)

test('a changed guide for authors is drawn', async () => {
  await change(join(project, 'docs/zh/投稿指南.md'), '# 投稿指南', '# 新的投稿指南')
  await expectSameAsCold()
  expect(await readFile(join(project, 'dist/guide.html'), 'utf8')).toContain('新的投稿指南')
})

test('a changed component is drawn, and a changed rule is asked, everywhere', async () => {
  await change(site(), '校核结果公开: 否\n', '')
  await change(
    join(project, 'src/components/Totals.astro'),
    '<p class="totals">',
    '<p class="totals changed">',
  )
  await change(join(project, 'src/rules/basis-missing.ts'), '没有写“', '竟没有写“')
  await expectSameAsCold()
  expect(await readFile(join(project, 'dist/index.html'), 'utf8')).toContain('totals changed')
  expect(await readFile(join(project, 'dist/quality.html'), 'utf8')).toContain('竟没有写“')
})
