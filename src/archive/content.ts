import { createReadStream } from 'node:fs'
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { kindOf } from '../check/address.ts'
import { blobHash } from '../check/blob-hash.ts'
import type { CheckedFile } from '../check/checked.ts'
import { digestOf } from '../check/reading.ts'
import type { Revision } from './revision.ts'
import type { PackedFile } from './zip.ts'

/** Copies the files that a site was built from; throws where one was altered since it was read. */
export async function copyContent(files: readonly CheckedFile[], to: string): Promise<void> {
  for (const file of files.filter(isBuiltFrom)) {
    const copy = join(to, file.path)
    await mkdir(dirname(copy), { recursive: true })
    await copyFile(join(file.cwd, file.path), copy)
    if (digestOf(await readFile(copy)) !== file.digest)
      throw new Error(`${file.path} 在归档期间被改动，请重新归档`)
  }
}

function isBuiltFrom({ path }: CheckedFile): boolean {
  return ['project', 'site', 'source'].includes(kindOf(path).is)
}

/** Whether copied content is, byte for byte, that of a commit. */
export async function isOfRevision(folder: string, { blobs }: Revision): Promise<boolean> {
  const paths = await listFiles(folder)
  for (const path of paths) {
    const blob = blobs.get(path)
    if (blob === undefined || blobHash(await readFile(join(folder, path)), blob) !== blob) return false
  }
  const kept = new Set(paths)
  return [...blobs.keys()].every((path) => kept.has(path) || !isContent(path))
}

function isContent(path: string): boolean {
  return ['project', 'site', 'source'].includes(kindOf(path).is)
}

/** All files below a folder, to be packed below another. */
export async function filesBelow(folder: string, to: string): Promise<readonly PackedFile[]> {
  const paths = await listFiles(folder)
  return paths.map((path) => ({ path: `${to}/${path}`, open: () => createReadStream(join(folder, path)) }))
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .toSorted()
}
