import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cachedCorpus } from '../bench/cached-corpus.ts'
import { corpus } from '../bench/corpus.ts'
import { compareTables } from '../bench/equal.ts'
import { measure } from '../bench/measure.ts'
import { toHtml } from '../bench/rivals/pages.ts'
import { listProjects, readProject } from '../bench/rivals/project.ts'
import { toYaml } from '../bench/yaml.ts'
import { runCommand } from './command.ts'

const options = { seed: 7, projects: 50 }
let content: string

beforeAll(async () => {
  content = await cachedCorpus(options)
})

test('the corpus of a benchmark lies on disk as it was generated', async () => {
  expect(await cachedCorpus(options)).toBe(content)
  for (const { id, content: project } of corpus(options))
    expect(await readFile(join(content, `${id}.yaml`), 'utf8')).toBe(toYaml(project))
})

test('its check finds warnings and no errors', async () => {
  const { status, stdout } = await runCommand(['check', '--content', content, '--format', 'json'])
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ files: 51, errors: 0, warnings: expect.any(Number) })
  expect(JSON.parse(stdout).warnings).toBeGreaterThan(0)
})

test('what a command takes is measured, with all that it starts, and one that fails is told of', async () => {
  const work = 'const end = Date.now() + 300; while (Date.now() < end) Buffer.alloc(50_000_000, 1)'
  const start = `require("node:child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(work)}])`
  const job = { name: 'work', command: [process.execPath, '-e', start] }
  const { wall, cpu, memory } = await measure(job)
  expect(wall).toBeGreaterThan(0.3)
  expect(cpu).toBeGreaterThan(0.1)
  if (existsSync('/proc')) expect(memory).toBeGreaterThan(50_000_000)
  await expect(measure({ name: 'fault', command: [process.execPath, 'missing.js'] })).rejects.toThrow(
    'missing.js',
  )
})

describe('the tables of two sites', () => {
  let folder: string
  let page: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
    page = toHtml(readProject(content, listProjects(content)[0] ?? ''))
    await Promise.all(['ours', 'theirs'].map((site) => mkdir(join(folder, site))))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const compareWith = async (other: string) => {
    await writeFile(join(folder, 'ours', 'a.html'), page)
    await writeFile(join(folder, 'theirs', 'a.html'), other)
    compareTables(['a'], join(folder, 'ours'), join(folder, 'theirs'))
  }

  test('are equal where only the markup differs', async () => {
    await compareWith(page.replaceAll('<td>', '\n<td class="empty">').replace('</main>', '<p>…</p></main>'))
  })

  test.each([
    ['heading', /<h3>[^<]+/u, '<h3>目标'],
    ['caption', /<caption>[^<]+/u, '<caption>指标'],
    ['header', /<th scope="col">指标值</u, '<th scope="col">值<'],
    ['cell', /<td>[^<]+/u, '<td>1'],
    ['row', /<tr><th scope="row">.+?<\/tr>/u, ''],
    ['group', /<\/tbody>\s*<tbody>/u, ''],
    ['row at the end', /<tr>.+<\/tr>\s*<\/tbody>\s*<\/table>\s*<\/section>\s*<\/main>/u, ''],
  ])('differ by a %s', async (_, part, other) => {
    expect(page).toMatch(part)
    await expect(compareWith(page.replace(part, other))).rejects.toThrow(/^a\.html differs/u)
  })
})
