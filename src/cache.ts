import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the project itself. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const folder = join(root, 'node_modules/.cache/mubiao')

const parts = ['astro.config.mjs', 'package-lock.json', 'public', 'src']

/**
 * Path at which something may be kept that only the code and `name` decide; what is there was put there by the same
 * code. It can always be made again.
 */
export async function cachePath(name: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  await dropOld()
  const path = join(folder, `${await digestCode()}-${name}`)
  const now = new Date()
  await utimes(path, now, now).catch(() => undefined)
  return path
}

let known: Promise<string> | undefined

// Code, templates, settings, locked packages and Node.
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

// What other code has left, or what was kept of a folder that nobody builds any more.
async function dropOld(): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path)
    if (Date.now() - mtimeMs > week) await rm(path, { recursive: true, force: true })
  }
}
