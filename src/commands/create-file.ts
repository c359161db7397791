import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { toCaller } from './paths.ts'
import { UsageError } from './usage.ts'

/** Writes a file that nobody has written yet, with the folders above it. */
export async function createFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'wx').catch((error: unknown) => explain(path, error))
  try {
    await fill(file, text)
  } catch (error) {
    // Half a file would be taken for a whole one.
    await rm(path, { force: true })
    throw error
  }
}

async function fill(file: FileHandle, text: string): Promise<void> {
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

function explain(path: string, error: unknown): never {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  const message = `已经有 ${toCaller(path)}，没有改动它；请换一个文件名，或者先移走它`
  throw new UsageError(message, { cause: error })
}
