import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { Imported } from '../import/import-form.ts'
import { importSource } from '../import/import-source.ts'
import { isPending, toReport } from '../import/report.ts'
import { SourceError } from '../import/source-error.ts'
import { isSlug } from '../model/slug.ts'
import { showControls } from '../model/visible.ts'
import { formats } from '../write/format.ts'
import { fromCaller, toCaller } from './paths.ts'
import { readArguments, UsageError } from './usage.ts'
import { type Placing, writeProjects } from './write-projects.ts'

/**
 * `import FILE… [--out DIR] [--format yaml|md] [--overwrite]`, and what a source does not print: `--department`, `--year`,
 * `--name`, `--department-slug`, `--slug`. Writes a content file for each project; status 1 where anything stays pending.
 */
export async function importFiles(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    allowPositionals: true,
    options: {
      ...{ out: { type: 'string', default: 'import' }, format: { type: 'string', default: 'yaml' } },
      ...{ department: { type: 'string' }, year: { type: 'string' }, name: { type: 'string' } },
      ...{ slug: { type: 'string' }, 'department-slug': { type: 'string' } },
      overwrite: { type: 'boolean', default: false },
    },
  })
  const facts = toFacts(values)
  const placing = toPlacing(values)
  const sources = await readAll(positionals.length === 0 ? ['-'] : positionals)
  const results = []
  for (const source of sources) results.push(await importOne(source, facts))
  const projects = results.flatMap(({ projects: own }) => own)
  if (projects.length > 1 && (values.name !== undefined || values.slug !== undefined)) {
    throw new UsageError(`有 ${projects.length} 个项目，--name 和 --slug 只能用于一个项目`)
  }
  for (const path of await writeProjects(projects, placing)) process.stdout.write(`${toCaller(path)}\n`)
  return results.some(({ isRefused }) => isRefused) || projects.some(isPending) ? 1 : 0
}

interface Values {
  readonly [option: string]: string | boolean | undefined
}

function toFacts({ department, year, name }: Values): Readonly<Record<string, string>> {
  if (typeof year === 'string' && !/^(?:19|20)\d{2}$/u.test(year)) {
    throw new UsageError(`--year 应当是四位数的年份，不能是 ${year}`)
  }
  const facts = { 项目名称: name, 预算部门: department, 预算年度: year }
  return Object.fromEntries(Object.entries(facts).filter(([, text]) => text !== undefined)) as Record<
    string,
    string
  >
}

function toPlacing({ out, format, slug, overwrite, ...values }: Values): Placing {
  for (const [option, word] of Object.entries({ slug, 'department-slug': values['department-slug'] })) {
    if (typeof word === 'string' && !isSlug(word)) {
      throw new UsageError(`--${option} 只能用小写字母、数字和连字符，不能是 ${word}`)
    }
  }
  const known = formats.find((each) => each === format)
  if (known === undefined) throw new UsageError(`--format 只能是 ${formats.join('、')}`)
  return {
    folder: fromCaller(String(out)),
    format: known,
    project: typeof slug === 'string' ? slug : undefined,
    department: typeof values['department-slug'] === 'string' ? values['department-slug'] : undefined,
    isOverwriting: overwrite === true,
  }
}

interface NamedSource {
  readonly name: string
  readonly shown: string
  readonly bytes: Uint8Array
}

async function readAll(names: readonly string[]): Promise<NamedSource[]> {
  return Promise.all(
    names.map(async (name) => {
      if (name === '-') return { name: '', shown: '标准输入', bytes: await buffer(process.stdin) }
      const path = fromCaller(name)
      const bytes = await readFile(path).catch((cause: unknown) => {
        throw new UsageError(`读不了 ${toCaller(path)}`, { cause })
      })
      return { name, shown: toCaller(path), bytes }
    }),
  )
}

const howToGive = '表里没有印的，可以用 --name、--department、--year 写明，再导入一次。'

function lacksFacts({ entries }: Imported): boolean {
  return entries.some(({ rule }) => rule === 'fact-missing')
}

interface Result {
  readonly projects: readonly Imported[]
  /** Whether the source as a whole could not be read. */
  readonly isRefused: boolean
}

async function importOne({ name, shown, bytes }: NamedSource, facts: Values): Promise<Result> {
  try {
    const options = { facts: facts as Record<string, string>, name: shown }
    const projects = await importSource({ name, bytes: new Uint8Array(bytes) }, options)
    process.stderr.write(showControls(`${toReport(shown, projects)}\n`))
    if (projects.some(lacksFacts)) process.stderr.write(`  ${howToGive}\n`)
    return { projects, isRefused: false }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    process.stderr.write(showControls(`${shown}\n  拒绝 ${error.message}。\n`))
    return { projects: [], isRefused: true }
  }
}
