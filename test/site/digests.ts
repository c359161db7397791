import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Digest of every file below a folder, by path. */
export async function digestsOf(path: string): Promise<Record<string, string>> {
  const files = await Array.fromAsync(glob('**/*', { cwd: path, withFileTypes: true }))
  const entries = files
    .filter((file) => file.isFile())
    .map(async (file) => {
      const full = join(file.parentPath, file.name)
      return [
        full.slice(path.length),
        createHash('sha256')
          .update(await readFile(full))
          .digest('hex'),
      ] as const
    })
  return Object.fromEntries((await Promise.all(entries)).toSorted())
}
