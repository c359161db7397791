import { lstat, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Ends what a killed build left of replacing a folder: where the folder is gone, the one set aside comes back; what
 * else was set aside goes. Harmless while another build replaces the folder: that one then sets it aside again.
 */
export async function settleFolder(target: string): Promise<void> {
  const aside = await setAside(target)
  const [newest] = aside
  if (newest !== undefined && !(await isThere(target))) await rename(newest, target).catch(ignoreTaken)
  // What could not come back stays for the next time.
  if (await isThere(target)) await Promise.all(aside.map(discard))
  await Promise.all((await siblings(target, 'gone')).map(discard))
}

/** Removes a folder, or leaves it to the next time; a half removed one is never taken for what was set aside whole. */
export async function discard(path: string): Promise<void> {
  const gone = join(dirname(path), basename(path).replace('-old-', '-gone-'))
  await rename(path, gone).catch(ignoreTaken)
  await rm(gone, { recursive: true, force: true }).catch(() => undefined)
}

// The last one set aside first: a rename is a change of the folder's status.
async function setAside(target: string): Promise<string[]> {
  const paths = await siblings(target, 'old')
  const dated = await Promise.all(
    paths.map(async (path) => ({ path, at: (await lstat(path).catch(() => undefined))?.ctimeMs ?? 0 })),
  )
  return dated.toSorted((a, b) => b.at - a.at).map(({ path }) => path)
}

async function siblings(target: string, state: 'old' | 'gone'): Promise<string[]> {
  const names = await readdir(dirname(target)).catch((): string[] => [])
  const start = `.${basename(target)}-${state}-`
  return names.filter((name) => name.startsWith(start)).map((name) => join(dirname(target), name))
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => !isCode(error, 'ENOENT'),
  )
}

// Another build was faster.
function ignoreTaken(error: unknown): void {
  if (!isCode(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw error
}

/** Whether an error is one of the system's, by its code. */
export function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.some((code) => code === error.code)
}
