// Builds a corpus, or the content folder that is given, and reports what that took and what readers must load.
import { readdirSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { cache, cachedCorpus } from './cached-corpus.ts'
import { measureCommand } from './measure.ts'
import { timeSearch } from './search.ts'
import { firstLoad, parts, sizeByEnding } from './sizes.ts'
import { type Report, toMarkdown } from './table.ts'

const { values } = parseArgs({
  options: {
    projects: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    content: { type: 'string' },
    out: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})
const caller = process.env.INIT_CWD ?? process.cwd()

function count(text: string, name: string): number {
  if (!/^\d{1,6}$/u.test(text) || Number(text) === 0)
    throw new Error(`--${name} is a number from 1 to 999999`)
  return Number(text)
}

async function findContent(): Promise<{ folder: string; name: string }> {
  if (values.content !== undefined) return { folder: resolve(caller, values.content), name: values.content }
  const seed = count(values.seed, 'seed')
  const folder = await cachedCorpus({ seed, projects: count(values.projects, 'projects') })
  return { folder, name: `Corpus of seed ${seed}` }
}

function countProjects(folder: string): number {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return paths.filter((path) => /^\d{4}[\\/].+\.(?:yaml|md)$/u.test(path)).length
}

async function run(dist: string): Promise<Report> {
  const { folder, name } = await findContent()
  console.error('check …')
  const check = await measureCommand(['check', '--content', folder, '--format', 'json'])
  console.error('build …')
  const build = await measureCommand(['build', '--content', folder, '--out', dist])
  console.error('search …')
  return {
    content: name,
    projects: countProjects(folder),
    check,
    build,
    endings: sizeByEnding(dist),
    firstLoad: firstLoad(dist),
    parts: parts(dist),
    search: await timeSearch(dist),
  }
}

const intro = `# Benchmark

Written by \`npm run bench -- --write\`. Other programs on the machine slow a run down: compare what one run says.
`

const dist = values.out === undefined ? join(cache, `dist-${process.pid}`) : resolve(caller, values.out)
try {
  const report = toMarkdown(await run(dist))
  console.log(report)
  if (values.write) await writeFile(join(import.meta.dirname, 'README.md'), `${intro}\n${report}\n`)
} finally {
  if (values.out === undefined) await rm(dist, { recursive: true, force: true })
}
