// Builds corpora, or the content folder that is given, beside those who do the same job, and reports what that took.
import { cpSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { cache, cachedCorpus } from './cached-corpus.ts'
import { cachedRepository } from './commits.ts'
import { type Comparison, compare } from './compare.ts'
import { findRivals, type Rival } from './rivals/rivals.ts'
import { timeSearch } from './search.ts'
import { firstLoad, parts, sizeByEnding } from './sizes.ts'
import { type Report, toMarkdown } from './table.ts'

const { values } = parseArgs({
  options: {
    projects: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
    format: { type: 'string', default: 'yaml' },
    content: { type: 'string' },
    out: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})
const caller = process.env.INIT_CWD ?? process.cwd()
const work = join(cache, `work-${process.pid}`)
const rounds = count(values.rounds, 'rounds')
const missing: string[] = []

function count(text: string, name: string): number {
  if (!/^\d{1,6}$/u.test(text) || Number(text) === 0)
    throw new Error(`--${name} is a number from 1 to 999999`)
  return Number(text)
}

function tell(line: string): void {
  console.error(line)
}

function miss(line: string): void {
  tell(line)
  if (!missing.includes(line)) missing.push(line)
}

async function compareSizes(): Promise<Comparison[]> {
  const rivals = await findRivals(miss)
  const comparisons: Comparison[] = []
  const sizes = values.projects.split(',').map((size) => count(size, 'projects'))
  for (const projects of sizes.toSorted((a, b) => a - b))
    comparisons.push(await compareSize(projects, rivals))
  return comparisons
}

async function compareSize(projects: number, rivals: readonly Rival[]): Promise<Comparison> {
  const corpus = { seed: count(values.seed, 'seed'), projects }
  const content = await cachedCorpus(corpus)
  const markdown = values.format === 'md' ? await cachedCorpus({ ...corpus, format: 'md' }) : null
  const repository = await cachedRepository(content, miss)
  return compare({ content, markdown, rivals, repository, rounds, work: join(work, String(projects)), tell })
}

// The rivals know the form and the notation of a corpus, and no other.
async function compareContent(folder: string): Promise<Comparison[]> {
  const content = resolve(caller, folder)
  return [await compare({ content, markdown: null, rivals: [], repository: null, rounds, work, tell })]
}

async function run(): Promise<Report> {
  const { content, seed, out } = values
  const comparisons = await (content === undefined ? compareSizes() : compareContent(content))
  const dist = comparisons.at(-1)?.dist ?? work
  if (out !== undefined) cpSync(dist, resolve(caller, out), { recursive: true })
  tell('search …')
  return {
    content: content ?? `Corpus of seed ${seed}`,
    rounds,
    missing,
    comparisons,
    endings: sizeByEnding(dist),
    firstLoad: firstLoad(dist),
    parts: parts(dist),
    search: await timeSearch(dist),
  }
}

const intro = `# Benchmark

Written by \`npm run bench -- --write\`. Other programs on the machine slow a run down: compare what one run says.

Everyone does the same job: from project files of about 64 rows, a page, a CSV and a JSON each, and an index. The others
draw the tables alone, in the fastest way we know: Hugo from front matter that is written beforehand, with one cached
partial; Eleventy from string templates; the bare program in one loop. Ours is the whole build: the check with every rule,
charts, lists, search, workbooks, bulk data. All take turns, and each round begins with a new copy of the content. CPU is
that of all processes of a command, peak memory that of the largest. A repository has the same projects and a commit for
each ten of them; a commit changes about ten, nearly always in a target. What history costs is what its builds take beyond
“Mubiao, without workbooks” and “build, nothing changed”.
`

try {
  const report = toMarkdown(await run())
  console.log(report)
  if (values.write) await writeFile(join(import.meta.dirname, 'README.md'), `${intro}\n${report}\n`)
} finally {
  await rm(work, { recursive: true, force: true })
}
