import { execFile } from 'node:child_process'
import { createReadStream, type Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { VFile } from 'vfile'

/**
 * Reads every file below a content folder, in the order of their paths, as bytes; `path` is relative to it. Links,
 * pipes and folders that are named like files are not opened: they come without bytes, as `data.isPlain: false`,
 * and files that could not be read as `data.isReadable: false`.
 */
export async function readContent(folder: string): Promise<VFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter(isNamedLikeFile)
    .map((entry) => ({ path: pathOf(folder, entry), isPlain: entry.isFile() }))
    .filter(({ path }) => isVisible(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return Promise.all(files.map(({ path, isPlain }) => readOne(folder, path, isPlain)))
}

async function readOne(cwd: string, path: string, isPlain: boolean): Promise<VFile> {
  // A file may be gone, or closed to whoever runs the check.
  const value = isPlain ? await readBytes(join(cwd, path)).catch(() => undefined) : ''
  return new VFile({ cwd, path, value: value ?? '', data: { isPlain, isReadable: value !== undefined } })
}

// More than any content file may have; the rest of a film that somebody left here is nothing to wait for.
const most = 1024 * 1024

async function readBytes(path: string): Promise<Uint8Array> {
  const { size } = await stat(path)
  return size > most ? buffer(createReadStream(path, { end: most - 1 })) : readFile(path)
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
