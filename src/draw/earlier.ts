import { hash } from 'node:crypto'
import { linkSync, lstatSync, mkdirSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cachePath } from '../cache.ts'
import type { Address } from '../publish/address.ts'

/** A file that an earlier build has drawn: the key of its route, and by what it is known to be untouched. */
type Drawn = readonly [key: string, mark: string]

/** What an earlier build of the same code has drawn into a folder. */
export type Earlier = ReadonlyMap<Address, Drawn>

/** What is known to have been drawn into a folder; nothing where this code has drawn none, or the record is spoilt. */
export async function loadEarlier(folder: string): Promise<Earlier> {
  const path = await recordOf(folder)
  try {
    return new Map(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return new Map()
  }
}

/** Remembers what was drawn into a folder, by the keys of all routes; where it cannot, the next build draws all again. */
export async function remember(folder: string, keys: ReadonlyMap<Address, string>): Promise<void> {
  const path = await recordOf(folder)
  const work = `${path}.${process.pid}`
  try {
    const drawn = [...keys].map(([address, key]) => [address, [key, markOf(join(folder, address))]])
    await writeFile(work, JSON.stringify(drawn))
    await rename(work, path)
  } catch {
    await rm(work, { force: true })
  }
}

function recordOf(folder: string): Promise<string> {
  return cachePath(`drawn-${hash('sha256', folder).slice(0, 16)}.json`)
}

// Whoever writes into a file, or puts another in its place, changes one of these.
function markOf(path: string): string {
  const { size, mtimeMs, ino } = lstatSync(path)
  return `${size} ${mtimeMs} ${ino}`
}

/** Where files of an earlier build are taken from, and where they are put. */
export interface Reuse {
  readonly earlier: Earlier
  readonly from: string
  readonly to: string
}

/** Puts the file of an earlier build at an address again; false where there is none for the key, or not as it was. */
export function reuse({ earlier, from, to }: Reuse, address: Address, key: string): boolean {
  const [oldKey, mark] = earlier.get(address) ?? []
  if (oldKey !== key) return false
  try {
    if (markOf(join(from, address)) !== mark) return false
    mkdirSync(dirname(join(to, address)), { recursive: true })
    // The same file under one more name: a site is replaced as a whole, and no file of it is ever written again.
    linkSync(join(from, address), join(to, address))
    return true
  } catch {
    return false
  }
}
