import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the project itself. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const folder = join(root, 'node_modules/.cache/mubiao')

const parts = ['astro.config.mjs', 'docs/zh', 'package-lock.json', 'public', 'src']

/**
 * Path at which something may be kept that only the code and `name` decide; what is there was put there by the same
 * code. It can always be made again.
 */
export async function cachePath(name: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${await digestCode()}-${name}`)
  const now = new Date()
  await utimes(path, now, now).catch(() => undefined)
  await dropOld()
  return path
}

let known: Promise<string> | undefined

// Code, templates, the guide, settings, locked packages and Node.
function digestCode(): Promise<string> {
  known ??= computeDigest()
  return known
}

async function computeDigest(): Promise<string> {
  const hash = createHash('sha256').update(`${root}\n${process.version}\n`)
  for (const path of await listCode()) hash.update(`${path}\n`).update(await readFile(path))
  return hash.digest('hex').slice(0, 16)
}

async function listCode(): Promise<string[]> {
  const lists = parts.map(async (name) => {
    const path = join(root, name)
    if ((await stat(path)).isFile()) return [path]
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map(({ parentPath, name: own }) => join(parentPath, own))
  })
  return (await Promise.all(lists)).flat().toSorted()
}

const week = 7 * 24 * 60 * 60 * 1000

// How many of a kind are kept, those of other folders and of other code included: readings are large.
const most: Readonly<Record<string, number>> = { readings: 3, history: 6, pages: 8, drawn: 20 }

// What has not been used for long, and what many others have been used since.
async function dropOld(): Promise<void> {
  const entries = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const path = join(folder, name)
      // Another process may just have dropped it.
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }))
      return { path, mtimeMs, kind: /^[0-9a-f]+-([a-z]+)/u.exec(name)?.[1] ?? '' }
    }),
  )
  const kinds = Map.groupBy(entries, ({ kind }) => kind)
  const old = [...kinds].flatMap(([kind, own]) =>
    own
      .toSorted((a, b) => b.mtimeMs - a.mtimeMs)
      .filter(({ mtimeMs }, index) => index >= (most[kind] ?? 0) || Date.now() - mtimeMs > week),
  )
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })))
}
