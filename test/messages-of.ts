import type { VFile } from 'vfile'
import { check } from '../src/check/check.ts'
import type { Message } from '../src/check/checked.ts'

/** Messages that a file has, checked with others. */
export function messagesOf(file: VFile, ...others: readonly VFile[]): readonly Message[] {
  return check([file, ...others]).files.find(({ path }) => path === file.path)?.messages ?? []
}
