import { createReadStream, type Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { type Finding, fault } from './finding.ts'
import type { HeldFile, Holding } from './holding.ts'

/** Lists an unpacked bag; links and the like are never followed. */
export async function holdFolder(folder: string): Promise<Holding> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Map<string, HeldFile>()
  const findings: Finding[] = []
  for (const entry of entries.filter((each) => !each.isDirectory())) {
    const path = pathOf(folder, entry)
    if (entry.isFile()) files.set(path, await holdFile(join(folder, path)))
    else findings.push(fault(path, '是链接或管道，不是普通的文件，不予核对'))
  }
  const hasPayload = entries.some((entry) => entry.isDirectory() && pathOf(folder, entry) === 'data')
  return { files, hasPayload, findings, close: () => undefined }
}

async function holdFile(path: string): Promise<HeldFile> {
  const { size } = await stat(path)
  return { size, open: async () => createReadStream(path) }
}

function pathOf(folder: string, { parentPath, name }: Dirent): string {
  return relative(folder, join(parentPath, name)).split(sep).join('/')
}
