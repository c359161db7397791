import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Comparison, isDifferent } from '../diff/comparison.ts'
import { findCommit, listContent } from '../files.ts'
import { compareVersions } from '../open/compare.ts'
import { openCommit, openFolder, type Version } from '../open/version.ts'
import { contentFolder, isFolder } from './check.ts'
import { pageStyles } from './page-styles.ts'
import { fromCaller, toCaller } from './paths.ts'
import { replaceFile } from './replace-file.ts'
import { formatNamed, readArguments, UsageError } from './usage.ts'

/**
 * `diff BASE [HEAD] [--format text|md|json|html] [--content DIR] [--out FILE]`: what changed between two versions of the
 * content, each a folder or a git revision, HEAD the content folder where not given; status 1 where anything did.
 */
export async function diff(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    allowPositionals: true,
    options: {
      content: { type: 'string' },
      format: { type: 'string', default: 'text' },
      out: { type: 'string' },
    },
  })
  const render = formatNamed(formats, values.format)
  const [base, head] = await versionsNamed(positionals, values.content)
  const comparison = await compareVersions(base, head)
  await write(await render(comparison, values.out === undefined), values.out)
  return isDifferent(comparison) ? 1 : 0
}

type Render = (comparison: Comparison, isShown: boolean) => Promise<string>

// Loaded one at a time: who reads a terminal must not wait for what only a page needs.
const formats: Readonly<Record<string, Render>> = {
  text: async (comparison, isShown) => {
    const { toText } = await import('../diff/report/text.ts')
    return toText(comparison, { colour: isShown && (process.stdout.hasColors?.() ?? false) })
  },
  md: async (comparison) => (await import('../diff/report/markdown.ts')).toMarkdown(comparison),
  json: async (comparison) => (await import('../diff/report/json.ts')).toJson(comparison),
  html: async (comparison) => (await import('../diff/report/page.ts')).toPage(comparison, await pageStyles()),
}

/** What a version is read from: a folder, or the content folder as a commit has it. */
interface Source {
  readonly name: string
  readonly folder: string
  readonly commit: string | undefined
}

async function versionsNamed(
  [base, head, ...more]: readonly string[],
  content: string | undefined,
): Promise<readonly [Version, Version]> {
  if (base === undefined || more.length > 0)
    throw new UsageError('请写要比较的一个或两个版本（git 的版本，或者文件夹），例如 diff HEAD~1 HEAD')
  const folder = await contentFolder(content)
  const from = await sourceNamed(base, folder)
  const to =
    head === undefined
      ? { name: toCaller(folder), folder, commit: undefined }
      : await sourceNamed(head, folder)
  const like = from.commit ?? to.commit ?? ''
  return Promise.all([openVersion(from, like), openVersion(to, like)])
}

// A branch may be named like a folder: where that has no content, the branch is meant.
async function sourceNamed(name: string, content: string): Promise<Source> {
  const folder = fromCaller(name)
  if (await hasContent(folder)) return { name, folder, commit: undefined }
  const commit = await findCommit(content, name)
  if (commit !== undefined) return { name, folder: content, commit }
  if (await isFolder(folder)) return { name, folder, commit }
  throw new UsageError(
    `没有文件夹 ${name}，git 里也没有这个版本；如果仓库是浅克隆（shallow），请先运行 git fetch --unshallow`,
  )
}

async function hasContent(path: string): Promise<boolean> {
  if (!(await isFolder(path))) return false
  const files = await listContent(path)
  return files.some((file) => file.path === 'site.yaml' || /^\d{4}\//u.test(file.path))
}

function openVersion({ name, folder, commit }: Source, like: string): Promise<Version> {
  return commit === undefined ? openFolder(name, folder, like) : openCommit(name, folder, commit)
}

async function write(text: string, out: string | undefined): Promise<void> {
  if (out === undefined) {
    process.stdout.write(text)
    return
  }
  const path = fromCaller(out)
  await replaceFile(path, (to) => pipeline(Readable.from([text]), to))
  process.stdout.write(`${toCaller(path)}\n`)
}
