import { appendFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { CheckedFile } from '../check/checked.ts'
import { checkFolder } from '../open/open.ts'
import { toGitHub } from '../report/github.ts'
import { toJson } from '../report/json.ts'
import { countMessages } from '../report/messages.ts'
import { toSarif } from '../report/sarif.ts'
import { filePath, fromCaller, root, toCaller } from './paths.ts'
import { toTerminalText } from './report.ts'
import { formatNamed, readArguments, UsageError } from './usage.ts'

/** `check [FILE…] [--format text|json|github|sarif] [--strict] [--content DIR]`: messages only; status 1 where there are errors. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    allowPositionals: true,
    options: {
      content: { type: 'string' },
      format: { type: 'string', default: 'text' },
      strict: { type: 'boolean', default: false },
    },
  })
  const render = formatNamed(formats, values.format)
  const folder = await contentFolder(values.content)
  const { files } = await checkFolder(folder)
  const chosen = choose(files, positionals.map(fromCaller))
  process.stdout.write(render(chosen))
  await summarise(chosen)
  const { errors, warnings } = countMessages(chosen)
  return errors > 0 || (values.strict && warnings > 0) ? 1 : 0
}

/** Absolute path of the content folder that `--content` names, or of the project's own. */
export async function contentFolder(option: string | undefined): Promise<string> {
  const folder = option === undefined ? resolve(root, 'content') : fromCaller(option)
  if (!(await isFolder(folder))) throw new UsageError(`没有文件夹 ${toCaller(folder)}`)
  return folder
}

/** Whether there is a folder at a path. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
}

// Rules look across files, so all are checked and only the messages are narrowed.
function choose(files: readonly CheckedFile[], paths: readonly string[]): readonly CheckedFile[] {
  if (paths.length === 0) return files
  const unknown = paths.find((path) => files.every((file) => resolve(file.cwd, file.path) !== path))
  if (unknown !== undefined) throw new UsageError(`${toCaller(unknown)} 不是 content 文件夹里的文件`)
  return files.filter((file) => paths.includes(resolve(file.cwd, file.path)))
}

const formats: Readonly<Record<string, (files: readonly CheckedFile[]) => string>> = {
  text: (files) => toTerminalText(files, process.stdout),
  json: (files) => toJson(files, filePath),
  github: (files) => toGitHub(files, filePath),
  sarif: (files) => toSarif(files, filePath),
}

// A workflow names the file that its page shows; only there is the summary's Markdown worth loading.
async function summarise(files: readonly CheckedFile[]): Promise<void> {
  const page = process.env.GITHUB_STEP_SUMMARY
  if (!page) return
  const { toSummary } = await import('../report/summary.ts')
  await appendFile(page, toSummary(files, filePath))
}
