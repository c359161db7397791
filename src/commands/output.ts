import { randomBytes } from 'node:crypto'
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isDead } from './dead.ts'
import { discard, isCode, settleFolder } from './settle.ts'

// A process id comes again, in a container at once; with this the name does not.
const own = `${process.pid}-${randomBytes(4).toString('hex')}`

/** A fresh folder in the project for a site that is being drawn; removes those of builds that were killed. */
export async function workFolder(root: string): Promise<string> {
  await dropLeft(root, /^\.dist-(\d+)(?:-\w+)?$/u)
  const folder = join(root, `.dist-${own}`)
  await mkdir(folder)
  return folder
}

async function dropLeft(folder: string, pattern: RegExp): Promise<void> {
  const left = (await readdir(folder)).filter((name) => {
    const [, pid] = pattern.exec(name) ?? []
    return pid !== undefined && !name.endsWith(own) && isDead(Number(pid))
  })
  await Promise.all(left.map((name) => discard(join(folder, name))))
}

/**
 * Puts a finished folder in the place of another: readers find the old one or the new one, never a mixture. Of
 * several at once the last one stays; where it fails or is killed, `settleFolder` gives the old one back.
 */
export async function replaceFolder(finished: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  await dropLeft(dirname(target), /^\..+-new-(\d+)-\w+$/u)
  const fresh = join(dirname(target), `.${basename(target)}-new-${own}`)
  try {
    await moveBeside(finished, fresh)
    await swap(fresh, target)
  } finally {
    await settleFolder(target)
    await rm(fresh, { recursive: true, force: true })
  }
}

// A rename is whole or not at all, but only within one disk.
async function moveBeside(finished: string, fresh: string): Promise<void> {
  try {
    await rename(finished, fresh)
  } catch (error) {
    if (!isCode(error, 'EXDEV')) throw error
    await cp(finished, fresh, { recursive: true })
    await rm(finished, { recursive: true })
  }
}

const attempts = 100

// No system renames onto a full folder, so two that swap at once never hide one site in the other.
async function swap(fresh: string, target: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    // A name of its own each time: what was set aside before may still be there.
    const old = join(dirname(target), `.${basename(target)}-old-${own}-${randomBytes(4).toString('hex')}`)
    await rename(target, old).catch(ignoreMissing)
    try {
      await rename(fresh, target)
      return
    } catch (error) {
      // Between the two renames another build has put its own there.
      if (attempt === attempts || !isCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw error
    }
  }
}

function ignoreMissing(error: unknown): void {
  if (!isCode(error, 'ENOENT')) throw error
}
