import { execFile } from 'node:child_process'
import { closeSync, type Dirent, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { VFile } from 'vfile'

/**
 * Every file below a content folder, in the order of their paths, which are relative to it, without its bytes. Links,
 * pipes and folders that are named like files come as `data.isPlain: false`.
 */
export async function listContent(folder: string): Promise<VFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(isNamedLikeFile)
    .map((entry) => ({ path: pathOf(folder, entry), isPlain: entry.isFile() }))
    .filter(({ path }) => isVisible(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, isPlain }) => new VFile({ cwd: folder, path, value: '', data: { isPlain } }))
}

/** The same with their bytes; `data.isReadable: false` where they could not be read. */
export async function readContent(folder: string): Promise<VFile[]> {
  const files = await listContent(folder)
  for (const file of files) readInto(file)
  return files
}

/** Gives a listed file its bytes. What is no file is not opened. */
export function readInto(file: VFile): void {
  if (file.data.isPlain === false) return
  const bytes = readBytes(join(file.cwd, file.path))
  file.value = bytes ?? ''
  file.data.isReadable = bytes !== undefined
}

// More than any content file may have; the rest of a film that somebody left here is nothing to wait for.
const most = 1024 * 1024

/** Bytes of a file, its first MiB at most; undefined where it is gone, or closed to whoever runs the check. */
export function readBytes(path: string): Uint8Array | undefined {
  try {
    return statSync(path).size > most ? readStart(path) : readFileSync(path)
  } catch {
    return undefined
  }
}

function readStart(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(most)
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

function isNamedLikeFile(entry: Dirent): boolean {
  return !entry.isDirectory() || /\.(?:ya?ml|md|txt)$/iu.test(entry.name)
}

function pathOf(folder: string, { parentPath, name }: Dirent): string {
  return relative(folder, join(parentPath, name)).split(sep).join('/')
}

// Editors and file managers leave .DS_Store and the like; none of it is content.
function isVisible(path: string): boolean {
  return path.split('/').every((part) => !part.startsWith('.'))
}

/** How much of the history of a folder git knows: in a shallow clone, only what is newest. */
export async function knownHistory(folder: string): Promise<'whole' | 'shallow' | 'none'> {
  const isShallow = (await git(folder, ['rev-parse', '--is-shallow-repository'])).trim()
  if (isShallow === 'false') return 'whole'
  return isShallow === 'true' ? 'shallow' : 'none'
}

/**
 * What git says of the files below a folder, the newest commit first, as `@commit seconds` and `:modes blobs status`
 * with paths, all ended by NUL; undefined where there is no commit, or it cannot be told. A merge stands for all that it
 * brought, as readers saw it.
 */
export async function readLog(folder: string): Promise<string | undefined> {
  const options = ['--first-parent', '--diff-merges=first-parent', '--no-renames', '--relative']
  const format = ['--raw', '-z', '--no-abbrev', '--encoding=UTF-8', '--format=@%H %ct']
  return runGit(folder, ['log', ...options, ...format, '--', '.']).then(String, () => undefined)
}

// What git says; '' where it says nothing but a fault.
async function git(folder: string, args: readonly string[]): Promise<string> {
  return runGit(folder, args).then(String, () => '')
}

// Only objects are read: nothing here runs a filter, a hook or a pager of the repository, whoever owns it, and nothing
// that the repository lacks is fetched.
const guarded = ['-c', 'safe.directory=*', '-c', 'log.showSignature=false', '-c', 'log.showRoot=true']

// A hook of git names its own repository; the one around the folder is meant.
const gitEnvironment: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_NO_LAZY_FETCH: '1',
}

async function runGit(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  const running = promisify(execFile)('git', ['-C', folder, ...guarded, ...args], {
    encoding: 'buffer',
    env: gitEnvironment,
    maxBuffer: 1024 ** 3,
  })
  // Where git has ended before it reads, its status tells.
  running.child.stdin?.on('error', () => undefined).end(input)
  return (await running).stdout
}

/** The commit that a revision of the repository around a folder names; undefined where it names none. */
export async function findCommit(folder: string, revision: string): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  const found = (await git(folder, args)).trim()
  return /^[0-9a-f]{40,64}$/u.test(found) ? found : undefined
}

/** Whether a file is so large that only its first bytes are read. */
export function isTooLarge({ size }: VersionFile): boolean {
  return size >= most
}

/** A file of a version of a content folder. */
export interface VersionFile {
  /** Relative to the content folder. */
  readonly path: string
  /** The name that git gives to its bytes. */
  readonly hash: string
  /** Whether it is a file. */
  readonly isPlain: boolean
  /** How many bytes it has; of one that is too large for all of them to be read, at least as many as are. */
  readonly size: number
}

/** Every file below a content folder as a commit has it; none where the commit does not have the folder. */
export async function listCommit(folder: string, commit: string): Promise<VersionFile[]> {
  const tree = String(await runGit(folder, ['ls-tree', '-r', '-l', '-z', commit]))
  return tree.split('\0').flatMap((line) => {
    const [, mode = '', hash = '', size = '', path = ''] = /^(\d+) \w+ (\w+) +(\S+)\t(.+)$/su.exec(line) ?? []
    if (path === '' || !isVisible(path)) return []
    return [{ path, hash, isPlain: mode.startsWith('100'), size: Number(size) }]
  })
}

/** Files of commits with their sizes; without those that the repository lacks. */
export async function sizeBlobs(folder: string, hashes: readonly string[]): Promise<VersionFile[]> {
  const output = String(
    await runGit(folder, ['cat-file', '--batch-check'], hashes.map((hash) => `${hash}\n`).join('')),
  )
  return output.split('\n').flatMap((line) => {
    const [hash = '', type, size] = line.split(' ')
    return type === 'blob' ? [{ path: '', hash, isPlain: true, size: Number(size) }] : []
  })
}

/** Bytes of files of commits, by the names that git gives them; without those that the repository lacks. */
export async function readBlobs(
  folder: string,
  files: readonly VersionFile[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const isLarge = Map.groupBy(files, isTooLarge)
  // Of one that is too large no more is told than that.
  const blobs = new Map<string, Uint8Array>(
    isLarge.get(true)?.map(({ hash }) => [hash, new Uint8Array(most)]),
  )
  const names = isLarge.get(false)?.map(({ hash }) => `${hash}\n`) ?? []
  if (names.length === 0) return blobs
  const output = await runGit(folder, ['cat-file', '--batch'], names.join(''))
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at)
    const [hash = '', type, size] = output.toString('latin1', at, end).split(' ')
    at = end + 1
    if (type !== 'blob') continue
    blobs.set(hash, output.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return blobs
}
