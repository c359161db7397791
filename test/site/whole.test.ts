import { spawnSync } from 'node:child_process'
import { existsSync, watch } from 'node:fs'
import { cp, glob, mkdir, mkdtemp, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../command.ts'
import { digestsOf } from './digests.ts'
import { copyProject } from './project-copy.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao 目标 '))
})
afterAll(() => rm(folder, { recursive: true }))

test('two folders and two time zones give the same bytes', async () => {
  const [east, west] = await Promise.all([copyProject(folder, 'east'), copyProject(folder, 'west of here')])
  const first = await runCommand(['build'], {
    project: east,
    env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
  })
  const runs = [
    first,
    await runCommand(['build'], { project: west, env: { TZ: 'America/Anchorage', LANG: 'C' } }),
  ]
  expect(runs.map(({ status }) => status)).toEqual([0, 0])
  const built = await digestsOf(join(east, 'dist'))
  expect(Object.keys(built).length).toBeGreaterThan(10)
  expect(await digestsOf(join(west, 'dist'))).toEqual(built)
})

test('a build says which file to open', async () => {
  const { status, stdout } = await runCommand(['build'], { project: join(folder, 'east') })
  expect([status, stdout]).toEqual([0, 'dist/index.html\n'])
})

test('content with errors leaves the old site as it was, and all its messages come in one run', async () => {
  const project = join(folder, 'east')
  const before = await digestsOf(join(project, 'dist'))
  const broken = ['2025/shiwei-bangongshi/yi.yaml', '2025/shiwei-bangongshi/er.md']
  await Promise.all(broken.map((path) => writeFile(join(project, 'content', path), '项目名称: >1件\n')))
  const { status, stdout, stderr } = await runCommand(['build'], { project })
  expect([status, stdout]).toEqual([1, ''])
  for (const path of broken) expect(stderr).toContain(`content/${path}\n`)
  expect(await digestsOf(join(project, 'dist'))).toEqual(before)
  await Promise.all(broken.map((path) => rm(join(project, 'content', path))))
})

test('a build that is killed at twenty moments leaves the old site or the new one, whole', async () => {
  const project = join(folder, 'west of here')
  const old = await digestsOf(join(project, 'dist'))
  await writeFile(join(project, 'content/site.yaml'), '站点名称: 新的站点\n发布单位: 新的单位\n')
  const other = join(folder, 'the new site')
  const started = performance.now()
  expect((await runCommand(['build', '--out', other], { project })).status).toBe(0)
  const took = performance.now() - started
  const fresh = await digestsOf(other)
  const kill = (moment: number) =>
    runCommand(['build'], { project, killAfter: took * (0.1 + moment * 0.065) })
  // Two builds at a time, which takes less of it and is harder on both.
  for (let moment = 0; moment < 9; moment++) {
    await Promise.all([kill(moment), kill(moment + 9)])
    expect([old, fresh]).toContainEqual(await restored(project))
    if (moment === 0) expect(await digestsOf(join(project, 'dist'))).toEqual(old)
  }
  // Once as soon as the old site is set aside, and once when the new one is in its place.
  for (const name of [/^\.dist-old-/u, /^dist$/u]) {
    await killWhere(project, name)
    expect([old, fresh]).toContainEqual(await restored(project))
  }
  expect((await runCommand(['build'], { project })).status).toBe(0)
  expect(await digestsOf(join(project, 'dist'))).toEqual(fresh)
  expect(await leftIn(project), 'what killed builds left').toEqual([])
})

/** The site after the next command: where a kill fell between two renames, this one gives the old site back. */
async function restored(project: string): Promise<Record<string, string>> {
  if (!existsSync(join(project, 'dist'))) {
    const file = join(project, 'content/2025/shiwei-bangongshi/faulty.yaml')
    await writeFile(file, '项目名称: >1件\n')
    expect((await runCommand(['build'], { project })).status).toBe(1)
    await rm(file)
  }
  return digestsOf(join(project, 'dist'))
}

async function killWhere(project: string, name: RegExp): Promise<void> {
  const stop = new AbortController()
  const watcher = watch(project, (_, changed) => {
    if (changed !== null && name.test(changed)) stop.abort()
  })
  await runCommand(['build'], { project, kill: stop.signal })
  watcher.close()
}

const leftIn = (project: string) => Array.fromAsync(glob('.dist-*', { cwd: project }))

test('a site that a killed build had set aside is there again after the next command', async () => {
  const project = join(folder, 'east')
  const before = await digestsOf(join(project, 'dist'))
  await rename(join(project, 'dist'), join(project, '.dist-old-999999-0a1b2c3d-1'))
  expect(await restored(project)).toEqual(before)
  expect(await leftIn(project)).toEqual([])
})

test('of two builds at once both end well, and one site is there, whole', async () => {
  const project = join(folder, 'east')
  const small = join(folder, 'small')
  await cp(join(project, 'content'), small, { recursive: true })
  await rm(join(small, '2025/shiwei-bangongshi/wuge-yi.md'))
  const expected = await digestsOf(join(project, 'dist'))
  const runs = [['build'], ['build', '--content', small]].map((args) => runCommand(args, { project }))
  expect((await Promise.all(runs)).map(({ status }) => status)).toEqual([0, 0])
  const both = await digestsOf(join(project, 'dist'))
  expect((await runCommand(['build', '--content', small], { project })).status).toBe(0)
  const ofSmall = await digestsOf(join(project, 'dist'))
  expect(ofSmall).not.toEqual(expected)
  expect([expected, ofSmall]).toContainEqual(both)
  expect(await leftIn(project)).toEqual([])
})

test('a full disk leaves the old site as it was, and says so', async ({ skip }) => {
  const disk = join(folder, 'disk')
  await mkdir(disk)
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk]).status === 0
  if (!isMounted) process.stderr.write('skipped: mount\n')
  skip(!isMounted)
  try {
    await fillDisk(await copyProject(disk, 'project'))
  } finally {
    spawnSync('umount', ['-l', disk])
  }
})

// From no room at all to all but enough, so that the disk is full at different moments of a build.
async function fillDisk(project: string): Promise<void> {
  expect((await runCommand(['build'], { project })).status).toBe(0)
  const before = await digestsOf(join(project, 'dist'))
  // Every page is to be drawn again.
  await writeFile(join(project, 'content/site.yaml'), '站点名称: 新的站点\n发布单位: 新的单位\n')
  const filler = join(project, '..', 'filler')
  for (const room of [64, 512]) {
    const { bavail, bsize } = await statfs(project)
    await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - room * 1024)))
    const { status, stderr } = await runCommand(['build'], { project })
    await rm(filler)
    expect([status, stderr]).toEqual([2, expect.stringContaining('磁盘满了')])
    expect(stderr).toContain('dist 保持原样')
    expect(await digestsOf(join(project, 'dist'))).toEqual(before)
    expect(await leftIn(project)).toEqual([])
  }
}

test('the check needs nothing of Astro', async () => {
  const project = await copyProject(folder, 'without astro', 'astro')
  const { status, stdout } = await runCommand(['check', '--format', 'json'], { project })
  expect([status, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ files: 5, errors: 0 })])
})
