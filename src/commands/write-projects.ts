import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Imported } from '../import/import-form.ts'
import { toSlug } from '../write/slug.ts'
import { toCaller } from './paths.ts'
import { replaceFile } from './replace-file.ts'
import { UsageError } from './usage.ts'

/** Where the files of projects go, and how they are written. */
export interface Placing {
  readonly folder: string
  readonly ending: string
  readonly write: (data: object) => string
  readonly slug: string | undefined
  readonly department: string | undefined
  readonly isOverwriting: boolean
}

/** Writes a content file for each project and gives their paths; writes none where one of them is there already. */
export async function writeProjects(projects: readonly Imported[], placing: Placing): Promise<string[]> {
  const files = place(projects, placing)
  if (!placing.isOverwriting) for (const { path } of files) await refuseOld(path)
  for (const { path, text } of files) {
    await replaceFile(path, (to) => pipeline(Readable.from([text]), to))
  }
  return files.map(({ path }) => path)
}

function place(projects: readonly Imported[], { folder, ending, write, slug, department }: Placing) {
  const taken = new Set<string>()
  return projects.map(({ data }) => {
    const { 项目名称: name, 预算部门: office, 预算年度: year } = data
    const own = slug ?? (toSlug(String(name ?? '')) || 'xiangmu')
    const officeSlug = department ?? toSlug(String(office ?? ''))
    // Without its year and department a project has no address yet.
    const isPlaced = /^\d{4}$/u.test(String(year ?? '')) && officeSlug !== ''
    const parts = isPlaced ? [folder, String(year), officeSlug] : [folder]
    const path = free(join(...parts, own), ending, taken)
    return { path, text: write(data) }
  })
}

// Two projects of one name, or without any, must not overwrite each other.
function free(path: string, ending: string, taken: Set<string>): string {
  for (let count = 1; ; count++) {
    const name = `${path}${count === 1 ? '' : `-${count}`}.${ending}`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}

async function refuseOld(path: string): Promise<void> {
  const isThere = await lstat(path).then(
    () => true,
    () => false,
  )
  if (isThere) throw new UsageError(`已经有 ${toCaller(path)}；请换一个 --out，或者用 --overwrite 覆盖`)
}
