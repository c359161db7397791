import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { replaceFolder } from '../src/commands/output.ts'
import { settleFolder } from '../src/commands/settle.ts'

const folder = await mkdtemp(join(tmpdir(), 'mubiao 目标 '))
const dist = join(folder, 'dist')
afterAll(() => rm(folder, { recursive: true }))
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
})

const parts = Array.from({ length: 20 }, (_, index) => `${index + 10}.html`)

function writeSite(path: string, text: string) {
  mkdirSync(path)
  for (const part of parts) writeFileSync(join(path, part), text)
}

/** What the files of the site say; as many answers as files that do not belong together. */
function readSite(path = dist): string[] {
  expect(readdirSync(path).toSorted()).toEqual(parts)
  return [...new Set(parts.map((part) => readFileSync(join(path, part), 'utf8')))]
}

test('a folder takes the place of another, and nothing is left', async () => {
  writeSite(dist, 'old')
  writeSite(join(folder, 'work'), 'new')
  await replaceFolder(join(folder, 'work'), dist)
  expect(readSite()).toEqual(['new'])
  expect(readdirSync(folder)).toEqual(['dist'])
})

test('a folder that was set aside comes back where its build was killed', async () => {
  writeSite(join(folder, '.dist-old-999999-abc-1'), 'old')
  await settleFolder(dist)
  expect(readSite()).toEqual(['old'])
  expect(readdirSync(folder)).toEqual(['dist'])
})

test('of several that were set aside the last one comes back', async () => {
  for (const [name, text] of [
    ['b', 'first'],
    ['a', 'last'],
    ['c', 'middle'],
  ] as const) {
    writeSite(join(folder, name), text)
  }
  for (const name of ['b', 'c', 'a']) {
    renameSync(join(folder, name), join(folder, `.dist-old-999999-${name}`))
    await sleep(20)
  }
  await settleFolder(dist)
  expect(readSite()).toEqual(['last'])
})

test('what was set aside never takes the place of what is there, and what is half removed never comes back', async () => {
  writeSite(join(folder, '.dist-old-999999-abc-1'), 'old')
  writeSite(dist, 'new')
  await settleFolder(dist)
  expect(readSite()).toEqual(['new'])
  rmSync(dist, { recursive: true })
  writeSite(join(folder, '.dist-gone-999999-abc-1'), 'older')
  await settleFolder(dist)
  expect(readdirSync(folder)).toEqual([])
})

test('where the new folder cannot take the place, the old one stays', async () => {
  writeSite(dist, 'old')
  await expect(replaceFolder(join(folder, 'nothing'), dist)).rejects.toThrow('ENOENT')
  expect(readSite()).toEqual(['old'])
  expect(readdirSync(folder)).toEqual(['dist'])
})

test('what one process set aside and could not remove is not in the way when it replaces again', async () => {
  writeSite(dist, 'old')
  writeSite(join(folder, 'work'), 'new')
  const watcher = watch(folder)
  const aside = new Promise<string>((resolve) => {
    watcher.on('change', (_, name) => String(name).startsWith('.dist-old-') && resolve(String(name)))
  })
  await replaceFolder(join(folder, 'work'), dist)
  writeSite(join(folder, await aside), 'old')
  watcher.close()
  writeSite(join(folder, 'work'), 'newest')
  await replaceFolder(join(folder, 'work'), dist)
  expect(readSite()).toEqual(['newest'])
  expect(readdirSync(folder)).toEqual(['dist'])
})

test('of many replacements at once one stays, whole', async () => {
  writeSite(dist, 'old')
  const names = Array.from({ length: 4 }, (_, index) => `work-${index}`)
  const rounds = names.map((name) => startReplacing(name, 25))
  expect(await Promise.all(rounds.map(({ ended }) => ended))).toEqual(names.map(() => 0))
  const [text, ...others] = readSite()
  expect([text, others]).toEqual([expect.stringMatching(/^work-\d 25$/u), []])
  expect(readdirSync(folder)).toEqual(['dist'])
})

test('replacements that are killed at twenty moments leave a whole folder, or one to come back', async () => {
  writeSite(dist, 'old')
  const watcher = watch(folder, (_, name) => name?.startsWith('.dist-old-') && watcher.emit('aside'))
  for (let round = 0; round < 20; round++) {
    const { child, started, ended } = startReplacing(`work-${round}`, 1e6)
    await started
    // Every second one as soon as it has set the old folder aside, which is where a kill would do harm.
    if (round % 2 === 0) await sleep(round * 1.7)
    else await new Promise((resolve) => watcher.once('aside', resolve))
    child.kill('SIGKILL')
    await ended
    await settleFolder(dist)
    expect(readSite()).toHaveLength(1)
  }
  watcher.close()
  writeSite(join(folder, 'work'), 'new')
  await replaceFolder(join(folder, 'work'), dist)
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
})

/** A process of its own that writes one site after another and puts each into the place. */
function startReplacing(name: string, rounds: number) {
  const module = new URL('../src/commands/output.ts', import.meta.url).href
  const program = `
    import { mkdirSync, writeFileSync } from 'node:fs'
    import { join } from 'node:path'
    import { replaceFolder } from ${JSON.stringify(module)}
    const work = join(${JSON.stringify(folder)}, ${JSON.stringify(name)})
    for (let round = 1; round <= ${rounds}; round++) {
      mkdirSync(work, { recursive: true })
      for (const part of ${JSON.stringify(parts)}) writeFileSync(join(work, part), ${JSON.stringify(name)} + ' ' + round)
      await replaceFolder(work, ${JSON.stringify(dist)})
      if (round === 1) process.stdout.write('started')
    }`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const started = new Promise((resolve) => child.stdout.once('data', resolve))
  return { child, started, ended }
}
