import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { compareTables } from './equal.ts'
import {
  coldBuild,
  dailyJobs,
  distOf,
  historyJobs,
  projectFiles,
  type Repository,
  type Round,
  withoutWorkbooks,
} from './jobs.ts'
import { type Cost, type Job, measure } from './measure.ts'
import type { Rival } from './rivals/rivals.ts'
import { measureShares, type Share } from './shares.ts'
import { type Output, outputOf } from './sizes.ts'

/** What is measured, and how often. */
export interface Options {
  readonly content: string
  /** The same projects in Markdown, which are built beside it. */
  readonly markdown: string | null
  readonly rivals: readonly Rival[]
  /** The same projects with a history; null where there is none. */
  readonly repository: Repository | null
  readonly rounds: number
  /** Folder for what is built. */
  readonly work: string
  /** Hears what is running. */
  readonly tell: (line: string) => void
}

/** A command with the medians of what it took. */
export interface Measured extends Cost {
  readonly name: string
}

/** A site with what its build took. */
export type Built = Measured & Output

/** What was measured of a content folder. */
export interface Comparison {
  readonly projects: number
  /** How many pages of each site were read to find their tables equal. */
  readonly compared: number
  /** Our build first. */
  readonly builds: readonly Built[]
  readonly daily: readonly Measured[]
  /** How our build spends its time. */
  readonly shares: readonly Share[]
  /** Our site as the last round has left it. */
  readonly dist: string
}

interface Build extends Job {
  readonly dist: string
}

type Ledger = Map<string, Cost[]>

/** Runs everything in turn, round by round; throws where the tables of two sites differ. */
export async function compare(options: Options): Promise<Comparison> {
  const { content, rivals, repository, rounds, work } = options
  const ids = (await projectFiles(content)).map((path) => path.replace(/\.\w+$/u, ''))
  const sample = rivals.length === 0 ? [] : spread(ids, 300)
  const ledger: Ledger = new Map()
  const outputs = new Map<string, Output>()
  const folders = Array.from({ length: rounds }, (_, index) => join(work, `round-${index + 1}`))
  for (const [index, folder] of folders.entries()) {
    const round = { folder, content, edited: (ids.length >> 1) + index }
    const builds = await buildsOf(round, options)
    await runAll(builds, ledger, options)
    if (index === 0) compareSites(builds, sample)
    for (const { name, dist } of builds) outputs.set(name, outputOf(dist))
    await runAll([...dailyJobs(round), ...historyJobs(round, repository)], ledger, options)
    if (index < rounds - 1) await rm(folder, { recursive: true })
  }
  options.tell('shares …')
  const shares = await measureShares({ folder: join(work, 'shares'), content, edited: 0 })
  const medians = [...ledger].map(([name, costs]) => ({ name, ...medianOf(costs) }))
  return {
    projects: ids.length,
    compared: sample.length,
    builds: medians.flatMap((each) => {
      const output = outputs.get(each.name)
      return output === undefined ? [] : [{ ...each, ...output }]
    }),
    daily: medians.filter(({ name }) => !outputs.has(name)),
    shares,
    dist: join(folders.at(-1) ?? work, 'dist'),
  }
}

async function buildsOf(round: Round, { content, markdown, rivals }: Options): Promise<Build[]> {
  const bare = { ...round, folder: join(round.folder, 'without-workbooks') }
  const asMarkdown = { ...round, folder: join(round.folder, 'markdown'), content: markdown ?? content }
  const others = rivals.map(async ({ name, build }, index): Promise<Build> => {
    const dist = join(round.folder, `rival-${index + 1}`)
    return { name, dist, ...(await build(content, dist)) }
  })
  return [
    { name: 'Mubiao', dist: distOf(round), ...coldBuild(round) },
    { name: 'Mubiao, without workbooks', dist: distOf(bare), ...coldBuild(bare), env: withoutWorkbooks },
    ...(markdown === null
      ? []
      : [{ name: 'Mubiao, from Markdown', dist: distOf(asMarkdown), ...coldBuild(asMarkdown) }]),
    ...(await Promise.all(others)),
  ]
}

async function runAll(jobs: readonly Job[], ledger: Ledger, { tell }: Options): Promise<void> {
  for (const job of jobs) {
    tell(`${job.name} …`)
    // What an earlier job has left to write does not slow this one down.
    spawnSync('sync')
    ledger.set(job.name, [...(ledger.get(job.name) ?? []), await measure(job)])
  }
}

function compareSites([ours, ...others]: readonly Build[], ids: readonly string[]): void {
  for (const { dist } of others) compareTables(ids, ours?.dist ?? '', dist)
}

/** Not more than so many, from all over a list. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count)
  return list.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
}

function medianOf(costs: readonly Cost[]): Cost {
  const median = (figures: readonly number[]) =>
    figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? Number.NaN
  return {
    wall: median(costs.map(({ wall }) => wall)),
    cpu: median(costs.map(({ cpu }) => cpu)),
    memory: median(costs.map(({ memory }) => memory)),
  }
}
