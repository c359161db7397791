import { stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { VFile } from 'vfile'
import { addUrls } from '../check/message.ts'
import { digestOf, toMessage } from '../check/reading.ts'
import { readBytes } from '../files.ts'
import type { Format } from '../write/format.ts'
import { createFile } from './create-file.ts'
import { fromCaller, toCaller } from './paths.ts'
import { reportContent } from './report.ts'
import { rewrite } from './rewrite.ts'
import { readArguments, UsageError } from './usage.ts'

/** `convert FILE --to yaml|md [--out FILE]`: the same content in the other format; status 1 where it has errors. */
export async function convert(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    allowPositionals: true,
    options: { to: { type: 'string' }, out: { type: 'string' } },
  })
  const format = formatNamed(values.to)
  const source = await sourceNamed(positionals, format)
  const target = values.out === undefined ? undefined : targetNamed(values.out, format)
  const text = readAs(source, format)
  if (text === undefined) {
    process.stderr.write('有错误，没有转换。\n')
    return 1
  }
  if (target === undefined) process.stdout.write(text)
  else await write(text, source, target)
  return 0
}

function formatNamed(name: string | undefined): Format {
  if (name !== 'yaml' && name !== 'md') throw new UsageError('请用 --to yaml 或 --to md 写明转成哪一种格式')
  return name
}

async function sourceNamed(names: readonly string[], format: Format): Promise<string> {
  const [name, ...more] = names
  if (name === undefined || more.length > 0)
    throw new UsageError('请写一个文件，例如 content/2025/shiwei-bangongshi/wuge-yi.md')
  const path = fromCaller(name)
  const isFile = await stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  )
  if (!isFile) throw new UsageError(`没有文件 ${toCaller(path)}`)
  const ending = extname(path)
  if (ending !== '.yaml' && ending !== '.md')
    throw new UsageError(`${toCaller(path)} 不是内容文件：文件名应当以 .yaml 或 .md 结尾`)
  if (ending === `.${format}`) throw new UsageError(`${toCaller(path)} 已经是 .${format} 文件`)
  return path
}

function targetNamed(name: string, format: Format): string {
  if (extname(name) !== `.${format}`) throw new UsageError(`--out 的文件名应当以 .${format} 结尾`)
  return fromCaller(name)
}

function readAs(path: string, format: Format): string | undefined {
  const file = new VFile({ cwd: dirname(path), path: basename(path) })
  const bytes = readBytes(path)
  if (bytes === undefined) throw new UsageError(`读不出 ${toCaller(path)}`)
  file.value = bytes
  const text = rewrite(file, format)
  report(file, digestOf(bytes))
  return text
}

function report({ cwd, path, messages }: VFile, digest: string): void {
  if (messages.length === 0) return
  const files = [{ cwd, path, digest, messages: messages.map(toMessage) }]
  addUrls(files, undefined)
  reportContent(files)
}

async function write(text: string, source: string, target: string): Promise<void> {
  await createFile(target, text)
  process.stdout.write(`${toCaller(target)}\n`)
  const withoutEnding = (path: string) => join(dirname(path), basename(path, extname(path)))
  if (withoutEnding(source) === withoutEnding(target))
    process.stderr.write(`同一个项目只能有一个文件：核对以后，请删去 ${toCaller(source)}。\n`)
}
