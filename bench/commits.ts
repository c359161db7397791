import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { cached } from './cached-corpus.ts'
import { editTarget } from './edits.ts'
import { projectFiles, type Repository } from './jobs.ts'
import { at, type Random, randomOf } from './random.ts'

/** A corpus with a commit for each ten projects, made on first use; null, which `miss` hears of, where git is missing. */
export async function cachedRepository(
  content: string,
  miss: (line: string) => void,
): Promise<Repository | null> {
  if (spawnSync('git', ['--version']).status !== 0) {
    miss('git is missing: history is left out')
    return null
  }
  const commits = Math.max(2, Math.floor((await projectFiles(content)).length / 10))
  const folder = await cached(`${basename(content)}-git`, (work) => writeRepository(work, content, commits))
  return { folder, commits }
}

/** Writes a repository: its first commit has all of a content folder, each further one changes a few projects. */
export async function writeRepository(folder: string, content: string, commits: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  await git(folder, ['-c', 'init.defaultBranch=main', 'init', '--quiet'])
  await git(folder, ['fast-import', '--quiet'], toStream(content, await projectFiles(content), commits))
  await git(folder, ['reset', '--quiet', '--hard', 'main'])
}

async function git(folder: string, args: readonly string[], input: Iterable<string> = []): Promise<void> {
  const child = spawn('git', ['-C', folder, ...args], { stdio: ['pipe', 'ignore', 'inherit'] })
  const ended = new Promise((resolve) => child.once('close', resolve))
  await pipeline(Readable.from(input), child.stdin)
  const status = await ended
  if (status !== 0) throw new Error(`git ${args.join(' ')} ended with ${status}`)
}

function* toStream(content: string, paths: readonly string[], commits: number): Generator<string> {
  const read = (path: string) => readFileSync(join(content, path), 'utf8')
  yield toCommit(0)
  for (const path of ['site.yaml', ...paths]) yield toFile(path, read(path))
  const random = randomOf(commits, paths.length)
  const files: Files = { paths: [...paths], texts: new Map() }
  for (let number = 1; number < commits; number += 1) {
    yield toCommit(number)
    for (let each = random.between(1, 19); each > 0; each -= 1) yield change(random, files, read)
  }
}

// Eight hours apart, from a day of spring on.
function toCommit(number: number): string {
  const seconds = Date.UTC(2025, 2, 1) / 1000 + number * 8 * 3600
  return `commit refs/heads/main\ncommitter bench <bench@example.cn> ${seconds} +0000\ndata 0\n`
}

function toFile(path: string, text: string): string {
  return `M 100644 inline content/${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`
}

/** The files that there are, and the texts of those that are not as the first commit has them. */
interface Files {
  readonly paths: string[]
  readonly texts: Map<string, string>
}

function change(random: Random, { paths, texts }: Files, read: (path: string) => string): string {
  const index = random.between(0, paths.length - 1)
  const path = at(paths, index)
  const text = texts.get(path) ?? read(path)
  if (random.chance(0.02) && paths.length > 1) {
    paths.splice(index, 1)
    return `D content/${path}\n`
  }
  // To another name, as where a project is given a better one.
  const to = random.chance(0.02) ? path.replace(/(?=\.\w+$)/u, '-b') : path
  const edited = to === path ? editTarget(random, text) : text
  paths[index] = to
  texts.set(to, edited)
  return to === path ? toFile(path, edited) : `R content/${path} content/${to}\n`
}
