import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CheckedFile } from '../check/checked.ts'
import { decode } from '../parse/text.ts'
import { toText } from '../report/text.ts'
import { filePath } from './paths.ts'

/** Writes the messages of files to standard error, in colours on a terminal. */
export function reportContent(files: readonly CheckedFile[]): void {
  process.stderr.write(toTerminalText(files, process.stderr))
}

/** The messages of files as text for a stream, in colours where it is a terminal. */
export function toTerminalText(files: readonly CheckedFile[], { hasColors }: NodeJS.WriteStream): string {
  return toText(files, { toPath: filePath, toSource, colour: hasColors?.() ?? false })
}

// Texts are not kept since they were checked: most files have nothing to show.
function toSource({ cwd, path, digest }: CheckedFile): string {
  if (digest === null) return ''
  try {
    return decode(readFileSync(resolve(cwd, path))).text
  } catch {
    return ''
  }
}
