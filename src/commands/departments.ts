import { VFile } from 'vfile'
import { kindOf } from '../check/address.ts'
import { readWritten } from '../check/entry.ts'
import { toText } from '../check/reading.ts'
import { listContent, readInto } from '../files.ts'

/** Names of the departments in a content folder, by the folders that hold their projects. */
export async function listDepartments(content: string): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  // From the newest year on, the first file that can be read tells.
  for (const file of (await listContent(content)).toReversed()) {
    const slug = slugOf(file)
    if (slug === undefined || names.has(slug)) continue
    const name = nameIn(file)
    if (name !== undefined) names.set(slug, name)
  }
  return names
}

function slugOf({ path, data }: VFile): string | undefined {
  const kind = kindOf(path)
  return kind.is === 'project' && data.isPlain !== false ? kind.id.split('/')[1] : undefined
}

function nameIn({ cwd, path }: VFile): string | undefined {
  const file = new VFile({ cwd, path })
  readInto(file)
  return readWritten(file, toText(file))?.project?.department.name
}
