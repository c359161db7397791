import type { Entry } from './entry.ts'
import { describeRows } from './grid.ts'
import type { SourceForm } from './sections.ts'

/** What a content file says of a project outside its tables, by its key. */
export type Facts = Readonly<Record<string, string>>

const needed = ['项目名称', '预算部门', '预算年度']

/** Facts that a form prints, then those that are given for what it does not print; and which of the needed lack. */
export function readFormFacts({ title, facts, first }: SourceForm, given: Facts) {
  const printed: Record<string, string> = {}
  for (const { key, cell } of facts) printed[key] ??= cell.text
  // The field says it more exactly than the title.
  if (title?.name) printed.项目名称 ??= title.name
  const year = yearOf(printed.预算年度) ?? yearInTitle(title)
  const known: Record<string, string> = {
    ...given,
    ...printed,
    ...(year !== undefined && { 预算年度: year }),
  }
  const entries = needed.filter((key) => !known[key]).map((key) => lacking(key, first.place))
  return { facts: known, entries }
}

function yearOf(text: string | undefined): string | undefined {
  return /^[（(]?((?:19|20)\d{2})(?:年度?)?[）)]?$/u.exec(text?.trim() ?? '')?.[1]
}

/** The year that the title of a form names as its own: …表（2025年度）. */
export function yearInTitle(title: SourceForm['title']): string | undefined {
  const text = title?.row.cells.map((cell) => cell.text).join('') ?? ''
  return yearOf(/[（(][^（）()]*[）)]$/u.exec(text.trim())?.[0])
}

const options: Readonly<Record<string, string>> = {
  ...{ 项目名称: '--name', 预算部门: '--department', 预算年度: '--year' },
}

function lacking(key: string, place: SourceForm['first']['place']): Entry {
  const reason = `${describeRows([place])}起的表没有印“${key}”，文件里空着，检查会指出；请补写，或者导入时写明（命令行用 ${options[key] ?? ''}）`
  return { outcome: 'left', rule: 'fact-missing', place, reason }
}
