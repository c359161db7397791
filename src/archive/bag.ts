import { Readable, type Writable } from 'node:stream'
import { digest } from './digest.ts'
import { type Sum, toManifest } from './manifest.ts'
import { isPortable } from './path.ts'
import { readme } from './readme.ts'
import { type PackedFile, writeZip } from './zip.ts'

/** What a bag is to say of itself. */
export interface BagFacts {
  /** Name of the bag's base folder. */
  readonly name: string
  readonly publisher: string
  readonly description: string
  readonly software: string
  readonly commit: string | null
  readonly date: Date | null
}

/** Packs files into a bag in a ZIP: BagIt 1.0, with SHA-256. Their paths are relative to the bag's `data/`. */
export async function writeBag(facts: BagFacts, files: readonly PackedFile[], to: Writable): Promise<void> {
  const payload = inOrder(files.map(({ path, open }) => ({ path: `data/${path}`, open })))
  const strange = payload.find(({ path }) => !isPortable(path))
  if (strange !== undefined) throw new Error(`${strange.path} 不能归档：Windows 不允许这个文件名，请改名`)
  const { size, sums } = await sumUp(payload)
  const tags = [
    fromText('README.txt', readme),
    fromText('bag-info.txt', toInfo(facts, `${size}.${payload.length}`)),
    fromText('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    fromText('manifest-sha256.txt', toManifest(sums)),
  ]
  const tagManifest = fromText('tagmanifest-sha256.txt', toManifest((await sumUp(tags)).sums))
  const all = inOrder([...payload, ...tags, tagManifest])
  const packed = all.map(({ path, open }) => ({ path: `${facts.name}/${path}`, open }))
  await writeZip(packed, facts.date, to)
}

/** A file whose text is already there. */
export function fromText(path: string, text: string): PackedFile {
  return { path, open: () => Readable.from([Buffer.from(text)]) }
}

function inOrder(files: readonly PackedFile[]): readonly PackedFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

async function sumUp(files: readonly PackedFile[]) {
  const sums: Sum[] = []
  let size = 0
  for (const { path, open } of files) {
    const digested = await digest(open(), ['sha256'])
    size += digested.size
    sums.push({ path, sum: digested.sums.get('sha256') ?? '' })
  }
  return { size, sums }
}

function toInfo({ publisher, description, software, commit, date }: BagFacts, oxum: string): string {
  const values = {
    'Source-Organization': publisher,
    'External-Description': description,
    'Bag-Software-Agent': software,
    ...(date && { 'Bagging-Date': date.toISOString().slice(0, 10) }),
    ...(commit !== null && { Commit: commit }),
    'Payload-Oxum': oxum,
  }
  const lines = Object.entries(values).map(
    ([label, value]) => `${label}: ${value.replace(/\s+/gu, ' ').trim()}\n`,
  )
  return lines.join('')
}
