import { hash } from 'node:crypto'
import { tracingChannel } from 'node:diagnostics_channel'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cachePath } from '../cache.ts'
import type { Step } from '../check/check.ts'
import { digestOf, isPublishable, type Reading, readTask, type Task } from '../check/reading.ts'
import { readBytes } from '../files.ts'
import type { History } from '../history/history.ts'
import type { SiteFacts } from '../model/facts.ts'
import { type Brief, toBrief } from '../publish/brief.ts'
import type { Disclosure } from '../site.ts'
import { few, inThreads, toBatches, type Work } from '../threads.ts'
import { type Kept, keep, keyOf, loadKept } from './kept.ts'

/** Gives readings of files, in the order of the tasks. */
export type Read = (step: Step) => Promise<readonly Reading<Brief>[]>

/** What else is done with projects where there are many. */
export interface ReadOptions {
  /** Work on batches of files that reads them with `readBatch`; undefined where they are only read. */
  readonly toWork?: (step: SoundStep, history: History) => ReadWork | undefined
  /** Readings that stay in memory, by where they are kept, for whoever opens a folder again and again. */
  readonly loaded?: Map<string, Kept>
}

/** Files that are read for a site whose own facts are known. */
export interface SoundStep extends Step {
  readonly facts: SiteFacts
}

/** Work that reads batches of files. */
export interface ReadWork extends Work {
  /** What is handed on with the projects of a batch. */
  readonly toContext: (tasks: readonly Task[]) => object
  /** Hears of each file that was read in this way. */
  readonly hear: (task: Task, reading: Reading<Brief>) => void
}

const readOnly: ReadWork = {
  module: import.meta.url,
  name: 'readFiles',
  toContext: () => ({}),
  hear: () => undefined,
}

/** Reads files of a content folder: where there are many, in other threads, and only those that have changed. */
export function readerOf(folder: string, history: History, options: ReadOptions = {}): Read {
  let shelf: Promise<Shelf> | undefined
  return async (step) => {
    if (step.tasks.length < few && shelf === undefined) return step.tasks.map((task) => sumUp(readFile(task)))
    shelf ??= openShelf(folder, step.tasks, options)
    const { tasks, facts } = step
    return readMany(step, await shelf, () => facts && options.toWork?.({ tasks, facts }, history))
  }
}

/** Readings of earlier runs, where more of them are kept, and what the files are now, by their paths. */
interface Shelf {
  readonly path: string
  readonly kept: Kept
  readonly digests: ReadonlyMap<string, string | null>
}

async function openShelf(
  folder: string,
  tasks: readonly Task[],
  { loaded = new Map() }: ReadOptions,
): Promise<Shelf> {
  const path = await cachePath(`readings-${hash('sha256', folder).slice(0, 16)}`)
  const known = loaded.get(path)
  if (known === undefined && !existsSync(path)) {
    const kept: Kept = new Map()
    loaded.set(path, kept)
    return { path, kept, digests: new Map() }
  }
  const digests = new Map<string, string | null>()
  const running = digestAll(tasks, path, digests)
  const kept = known ?? loadKept(path)
  loaded.set(path, kept)
  await running
  return { path, kept, digests }
}

async function digestAll(
  tasks: readonly Task[],
  shelf: string,
  digests: Map<string, string | null>,
): Promise<void> {
  const batches = toBatches(tasks, 500).map((own): Batch => ({ tasks: own, shelf, context: {} }))
  await inThreads({ module: import.meta.url, name: 'digestFiles' }, batches.map(toText), (text) => {
    for (const [path, digest] of JSON.parse(text)) digests.set(path, digest)
  })
}

async function readMany(
  { tasks }: Step,
  { path, kept, digests }: Shelf,
  toWork: () => ReadWork | undefined,
): Promise<Reading<Brief>[]> {
  const readings = tasks.map((task) => {
    const reading = kept.get(keyOf(task))
    return reading !== undefined && reading.digest === digests.get(task.path) ? reading : undefined
  })
  const places = [...tasks.keys()].filter((place) => readings[place] === undefined)
  const { toContext, hear, ...work } = toWork() ?? readOnly
  const batches = toBatches(places)
  const texts = batches
    .values()
    .map((places) => places.map((at) => tasks[at] as Task))
    .map((own) => toText({ tasks: own, shelf: path, context: toContext(own) }))
  await inThreads(work, texts, (text, index) => {
    for (const [line, at] of zip(text.split('\n'), batches[index] ?? [])) {
      const reading: Reading<Brief> = JSON.parse(line)
      readings[at] = reading
      kept.set(keyOf(tasks[at] as Task), reading)
      hear(tasks[at] as Task, reading)
    }
  })
  return readings as Reading<Brief>[]
}

function* zip<A, B>(a: readonly A[], b: readonly B[]): Generator<readonly [A, B], void> {
  for (const [index, each] of a.entries()) yield [each, b[index] as B]
}

/** What a thread is given, as JSON. */
interface Batch {
  readonly tasks: readonly Task[]
  /** Where readings are kept. */
  readonly shelf: string
  /** What is done with the projects. */
  readonly context: object
}

function toText(batch: Batch): string {
  return JSON.stringify(batch)
}

/** For threads: reads files, keeps their readings, and gives them as JSON, one a line. */
export function readFiles(batch: string): Promise<string> {
  return readBatch(batch, () => undefined)
}

/** The same, handing each project that can be published on, with the context of the batch. */
export async function readBatch<T>(
  batch: string,
  take: (disclosure: Omit<Disclosure, 'versions' | 'editions'>, context: T) => Promise<void> | undefined,
): Promise<string> {
  const { tasks, shelf, context } = JSON.parse(batch)
  const entries: [key: string, reading: string][] = []
  for (const task of tasks) {
    const reading = readFile(task)
    const { project, remarks } = reading
    if (project !== null && isPublishable(reading)) await take({ project, remarks }, context)
    entries.push([keyOf(task), JSON.stringify(sumUp(reading))])
  }
  keep(shelf, entries)
  return entries.map(([, reading]) => reading).join('\n')
}

/** For threads: path and digest of each file as JSON. */
export function digestFiles(batch: string): string {
  const { tasks }: Batch = JSON.parse(batch)
  return JSON.stringify(tasks.map((task) => [task.path, digestFile(task)]))
}

// The benchmark listens, to tell what reading costs.
const reads = tracingChannel<unknown, Pick<Task, 'path'>>('mubiao:read')

function readFile(task: Task): Reading {
  const { path } = task
  return reads.traceSync(() => readTask(task, bytesOf(task)), { path })
}

function sumUp(reading: Reading): Reading<Brief> {
  return { ...reading, project: reading.project && toBrief(reading.project) }
}

function digestFile(task: Task): string | null {
  const bytes = bytesOf(task)
  return bytes === undefined ? null : digestOf(bytes)
}

function bytesOf({ cwd, path }: Task): Uint8Array | undefined {
  return readBytes(join(cwd, path))
}
