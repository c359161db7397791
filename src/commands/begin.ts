import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isReserved, isSlug } from '../model/slug.ts'
import { toSlug } from '../write/slug.ts'
import type { Ask, Question } from './ask.ts'
import { listDepartments } from './departments.ts'
import { toCaller } from './paths.ts'

/** What options say of a project that is to be begun. */
export interface Given {
  readonly name?: string | undefined
  readonly department?: string | undefined
  readonly folder?: string | undefined
  readonly year?: string | undefined
  readonly slug?: string | undefined
}

/** What must be known of a project before its file can be written. */
export interface BegunProject {
  readonly name: string
  readonly department: string
  readonly year: string
  readonly id: string
}

/** Asks for what is not given; a department that has projects in `content` keeps its folder. */
export async function beginProject(ask: Ask, given: Given, content: string): Promise<BegunProject> {
  const name = await ask(askName, given.name)
  const { department, folder } = await askDepartment(ask, given, await listDepartments(content))
  const year = await ask(askYear, given.year)
  const slug = await ask(askSlug(name, join(content, year, folder)), given.slug)
  return { name, department, year, id: `${year}/${folder}/${slug}` }
}

const askName: Question = { option: 'name', words: '项目名称', refuse: refuseText }

const askYear: Question = {
  option: 'year',
  words: '预算年度',
  refuse: (year) => (/^(?:19|20)\d{2}$/u.test(year) ? undefined : '应当是四位数的年份，例如 2025'),
}

function askSlug(name: string, folder: string): Question {
  return {
    option: 'slug',
    words: '文件名（也是网址的一部分）',
    proposal: toSlug(name) || undefined,
    refuse: (slug) => refuseSlug(slug) ?? refuseTaken(join(folder, slug)),
  }
}

async function askDepartment(ask: Ask, given: Given, known: ReadonlyMap<string, string>) {
  const answer = await ask(departmentAmong(known), given.department)
  const [own] = [...known].find((entry) => entry.includes(answer)) ?? []
  if (own !== undefined && given.folder === undefined) {
    return { department: known.get(own) ?? answer, folder: own }
  }
  const folder = await ask(askFolder(answer), given.folder)
  return { department: known.get(answer) ?? answer, folder }
}

function departmentAmong(known: ReadonlyMap<string, string>): Question {
  return {
    option: 'department',
    words: '预算部门（全称，或者已有的文件夹名）',
    refuse: (answer) =>
      isSlug(answer) && !known.has(answer) ? `没有文件夹 ${answer}，请写部门的全称` : refuseText(answer),
  }
}

function askFolder(department: string): Question {
  return {
    option: 'folder',
    words: '部门的文件夹名（也是网址的一部分）',
    proposal: toSlug(department) || undefined,
    refuse: refuseSlug,
  }
}

function refuseText(text: string): string | undefined {
  if (text === '') return '不能空着'
  return /\p{Cc}/u.test(text) ? '里面有看不见的控制字符，请重新输入' : undefined
}

function refuseSlug(slug: string): string | undefined {
  if (!isSlug(slug)) return '只用小写字母、数字和连字符，例如 wuge-yi'
  return isReserved(slug) ? '这是保留的名称，请换一个' : undefined
}

// The two endings have one address.
function refuseTaken(path: string): string | undefined {
  const taken = [`${path}.yaml`, `${path}.md`].find((each) => existsSync(each))
  return taken === undefined ? undefined : `已经有 ${toCaller(taken)}，请换一个文件名`
}
