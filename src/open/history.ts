import { hash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { cachePath } from '../cache.ts'
import { readPublishable } from '../check/entry.ts'
import { toText } from '../check/reading.ts'
import { findInSource } from '../check/texts.ts'
import { findCommit, knownHistory, readLog, sizeBlobs } from '../files.ts'
import { type Chain, toChains, type Written } from '../history/chains.ts'
import type { History } from '../history/history.ts'
import { readLog as parseLog } from '../history/log.ts'
import { type Candidates, findCandidates, findMoves, joinChains, type Move } from '../history/moves.ts'
import { onlyVersion, type ReadWritten, toVersions, type Version } from '../history/versions.ts'
import { few, inThreads, toBatches } from '../threads.ts'
import { readTexts } from './texts.ts'

let newest: { readonly key: string; readonly history: Promise<History> } | undefined

/** What git tells of all versions of a content folder, from one pass over its log. */
export async function openHistory(folder: string): Promise<History> {
  const key = `${await findCommit(folder, 'HEAD')} ${folder}`
  if (newest?.key !== key) newest = { key, history: readHistory(folder) }
  return newest.history
}

async function readHistory(folder: string): Promise<History> {
  const known = await knownHistory(folder)
  const log = known === 'whole' ? await readLog(folder) : undefined
  if (log === undefined) return { known: known === 'shallow' ? known : 'none', versions: new Map() }
  const chains = toChains(parseLog(log))
  const candidates = findCandidates(chains)
  if (await lacksTexts(folder, [...chains.values()])) return { known: 'shallow', versions: new Map() }
  const shelf = await openShelf(folder)
  const moves = await shelf.ask<Candidates, Move[]>('moves', candidates)
  const joined = joinChains(chains, moves.flat())
  const rewritten = [...joined].filter(([, chain]) => chain.length > 1)
  const versions = await shelf.ask<Chain, Version[]>(
    'versions',
    rewritten.map(([, chain]) => chain),
  )
  shelf.close()
  const told = new Map(rewritten.map(([id], at) => [id, versions[at] ?? []]))
  return {
    known,
    versions: new Map([...joined].map(([id, chain]) => [id, told.get(id) ?? chain.map(onlyVersion)])),
  }
}

// A clone may have all commits, and of the texts only the newest.
async function lacksTexts(folder: string, chains: readonly Chain[]): Promise<boolean> {
  const hashes = new Set(chains.flatMap((chain) => chain.flatMap(({ blob }) => blob ?? [])))
  // Git may rather end than say that it lacks one.
  const sized = await sizeBlobs(folder, [...hashes]).catch(() => [])
  return sized.length < hashes.size
}

/** What is asked of the history. */
type Question = 'moves' | 'versions'

/** Answers kept from earlier runs, which commits never change, and how others are found. */
interface Shelf {
  readonly ask: <Q, A>(question: Question, asked: readonly Q[]) => Promise<A[]>
  /** Keeps the answers that were asked for. */
  readonly close: () => void
}

async function openShelf(folder: string): Promise<Shelf> {
  const path = await cachePath(`history-${hash('sha256', folder).slice(0, 16)}`)
  const kept = new Map<string, unknown>(loadKept(path))
  const used = new Map<string, unknown>()
  return {
    ask: async (question, asked) => {
      const keys = asked.map((each) => hash('sha256', `${question} ${JSON.stringify(each)}`))
      const open = [...keys.keys()].filter((at) => !kept.has(keys[at] ?? ''))
      const answers = await answerAll(
        folder,
        question,
        open.map((at) => asked[at]),
      )
      for (const [index, at] of open.entries()) kept.set(keys[at] ?? '', answers[index])
      for (const key of keys) used.set(key, kept.get(key))
      return keys.map((key) => kept.get(key)) as never
    },
    close: () => keep(path, JSON.stringify([...used])),
  }
}

// Where it cannot be kept, the next run asks again.
function keep(path: string, answers: string): void {
  try {
    writeFileSync(path, answers)
  } catch {
    rmSync(path, { force: true })
  }
}

function loadKept(path: string): [string, unknown][] {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return []
  }
}

// Each batch starts git, which takes as long as some ten answers.
const size = 250

async function answerAll(folder: string, question: Question, asked: readonly unknown[]): Promise<unknown[]> {
  const batches = toBatches(asked, size).map((own) => JSON.stringify({ folder, question, asked: own }))
  const answers: unknown[][] = []
  if (asked.length < few)
    return Promise.all(batches.map(answerBatch)).then((all) => all.flatMap((text) => JSON.parse(text)))
  await inThreads({ module: import.meta.url, name: 'answerBatch' }, batches, (text, index) => {
    answers[index] = JSON.parse(text)
  })
  return answers.flat()
}

/** What a thread is asked. */
type Batch = { readonly folder: string } & (
  | { readonly question: 'moves'; readonly asked: readonly Candidates[] }
  | { readonly question: 'versions'; readonly asked: readonly Chain[] }
)

/** For threads: answers questions, given as JSON, with JSON. */
export async function answerBatch(text: string): Promise<string> {
  const batch: Batch = JSON.parse(text)
  if (batch.question === 'moves') {
    const read = await readerOf(
      batch.folder,
      batch.asked.flatMap(({ ended, begun }) => [...ended, ...begun].flat()),
    )
    return JSON.stringify(batch.asked.map((each) => findMoves(each, read)))
  }
  const read = await readerOf(batch.folder, batch.asked.flat())
  return JSON.stringify(batch.asked.map((chain) => toVersions(chain, read)))
}

async function readerOf(folder: string, all: readonly Written[]): Promise<ReadWritten> {
  const hashes = [...new Set(all.flatMap(({ blob }) => blob ?? []))]
  const blobs = await readTexts(folder, hashes)
  return ({ id, path, blob }) => {
    const bytes = blobs.get(blob ?? '')
    if (bytes === undefined || path === null) return null
    const file = new VFile({ path, value: bytes })
    const text = toText(file)
    const project = readPublishable(file, text, id)
    return project && { project, isOpen: findInSource(text).length === 0 }
  }
}
