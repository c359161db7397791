import { hash } from 'node:crypto'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { type Edition, toEdition } from '../model/edition.ts'
import type { Finding } from '../model/finding.ts'
import type { Loosening } from '../model/loosening.ts'
import type { Project } from '../model/project.ts'
import type { Remark } from '../model/remark.ts'
import { decode } from '../parse/text.ts'
import { severityOf, versionRules } from '../rules/index.ts'
import { acknowledge, findRow, type Judged } from './acknowledge.ts'
import { unreadable } from './address.ts'
import type { Message } from './checked.ts'
import { type Entry, readEntry } from './entry.ts'
import { addFindings, addPlaced } from './message.ts'

/** A project's file that is to be read, and what only the others show of it. */
export interface Task {
  readonly cwd: string
  readonly path: string
  readonly id: string
  /** Name of the earlier file that has the same id; null where none has. */
  readonly clash: string | null
  readonly across: readonly Finding[]
  /** Its targets that were loosened after they were published. */
  readonly loosened: readonly Loosening[]
}

/**
 * What a project's file says: plain data, which may come from another thread or from an earlier run; of the project
 * itself as much as its reader has a use for.
 */
export interface Reading<P = Project> {
  /** SHA-256 of its bytes; null where they could not be read. */
  readonly digest: string | null
  readonly messages: readonly Message[]
  /** The project, which is published where no message is fatal; null where the file holds none. */
  readonly project: P | null
  /** What the project is compared with others by; null where the file holds none. */
  readonly edition: Edition | null
  /** What readers of its page are told of the check. */
  readonly remarks: readonly Remark[]
}

/** Reads and checks one file of a project from its bytes; undefined where they could not be read. */
export function readTask(
  { cwd, path, id, clash, across, loosened }: Task,
  bytes: Uint8Array | undefined,
): Reading {
  const file = new VFile({ cwd, path, value: bytes ?? '' })
  if (bytes === undefined) addPlaced(file, [{ ...unreadable, range: start }])
  if (clash !== null) addPlaced(file, [clashWith(clash)])
  const [entry] = readEntry(file, toText(file), id)
  const remarks = entry === undefined ? [] : judge(entry, [...across, ...findInVersions(entry, loosened)])
  return {
    digest: bytes === undefined ? null : digestOf(bytes),
    messages: file.messages.map(toMessage),
    project: entry?.project ?? null,
    edition: entry === undefined ? null : toEdition(entry.project),
    remarks,
  }
}

/** SHA-256 of bytes, in hexadecimal digits. */
export function digestOf(bytes: Uint8Array): string {
  return hash('sha256', bytes)
}

/** Decodes the bytes of a file into its value; '' where they are not text, which its messages then say. */
export function toText(file: VFile): string {
  if (typeof file.value === 'string') return file.value
  const { text, findings } = decode(file.value)
  file.value = text
  addPlaced(file, findings)
  return findings.length === 0 ? text : ''
}

const start = { start: 0, end: 0 }

function clashWith(basename: string) {
  return {
    rule: 'id-clash',
    range: start,
    reason: `与 ${basename} 的网址相同：同一个项目只能有一个文件`,
    note: '请删去其中一个，或者改一个文件名。',
  }
}

function findInVersions({ project, form }: Entry, loosened: readonly Loosening[]): Finding[] {
  if (loosened.length === 0) return []
  return versionRules.flatMap(({ id, find }) =>
    find(project, form, loosened).map((found) => ({ rule: id, ...found })),
  )
}

// An acknowledged finding is no message any more; the page still tells of it.
function judge(entry: Entry, across: readonly Finding[]): Remark[] {
  const judged = acknowledge(entry, [...entry.findings, ...across])
  const open = judged.filter(({ acknowledgement }) => acknowledgement === null)
  addFindings(
    entry.file,
    entry.document,
    open.map(({ finding }) => finding),
  )
  return judged.map((each) => toRemark(entry, each))
}

function toRemark({ project, form }: Entry, { finding, acknowledgement }: Judged): Remark {
  const { rule, reason, path } = finding
  const anchor = findRow(project, form, path[0], path[1])?.anchor ?? null
  return { rule, severity: severityOf(rule), reason, anchor, acknowledgement }
}

/** Whether what a file says can be published: no message is fatal. */
export function isPublishable({ messages }: Reading<unknown>): boolean {
  return messages.every(({ fatal }) => fatal !== true)
}

/** A message without what only vfile needs. */
export function toMessage({ column, fatal, line, note, place, reason, ruleId }: VFileMessage): Message {
  return { column, fatal, line, note, place, reason, ruleId }
}
