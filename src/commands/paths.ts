import { relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CheckedFile } from '../check/checked.ts'

/** Folder of the project itself. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

// npm runs a script in the project's folder and tells in INIT_CWD where its caller stood.
const caller = process.env.INIT_CWD ?? process.cwd()

/** Absolute path of a path that the caller wrote. */
export function fromCaller(path: string): string {
  return resolve(caller, path)
}

/** Path as the caller would write it. */
export function toCaller(path: string): string {
  return relative(caller, path).split(sep).join('/') || '.'
}

/** Path of a content file as the caller would write it. */
export function filePath({ cwd, path }: CheckedFile): string {
  return toCaller(resolve(cwd, path))
}
