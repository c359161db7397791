import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The checksum of a text in hexadecimal. */
export function sumOf(text: string | Uint8Array, algorithm = 'sha256'): string {
  return createHash(algorithm).update(text).digest('hex')
}

/** A line of a manifest. */
export function line(path: string, text: string | Uint8Array, algorithm?: string): string {
  return `${sumOf(text, algorithm)}  ${path}\n`
}

export type Files = Readonly<Record<string, string | Uint8Array>>

/** A small valid bag as others make it, with some of its files replaced, added or (as '\0') left out. */
export function bagFiles(changes: Files = {}): Files {
  const files: Files = {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag-info.txt': 'Source-Organization: Elsewhere\nPayload-Oxum: 10.2\n',
    'manifest-sha256.txt': line('data/a.txt', 'first') + line('data/b/c.txt', 'other'),
    'data/a.txt': 'first',
    'data/b/c.txt': 'other',
    ...changes,
  }
  return Object.fromEntries(Object.entries(files).filter(([, text]) => text !== '\0'))
}

/** Writes files into a fresh folder. */
export async function writeFiles(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mubiao-bag-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}
