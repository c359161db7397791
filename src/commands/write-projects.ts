import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Imported } from '../import/import-form.ts'
import { type Format, writeContent } from '../write/format.ts'
import { freePlace, pathOf, placeContent } from '../write/place.ts'
import { toCaller } from './paths.ts'
import { replaceFile } from './replace-file.ts'
import { UsageError } from './usage.ts'

/** Where the files of projects go, and how they are written. */
export interface Placing {
  readonly folder: string
  readonly format: Format
  readonly project: string | undefined
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

function place(projects: readonly Imported[], { folder, format, ...given }: Placing) {
  const taken = new Set<string>()
  return projects.map(({ data }) => ({
    path: join(folder, pathOf(freePlace(placeContent(data, given), taken), format)),
    text: writeContent(data, format),
  }))
}

async function refuseOld(path: string): Promise<void> {
  const isThere = await lstat(path).then(
    () => true,
    () => false,
  )
  if (isThere) throw new UsageError(`已经有 ${toCaller(path)}；请换一个 --out，或者用 --overwrite 覆盖`)
}
