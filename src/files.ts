import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { VFile } from 'vfile'

/** Reads every file below a content folder, in the order of their paths, as bytes; `path` is relative to it. */
export async function readContent(folder: string): Promise<VFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = paths.map((path) => relative(folder, path).split(sep).join('/')).filter(isVisible)
  return Promise.all(
    files
      .sort()
      .map(async (path) => new VFile({ cwd: folder, path, value: await readFile(join(folder, path)) })),
  )
}

// Editors and file managers leave .DS_Store and the like; none of it is content.
function isVisible(path: string): boolean {
  return path.split('/').every((part) => !part.startsWith('.'))
}
