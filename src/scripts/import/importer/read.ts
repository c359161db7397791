import { VFile } from 'vfile'
import { readWritten } from '../../../check/entry.ts'
import type { Imported } from '../../../import/import-form.ts'
import { importSource } from '../../../import/import-source.ts'
import { mostBytes } from '../../../import/read/source.ts'
import { sumUp } from '../../../import/report.ts'
import { SourceError } from '../../../import/source-error.ts'
import { isSlug } from '../../../model/slug.ts'
import { decode } from '../../../parse/text.ts'
import { severityOf } from '../../../rules/index.ts'
import { type Format, writeContent } from '../../../write/format.ts'
import { freePlace, placeContent } from '../../../write/place.ts'
import { contentFormat } from './content-format.ts'
import type { Asked, Draft, Given, Read } from './importer.ts'

/** Reads sources one after the other: content files are opened as they are, all else is imported. */
export async function readAll(sources: readonly Given[], asked: Asked): Promise<Read[]> {
  const taken = new Set<string>()
  const read: Read[] = []
  for (const source of sources) read.push(await readOne(source, asked, taken))
  return read
}

async function readOne(source: Given, asked: Asked, taken: Set<string>): Promise<Read> {
  const bytes = await bytesOf(source)
  const format = contentFormat(source.name, new TextDecoder().decode(bytes))
  if (format !== undefined) return openContent(source, bytes, format, asked)
  try {
    const options = { facts: asked.facts, name: source.shown }
    const projects = await importSource({ name: source.name, bytes }, options)
    const drafts = projects.map((project) => toDraft(project, asked, taken))
    return { shown: source.shown, drafts, summary: sumUp(projects), isRefused: false }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return refuse(source, `${error.message}。`)
  }
}

// What is too large is refused by its length, so no more of it need be read.
async function bytesOf({ content }: Given): Promise<Uint8Array> {
  return new Uint8Array(await content.slice(0, mostBytes + 1).arrayBuffer())
}

function toDraft({ data, entries }: Imported, { format, ...given }: Asked, taken: Set<string>): Draft {
  const place = freePlace(placeContent(data, given), taken)
  return { text: writeContent(data, format), format, place, entries }
}

function openContent({ name, shown }: Given, bytes: Uint8Array, format: Format, given: Asked): Read {
  const { text, findings } = decode(bytes)
  const [fault] = findings
  if (text === '' && fault !== undefined) return refuse({ shown }, `${fault.reason}。${fault.note}`)
  const own = name.replace(/\.\w+$/u, '')
  const project = isSlug(own) ? own : undefined
  const place = placeContent(dataOf(text, format) ?? {}, { ...given, project })
  return { shown, drafts: [{ text, format, place, entries: [] }], summary: '', isRefused: false }
}

/** Data of the text of a content file; undefined where its notation is broken. */
export function dataOf(text: string, format: Format): Readonly<Record<string, unknown>> | undefined {
  const document = readWritten(new VFile({ path: `project.${format}` }), text)?.document
  const data = document?.data
  const isBroken = document?.findings.some(({ rule }) => severityOf(rule) === 'error')
  return isBroken !== true && typeof data === 'object' && data !== null ? { ...data } : undefined
}

function refuse({ shown }: Pick<Given, 'shown'>, summary: string): Read {
  return { shown, drafts: [], summary, isRefused: true }
}
