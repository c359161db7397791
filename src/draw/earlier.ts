import { hash } from 'node:crypto'
import { linkSync, lstatSync, mkdirSync, rmSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cachePath } from '../cache.ts'
import type { Address } from '../publish/address.ts'
import type { Key } from '../routes/keys.ts'
import type { Part } from './pieces.ts'

/** A file that an earlier build has drawn: the key of its route, and by what it is known to be untouched. */
type Drawn = readonly [key: Key, mark: string]

/** The key of a piece of data/indicators.csv, and how many bytes it has. */
export type Piece = readonly [key: Key, bytes: number]

/** What an earlier build of the same code has drawn into a folder. */
export interface Earlier {
  readonly files: ReadonlyMap<Address, Drawn>
  /** Parts of data/indicators.csv, by the keys of its pieces. */
  readonly parts: ReadonlyMap<Key, Part>
}

const none: Earlier = { files: new Map(), parts: new Map() }

/** What is remembered, as JSON. */
interface Remembered {
  readonly files: readonly (readonly [Address, Drawn])[]
  readonly pieces: readonly Piece[]
}

/** What is known to have been drawn into a folder; nothing where this code has drawn none, or the record is spoilt. */
export async function loadEarlier(folder: string | undefined): Promise<Earlier> {
  if (folder === undefined) return none
  try {
    const { files, pieces }: Remembered = JSON.parse(await readFile(await recordOf(folder), 'utf8'))
    return { files: new Map(files), parts: new Map(toParts(pieces)) }
  } catch {
    return none
  }
}

function* toParts(pieces: readonly Piece[]): Generator<readonly [Key, Part], void> {
  let start = 0
  for (const [key, bytes] of pieces) {
    yield [key, { start, bytes }]
    start += bytes
  }
}

/** Remembers what was drawn into a folder, by the keys of all routes; where it cannot, the next build draws all again. */
export async function remember(
  folder: string,
  keys: ReadonlyMap<Address, Key>,
  pieces: readonly Piece[],
): Promise<void> {
  const path = await recordOf(folder)
  const work = `${path}.${process.pid}`
  try {
    const files = [...keys].map(([address, key]) => [address, [key, markOf(join(folder, address))]] as const)
    await writeFile(work, JSON.stringify({ files, pieces } satisfies Remembered))
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

/** Puts the files of an earlier build at some addresses again; false, and none, where one is not there for the key. */
export function reuse({ earlier, from, to }: Reuse, addresses: readonly Address[], key: Key): boolean {
  if (addresses.some((address) => !isUntouched(earlier, { from, address, key }))) return false
  try {
    for (const address of addresses) {
      mkdirSync(dirname(join(to, address)), { recursive: true })
      // The same file under one more name: a site is replaced as a whole, and no file of it is ever written again.
      linkSync(join(from, address), join(to, address))
    }
    return true
  } catch {
    for (const address of addresses) rmSync(join(to, address), { force: true })
    return false
  }
}

/** Whether the file of an earlier build is there for a key as it was drawn. */
export function isUntouched(
  { files }: Earlier,
  { from, address, key }: { readonly from: string; readonly address: Address; readonly key?: Key },
): boolean {
  const [oldKey, mark] = files.get(address) ?? []
  if (mark === undefined || (key !== undefined && oldKey !== key)) return false
  try {
    return markOf(join(from, address)) === mark
  } catch {
    return false
  }
}
