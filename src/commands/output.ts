import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

const workName = /^\.dist-(\d+)$/u

/** A fresh folder in the project for a site that is being drawn; removes those of builds that were killed. */
export async function workFolder(root: string): Promise<string> {
  const left = (await readdir(root)).filter((name) => isDead(Number(workName.exec(name)?.[1])))
  await Promise.all(left.map((name) => rm(join(root, name), { recursive: true, force: true })))
  const folder = join(root, `.dist-${process.pid}`)
  await mkdir(folder)
  return folder
}

/** Whether a process has ended; false where there is no number. */
export function isDead(pid: number): boolean {
  try {
    return !Number.isNaN(pid) && (!process.kill(pid, 0) || isZombie(pid))
  } catch {
    return true
  }
}

// In a container a killed process may have nobody to reap it; then it answers signals, and has no command line.
function isZombie(pid: number): boolean {
  const commandLine = `/proc/${pid}/cmdline`
  return existsSync(commandLine) && readFileSync(commandLine).length === 0
}

/** Puts a finished folder in the place of another: readers find the old one or the new one, never a mixture. */
export async function replaceFolder(finished: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  const beside = (name: string) => join(dirname(target), `.${basename(target)}-${name}-${process.pid}`)
  const fresh = await moveBeside(finished, beside('new'))
  const old = beside('old')
  await rename(target, old).catch(ignoreMissing)
  await rename(fresh, target)
  await rm(old, { recursive: true, force: true })
}

// A rename is whole or not at all, but only within one disk.
async function moveBeside(finished: string, fresh: string): Promise<string> {
  try {
    await rename(finished, fresh)
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error
    await cp(finished, fresh, { recursive: true })
    await rm(finished, { recursive: true })
  }
  return fresh
}

function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
