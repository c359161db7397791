import { createHash } from 'node:crypto'
import { glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../command.ts'
import { copyProject } from './project-copy.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao 目标 '))
})
afterAll(() => rm(folder, { recursive: true }))

/** Digest of every file below a folder, by path. */
async function digests(path: string): Promise<Record<string, string>> {
  const files = await Array.fromAsync(glob('**/*', { cwd: path, withFileTypes: true }))
  const entries = files
    .filter((file) => file.isFile())
    .map(async (file) => {
      const full = join(file.parentPath, file.name)
      return [
        full.slice(path.length),
        createHash('sha256')
          .update(await readFile(full))
          .digest('hex'),
      ] as const
    })
  return Object.fromEntries((await Promise.all(entries)).toSorted())
}

test('two folders and two time zones give the same bytes', async () => {
  const [east, west] = await Promise.all([copyProject(folder, 'east'), copyProject(folder, 'west of here')])
  const runs = [
    await runCommand(['build'], { project: east, env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' } }),
    await runCommand(['build'], { project: west, env: { TZ: 'America/Anchorage', LANG: 'C' } }),
  ]
  expect(runs.map(({ status }) => status)).toEqual([0, 0])
  const built = await digests(join(east, 'dist'))
  expect(Object.keys(built).length).toBeGreaterThan(10)
  expect(await digests(join(west, 'dist'))).toEqual(built)
})

test('a build says which file to open', async () => {
  const { status, stdout } = await runCommand(['build'], { project: join(folder, 'east') })
  expect([status, stdout]).toEqual([0, 'dist/index.html\n'])
})

test('content with errors leaves the old site as it was, and all its messages come in one run', async () => {
  const project = join(folder, 'east')
  const before = await digests(join(project, 'dist'))
  const broken = ['2025/shiwei-bangongshi/yi.yaml', '2025/shiwei-bangongshi/er.md']
  await Promise.all(broken.map((path) => writeFile(join(project, 'content', path), '项目名称: >1件\n')))
  const { status, stdout, stderr } = await runCommand(['build'], { project })
  expect([status, stdout]).toEqual([1, ''])
  for (const path of broken) expect(stderr).toContain(`content/${path}\n`)
  expect(await digests(join(project, 'dist'))).toEqual(before)
  await Promise.all(broken.map((path) => rm(join(project, 'content', path))))
})

test('a build that is killed at any moment leaves the old site or the new one, whole', async () => {
  const project = join(folder, 'west of here')
  const old = await digests(join(project, 'dist'))
  await writeFile(join(project, 'content/site.yaml'), '站点名称: 新的站点\n发布单位: 新的单位\n')
  const left: Record<string, string>[] = []
  for (let killAfter = 250; killAfter < 2500; killAfter += 250) {
    await runCommand(['build'], { project, killAfter })
    left.push(await digests(join(project, 'dist')))
  }
  const last = await runCommand(['build'], { project })
  const fresh = await digests(join(project, 'dist'))
  expect([last.status, fresh]).not.toEqual([0, old])
  for (const site of left) expect([old, fresh]).toContainEqual(site)
  expect(left[0]).toEqual(old)
  expect(await Array.fromAsync(glob('.dist-*', { cwd: project })), 'what killed builds left').toEqual([])
})

test('the check needs nothing of Astro', async () => {
  const project = await copyProject(folder, 'without astro', 'astro')
  const { status, stdout } = await runCommand(['check', '--format', 'json'], { project })
  expect([status, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ files: 5, errors: 0 })])
})
