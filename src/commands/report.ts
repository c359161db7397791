import type { VFile } from 'vfile'
import { toText } from '../report/text.ts'
import { filePath } from './paths.ts'

/** Writes the messages of files to standard error, in colours on a terminal. */
export function reportContent(files: readonly VFile[]): void {
  process.stderr.write(toText(files, { toPath: filePath, colour: process.stderr.hasColors?.() ?? false }))
}
