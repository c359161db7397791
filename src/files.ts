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

/**
 * What git says of when the files below a folder were added and modified, each commit as `@seconds` and its files as
 * `A\tpath` or `M\tpath`;
 * '' where there is no git, or a shallow clone, whose oldest commit seems to have added everything.
 */
export async function readHistory(folder: string): Promise<string> {
  const isShallow = await git(folder, ['rev-parse', '--is-shallow-repository'])
  if (isShallow.trim() !== 'false') return ''
  const options = [
    '--format=@%ct',
    '--name-status',
    '--diff-filter=AM',
    '--no-renames',
    '--no-show-signature',
  ]
  return git(folder, ['log', ...options, '--relative', '--', '.'])
}

async function git(folder: string, args: readonly string[]): Promise<string> {
  const options = { maxBuffer: 1024 ** 3 }
  return promisify(execFile)('git', ['-C', folder, ...args], options).then(
    ({ stdout }) => stdout,
    () => '',
  )
}
