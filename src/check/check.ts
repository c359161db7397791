import type { VFile } from 'vfile'
import type { SiteFacts } from '../model/facts.ts'
import type { Project } from '../model/project.ts'
import type { Remark } from '../model/remark.ts'
import { decode } from '../parse/text.ts'
import { severityOf } from '../rules/index.ts'
import { acknowledge, findRow, type Judged } from './acknowledge.ts'
import { checkIds, findAcross, findSource } from './across.ts'
import { isMisnamedSite, type Kind, kindOf, notPlain, unreadable } from './address.ts'
import { type Entry, readEntry } from './entry.ts'
import { checkSite, missingSite } from './facts.ts'
import { addFindings, addPlaced, addUrls } from './message.ts'
import { findInSource } from './texts.ts'

/** All of content/ after the check: what can be published, and every file with its messages. */
export interface Checked {
  readonly files: readonly VFile[]
  readonly facts: SiteFacts | undefined
  readonly projects: readonly Project[]
  /** What readers of a project's page are told of the check, by the project's id. */
  readonly remarks: ReadonlyMap<string, readonly Remark[]>
  /** The texts that were transcribed, published beside the projects as they are. */
  readonly sources: readonly VFile[]
}

/** Checks files whose paths are relative to content/ and whose values are their bytes. */
export function check(files: readonly VFile[]): Checked {
  const kinds = files.map((file) => ({ file, kind: kindOfFile(file) }))
  for (const { file, kind } of kinds) if (kind.is === 'wrong') addPlaced(file, [{ ...kind, range: start }])
  const ids = kinds.flatMap(({ file, kind }) => (kind.is === 'project' ? [{ file, id: kind.id }] : []))
  checkIds(ids)
  const sources = kinds.flatMap(({ file, kind }) => (kind.is === 'source' && isText(file) ? [file] : []))
  const entries = ids.flatMap(({ file, id }): Entry[] => readEntry(file, toText(file), id))
  const site = kinds.find(({ kind }) => kind.is === 'site')?.file ?? files.find(isMisnamed) ?? missingSite()
  const facts = checkSite(site, toText(site))
  const paths = kinds.flatMap(({ file, kind }) => (kind.is === 'source' ? [file.path] : []))
  const remarks = judge(entries, new Set(paths))
  const checked = files.includes(site) ? files : [...files, site]
  addUrls(checked, facts)
  const projects = entries.filter(isPublishable).map(({ project }) => project)
  return { files: checked, facts, projects, remarks, sources }
}

function kindOfFile({ path, data }: VFile): Kind {
  if (data.isPlain === false) return notPlain
  return data.isReadable === false ? unreadable : kindOf(path)
}

const start = { start: 0, end: 0 }

const isMisnamed = ({ path }: VFile) => isMisnamedSite(path)

// The text becomes the file's value, so that reports can show its lines; '' where the bytes are not text.
function toText(file: VFile): string {
  if (typeof file.value === 'string') return file.value
  const { text, findings } = decode(file.value)
  file.value = text
  addPlaced(file, findings)
  return findings.length === 0 ? text : ''
}

// A source text is published byte for byte, so its value stays as it is.
function isText(file: VFile): boolean {
  const { text, findings } = decode(file.value as Uint8Array)
  addPlaced(file, [...findings, ...findInSource(text)])
  return findings.length === 0
}

// An acknowledged finding is no message any more; the page still tells of it.
function judge(entries: readonly Entry[], sources: ReadonlySet<string>): Map<string, Remark[]> {
  const across = findAcross(entries)
  return new Map(
    entries.map((entry) => {
      const { file, document, project, findings } = entry
      const all = [...findings, ...findSource(entry, sources), ...(across.get(project) ?? [])]
      const judged = acknowledge(entry, all)
      addFindings(
        file,
        document,
        judged.filter(isOpen).map(({ finding }) => finding),
      )
      return [project.id, judged.map((each) => toRemark(entry, each))]
    }),
  )
}

function isPublishable({ file }: Entry): boolean {
  return file.messages.every(({ fatal }) => fatal !== true)
}

function isOpen({ acknowledgement }: Judged): boolean {
  return acknowledgement === null
}

function toRemark({ project, form }: Entry, { finding, acknowledgement }: Judged): Remark {
  const { rule, reason, path } = finding
  const anchor = findRow(project, form, path[0], path[1])?.anchor ?? null
  return { rule, severity: severityOf(rule), reason, anchor, acknowledgement }
}
