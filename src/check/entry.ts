import type { VFile } from 'vfile'
import type { Finding } from '../model/finding.ts'
import { columnLabels, type Form } from '../model/form.ts'
import { defaultForm, forms } from '../model/forms/index.ts'
import type { Project } from '../model/project.ts'
import { readProject } from '../model/read-project.ts'
import type { Document } from '../parse/document.ts'
import { parseMarkdown } from '../parse/markdown.ts'
import { parseYaml } from '../parse/yaml.ts'
import { projectRules } from '../rules/index.ts'
import { addFindings, addPlaced } from './message.ts'

/** One content file that holds a project, with the document that knows its places. */
export interface Entry {
  readonly file: VFile
  readonly document: Document
  readonly project: Project
}

/** Reads a content file that holds one project; messages go to `file`, and nothing comes of text that is not one. */
export function readEntry(file: VFile, text: string, id: string): Entry[] {
  if (text === '') return []
  const isMarkdown = file.extname === '.md'
  const document = isMarkdown ? parseMarkdown(text, (front) => columnLabels(formOf(front))) : parseYaml(text)
  addPlaced(file, document.findings)
  if (document.data === undefined) return []
  const form = formOf(document.data)
  const { project, findings } = readProject(document.data, form, id)
  addFindings(file, document, [...unknownForm(document.data), ...findings])
  if (project === undefined) return []
  addFindings(file, document, yearFindings(project))
  // What is wrong with a file that could not be read right would only follow from that.
  const isSound = file.messages.every(({ fatal }) => fatal !== true)
  if (isSound) addFindings(file, document, applyRules(project, form))
  return [{ file, document, project }]
}

function formOf(data: unknown): Form {
  return forms.get(formName(data) ?? '') ?? defaultForm
}

function formName(data: unknown): string | undefined {
  const name = typeof data === 'object' && data !== null ? Reflect.get(data, '表样') : undefined
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined
}

function unknownForm(data: unknown): Finding[] {
  const name = formName(data)
  if (name === undefined || forms.has(name)) return []
  const note = `现有的表样：${[...forms.keys()].join('、')}；不写就用 ${defaultForm.id}。`
  return [{ rule: 'form-unknown', path: ['表样'], reason: `没有“${name}”这种表样`, note }]
}

function yearFindings({ id, year }: Project): Finding[] {
  const [folder] = id.split('/')
  if (folder === String(year)) return []
  const reason = `预算年度是 ${year}，文件却放在 ${folder} 文件夹里`
  return [{ rule: 'year-differs', path: ['预算年度'], reason, note: '请改正年度，或者把文件移到那一年的文件夹。' }]
}

function applyRules(project: Project, form: Form): Finding[] {
  return projectRules.flatMap(({ id, find }) => find(project, form).map((found) => ({ rule: id, ...found })))
}
