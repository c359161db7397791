import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type WriteOptions, writeCorpus } from './corpus.ts'

/** Where the benchmark keeps what it need not make again. */
export const cache = join(import.meta.dirname, '..', 'node_modules', '.cache', 'bench')

/** The content folder of a corpus, written on first use of these options and this generator. */
export async function cachedCorpus(options: WriteOptions): Promise<string> {
  return cached(await digest(options), (folder) => writeCorpus(folder, options))
}

/** A folder of the cache, written by `write` where it is not there yet. */
export async function cached(name: string, write: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = join(cache, name)
  if (existsSync(folder)) return folder
  const work = `${folder}-${process.pid}`
  await mkdir(cache, { recursive: true })
  try {
    await write(work)
  } catch (error) {
    await rm(work, { recursive: true, force: true })
    throw error
  }
  // Where another benchmark has been faster, its folder serves.
  await rename(work, folder).catch(() => rm(work, { recursive: true }))
  return folder
}

async function digest(options: WriteOptions): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(Object.entries(options).toSorted()))
  const paths = await Array.fromAsync(glob('**/*.ts', { cwd: import.meta.dirname }))
  for (const path of paths.toSorted()) hash.update(await readFile(join(import.meta.dirname, path)))
  return hash.digest('hex').slice(0, 16)
}
