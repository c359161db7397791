import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { coldBuild, type Round } from './jobs.ts'
import { measure } from './measure.ts'

/** What a build spends on one kind of output. */
export interface Share {
  readonly name: string
  readonly files: number
  /** Seconds of processor time. */
  readonly seconds: number
}

const kinds: readonly (readonly [name: string, addresses: RegExp])[] = [
  ['reading and check', /^$/u],
  ['workbooks', /\.xlsx$/u],
  ['search', /^search\//u],
  ['lists of indicators', /^indicators\//u],
  ['bulk data', /^data\//u],
  ['pages of projects', /^\d{4}\/[^/]+\/(?!index\.|page-)[^/]+\.html$/u],
  ['JSON of projects', /^\d{4}\/[^/]+\/[^/]+\.json$/u],
  ['CSV of projects', /^\d{4}\/[^/]+\/[^/]+\.csv$/u],
  ['all other pages', /^/u],
]

const listener = pathToFileURL(join(import.meta.dirname, 'listen.ts')).href

/** Builds once more, and tells how its time is spent. */
export async function measureShares(round: Round): Promise<Share[]> {
  const ledger = `${round.folder}-ledger`
  const env = { NODE_OPTIONS: `--import=${listener}`, BENCH_LEDGER: ledger }
  await measure({ name: 'shares', ...coldBuild(round), env })
  try {
    return sumUp(readFileSync(ledger, 'utf8'))
  } finally {
    await Promise.all([round.folder, ledger].map((path) => rm(path, { recursive: true, force: true })))
  }
}

function sumUp(ledger: string): Share[] {
  const entries = ledger
    .trimEnd()
    .split('\n')
    .map((line): [address: string, taken: number] => JSON.parse(line))
  const byKind = Map.groupBy(entries, ([address]) => kinds.find(([, own]) => own.test(address))?.[0] ?? '')
  return [...byKind]
    .map(([name, own]) => ({
      name,
      files: own.length,
      seconds: own.reduce((sum, [, taken]) => sum + taken, 0),
    }))
    .toSorted((a, b) => b.seconds - a.seconds)
}
