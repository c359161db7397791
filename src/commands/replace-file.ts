import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { isDead } from './dead.ts'

/** Writes a file beside its place and renames it when it is complete: readers find the old one or the new one. */
export async function replaceFile(target: string, write: (to: Writable) => Promise<void>): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  await removeLeft(target)
  const fresh = join(dirname(target), `${freshName(target)}${process.pid}`)
  try {
    // Flushed before it is renamed, or a power cut could leave an empty file under the name.
    await write(createWriteStream(fresh, { flush: true }))
    await rename(fresh, target)
  } catch (error) {
    await rm(fresh, { force: true })
    throw error
  }
}

function freshName(target: string): string {
  return `.${basename(target)}-new-`
}

// What a killed process was writing.
async function removeLeft(target: string): Promise<void> {
  const names = await readdir(dirname(target))
  const left = names.filter((name) => name.startsWith(freshName(target)))
  const dead = left.filter((name) => isDead(Number(name.slice(freshName(target).length))))
  await Promise.all(dead.map((name) => rm(join(dirname(target), name), { force: true })))
}
