import type { VFile } from 'vfile'
import type { Finding } from '../model/finding.ts'
import { columnLabels, type Form } from '../model/form.ts'
import { defaultForm, formOfData, forms, partLabels } from '../model/forms/index.ts'
import type { Project } from '../model/project.ts'
import { readProject } from '../model/read-project.ts'
import type { Document } from '../parse/document.ts'
import { parseMarkdown } from '../parse/markdown.ts'
import { parseYaml } from '../parse/yaml.ts'
import { projectRules, severityOf } from '../rules/index.ts'
import { withoutEchoes } from './echoes.ts'
import { orEmpty } from './empty.ts'
import { refuseLengths } from './lengths.ts'
import { refuseLevels, refuseProse } from './levels.ts'
import { countColumns, countRows, refuseRows } from './limits.ts'
import { addFindings, addPlaced } from './message.ts'
import { findInTexts } from './texts.ts'

/** One content file that holds a project, with the document that knows its places. */
export interface Entry {
  readonly file: VFile
  readonly document: Document
  readonly form: Form
  readonly project: Project
  /** Whether the file was read right, so that rules on its targets were asked. */
  readonly isSound: boolean
  /** What the rules find, before the file's 校核说明 is heard. */
  readonly findings: readonly Finding[]
}

/** What a content file says, wherever it lies: no project where it is not of its form's shape. */
export interface Written extends Pick<Entry, 'document' | 'form'> {
  readonly project: Project | undefined
}

/** Reads a content file that holds one project; what keeps it from being one goes to the messages of `file`. */
export function readEntry(file: VFile, text: string, id: string): Entry[] {
  const written = readWritten(file, text, id)
  if (written === undefined) return []
  const { document, form, project } = written
  const inTexts = findInTexts(document.data)
  if (project === undefined) {
    addFindings(file, document, inTexts)
    return []
  }
  addFindings(file, document, yearFindings(project))
  // What is wrong with the targets of a file that was not read right would only follow from that.
  const isSound = file.messages.every(({ fatal }) => fatal !== true)
  const inProject = isSound ? applyRules(project, form) : []
  return [{ file, document, form, project, isSound, findings: [...inTexts, ...inProject] }]
}

/** The same without its address and without any rule on what it says: faults of notation and shape alone are told. */
export function readWritten(file: VFile, text: string, id = ''): Written | undefined {
  if (text === '') return undefined
  const format = file.extname === '.md' ? 'md' : 'yaml'
  const document = readDocument(text, format)
  addPlaced(file, document.findings)
  if (document.data === undefined) return undefined
  const form = formOfData(document.data)
  const { project, findings } = readProject(document.data, form, id)
  addFindings(file, document, [...unknownForm(document.data), ...withoutEchoes(text, document, findings)])
  return { document, form, project }
}

/** The project of a content file, null where it cannot be published: nothing is asked that would not keep it back. */
export function readPublishable(file: VFile, text: string, id: string): Project | null {
  const written = readWritten(file, text, id)
  if (written?.project === undefined) return null
  const { document, form, project } = written
  const inTexts = findInTexts(document.data)
  const found = [...yearFindings(project), ...inTexts, ...applyRules(project, form, errorRules)]
  const isBarred =
    file.messages.some(({ fatal }) => fatal === true) ||
    found.some(({ rule }) => severityOf(rule) === 'error')
  return isBarred ? null : project
}

const errorRules = projectRules.filter(({ severity }) => severity === 'error')

function readDocument(text: string, format: 'yaml' | 'md'): Document {
  const isMarkdown = format === 'md'
  const refused = [
    ...refuseRows(text, partLabels, format),
    ...refuseLengths(text),
    ...(isMarkdown ? refuseLevels(text) : []),
  ].slice(0, 1)
  if (refused.length > 0) return { data: undefined, findings: refused, locate: () => ({ start: 0, end: 0 }) }
  const document = orEmpty(
    isMarkdown ? parseMarkdown(text, (front) => columnLabels(formOfData(front))) : parseYaml(text),
  )
  const excess = [
    ...countRows(document, partLabels),
    ...countColumns(document, partLabels),
    ...(isMarkdown ? [] : refuseProse(document)),
  ]
  return excess.length > 0
    ? { ...document, data: undefined, findings: [...document.findings, ...excess] }
    : document
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
  const note = '请改正年度，或者把文件移到那一年的文件夹。'
  return [{ rule: 'year-differs', path: ['预算年度'], reason, note }]
}

function applyRules(project: Project, form: Form, rules = projectRules): Finding[] {
  return rules.flatMap(({ id, find }) => find(project, form).map((found) => ({ rule: id, ...found })))
}
