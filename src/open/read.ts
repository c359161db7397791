import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cachePath } from '../cache.ts'
import { digestOf, type Reading, readTask, type Task } from '../check/reading.ts'
import { readBytes } from '../files.ts'
import { few, inThreads, toBatches } from '../threads.ts'
import { type Kept, keep, keyOf, loadKept } from './kept.ts'

/** Gives readings of files, in the order of the tasks. */
export type Read = (tasks: readonly Task[]) => Promise<readonly Reading[]>

/** Reads files of a content folder: where there are many, in other threads, and only those that have changed. */
export function readerOf(folder: string): Read {
  let kept: Promise<Shelf> | undefined
  return async (tasks) => {
    if (tasks.length < few) return tasks.map(readFile)
    kept ??= openShelf(folder, tasks)
    return readMany(tasks, await kept)
  }
}

/** Readings of earlier runs, where more of them are kept, and what the files are now, by their paths. */
interface Shelf {
  readonly path: string
  readonly kept: Kept
  readonly digests: ReadonlyMap<string, string | null>
}

// A server opens one folder again and again: what it has read stays in its memory.
const loaded = new Map<string, Kept>()

async function openShelf(folder: string, tasks: readonly Task[]): Promise<Shelf> {
  const path = await cachePath(`readings-${hash('sha256', folder).slice(0, 16)}`)
  const known = loaded.get(path)
  if (known === undefined && !existsSync(path)) {
    const kept: Kept = new Map()
    loaded.set(path, kept)
    return { path, kept, digests: new Map() }
  }
  const digests = inBatches(tasks, { name: 'digestFiles', shelf: path }, (text): [string, string | null][] =>
    JSON.parse(text),
  )
  const kept = known ?? loadKept(path)
  loaded.set(path, kept)
  return { path, kept, digests: new Map(await digests) }
}

async function readMany(tasks: readonly Task[], { path, kept, digests }: Shelf): Promise<Reading[]> {
  const found = tasks.map((task) => {
    const reading = kept.get(keyOf(task))
    return reading !== undefined && reading.digest === digests.get(task.path) ? reading : undefined
  })
  const changed = tasks.filter((_, index) => found[index] === undefined)
  const fresh = await inBatches(changed, { name: 'readFiles', shelf: path }, (text) =>
    text.split('\n').map((line): Reading => JSON.parse(line)),
  )
  for (const [index, task] of changed.entries()) kept.set(keyOf(task), fresh[index] as Reading)
  const rest = fresh.values()
  return found.map((reading) => reading ?? (rest.next().value as Reading))
}

/** What a thread is given, as JSON. */
interface Batch {
  readonly tasks: readonly Task[]
  /** Where readings are kept. */
  readonly shelf: string
}

async function inBatches<T>(
  tasks: readonly Task[],
  { name, shelf }: { readonly name: 'readFiles' | 'digestFiles'; readonly shelf: string },
  take: (text: string) => readonly T[],
): Promise<T[]> {
  const taken: (readonly T[])[] = []
  const texts = toBatches(tasks)
    .values()
    .map((own) => JSON.stringify({ tasks: own, shelf } satisfies Batch))
  await inThreads({ module: import.meta.url, name }, texts, (text, index) => {
    taken[index] = take(text)
  })
  return taken.flat()
}

/** For threads: reads files, keeps their readings, and gives them as JSON, one a line. */
export function readFiles(batch: string): string {
  const { tasks, shelf }: Batch = JSON.parse(batch)
  const readings = tasks.map((task) => [keyOf(task), JSON.stringify(readFile(task))] as const)
  keep(shelf, readings)
  return readings.map(([, reading]) => reading).join('\n')
}

/** For threads: path and digest of each file as JSON. */
export function digestFiles(batch: string): string {
  const { tasks }: Batch = JSON.parse(batch)
  return JSON.stringify(tasks.map((task) => [task.path, digestFile(task)]))
}

function readFile(task: Task): Reading {
  return readTask(task, bytesOf(task))
}

function digestFile(task: Task): string | null {
  const bytes = bytesOf(task)
  return bytes === undefined ? null : digestOf(bytes)
}

function bytesOf({ cwd, path }: Task): Uint8Array | undefined {
  return readBytes(join(cwd, path))
}
