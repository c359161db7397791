import { join } from 'node:path'
import type { Form } from '../model/form.ts'
import { defaultForm, formFact, forms } from '../model/forms/index.ts'
import type { Format } from '../write/format.ts'
import { toSkeleton } from '../write/skeleton.ts'
import { type Ask, askOptions, withPerson } from './ask.ts'
import { beginProject } from './begin.ts'
import { contentFolder } from './check.ts'
import { createFile } from './create-file.ts'
import { toCaller } from './paths.ts'
import { readArguments, UsageError } from './usage.ts'

const options = {
  name: { type: 'string' },
  department: { type: 'string' },
  folder: { type: 'string' },
  year: { type: 'string' },
  slug: { type: 'string' },
  form: { type: 'string', default: defaultForm.id },
  format: { type: 'string', default: 'yaml' },
  content: { type: 'string' },
} as const

/**
 * `new [--name NAME] [--department NAME] [--folder SLUG] [--year YEAR] [--slug SLUG] [--form FORM] [--format yaml|md]
 * [--content DIR]`: a content file to be filled in; at a terminal it asks for what is not given.
 */
export async function create(args: readonly string[]): Promise<number> {
  const { values } = readArguments(args, { options })
  const [form, format] = [formNamed(values.form), formatNamed(values.format)]
  const content = await contentFolder(values.content)
  const begin = (ask: Ask) => beginProject(ask, values, content)
  const { name, department, year, id } = await (isAtTerminal()
    ? withPerson(terminal, begin)
    : begin(askOptions))
  const facts = { 项目名称: name, 预算部门: department, 预算年度: year }
  const path = join(content, `${id}.${format}`)
  await createFile(path, toSkeleton(form, { ...facts, ...formFact(form) }, format))
  process.stdout.write(`${toCaller(path)}\n`)
  process.stderr.write('请打开这个文件填写，填好以后运行 npm run check，看看还缺什么。\n')
  return 0
}

// The result goes to standard output, whoever asks for the rest.
const terminal = { input: process.stdin, output: process.stderr }

function isAtTerminal(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY
}

function formNamed(name: string): Form {
  const form = forms.get(name)
  if (form === undefined)
    throw new UsageError(`没有“${name}”这种表样；现有的表样：${[...forms.keys()].join('、')}`)
  return form
}

function formatNamed(name: string): Format {
  if (name !== 'yaml' && name !== 'md') throw new UsageError('--format 只能是 yaml 或 md')
  return name
}
