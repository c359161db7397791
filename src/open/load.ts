import { join } from 'node:path'
import { kindOf } from '../check/address.ts'
import { isPublishable, readTask } from '../check/reading.ts'
import { readBytes } from '../files.ts'
import type { Disclosure } from '../site.ts'

/** A project, and the SHA-256 of the file that it was read from. */
export interface LoadedProject extends Omit<Disclosure, 'versions' | 'editions'> {
  readonly digest: string | null
}

/** Reads a project of a content folder by its id; undefined where there is none, throws where it has errors. */
export function loadProject(folder: string, id: string): LoadedProject | undefined {
  for (const path of [`${id}.yaml`, `${id}.md`]) {
    const kind = kindOf(path)
    const bytes = kind.is === 'project' && kind.id === id ? readBytes(join(folder, path)) : undefined
    if (bytes === undefined) continue
    const reading = readTask({ cwd: folder, path, id, clash: null, across: [], loosened: [] }, bytes)
    const { project, remarks, digest } = reading
    if (project === null || !isPublishable(reading))
      throw new Error(`content/ 有错误，不能生成页面：${path} 请先运行 npm run check`)
    return { project, remarks, digest }
  }
  return undefined
}
