import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CheckedFile } from '../check/checked.ts'
import { showControls } from '../model/visible.ts'
import { decode } from '../parse/text.ts'
import { severityOf, sumUp } from '../report/messages.ts'
import { describeFile, type TextOptions, toText } from '../report/text.ts'
import { filePath } from './paths.ts'

/** The messages of files as text for a stream, in colours where it is a terminal. */
export function toTerminalText(files: readonly CheckedFile[], stream: NodeJS.WriteStream): string {
  return toText(files, optionsFor(stream))
}

// Whoever builds looks for what is in the way; what is worth knowing of thousands of files is the check's to tell.
const most = 50

/** Writes messages to standard error: those of files with errors and of the first others, and how many there are. */
export function reportContent(files: readonly CheckedFile[]): void {
  const told = files.filter(({ messages }) => messages.length > 0)
  const broken = told.filter(({ messages }) => messages.some((message) => severityOf(message) === 'error'))
  const shown = new Set([...broken, ...told.slice(0, most)])
  const rest = told.length - shown.size
  const paragraphs = [
    ...told.filter((file) => shown.has(file)).map((file) => describeFile(file, optionsFor(process.stderr))),
    ...(rest > 0 ? [`另有 ${rest} 个文件只有警告或提示，没有列出；请运行 npm run check 查看。`] : []),
    sumUp(files),
  ]
  process.stderr.write(`${paragraphs.join('\n\n')}\n`)
}

function optionsFor({ hasColors }: NodeJS.WriteStream): TextOptions {
  return { toPath: (file) => showControls(filePath(file)), toSource, colour: hasColors?.() ?? false }
}

// Texts are not kept since they were checked: most files have nothing to show.
function toSource({ cwd, path, digest }: CheckedFile): string {
  if (digest === null) return ''
  try {
    return showControls(decode(readFileSync(resolve(cwd, path))).text)
  } catch {
    return ''
  }
}
