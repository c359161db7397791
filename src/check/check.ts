import { VFile } from 'vfile'
import { readSiteFacts, type SiteFacts } from '../model/facts.ts'
import type { Project } from '../model/project.ts'
import { decode } from '../parse/text.ts'
import { parseYaml } from '../parse/yaml.ts'
import { checkIds, checkSources } from './across.ts'
import { kindOf } from './address.ts'
import { type Entry, readEntry } from './entry.ts'
import { addFindings, addPlaced } from './message.ts'

/** All of content/ after the check: what can be published, and every file with its messages. */
export interface Checked {
  readonly files: readonly VFile[]
  readonly facts: SiteFacts | undefined
  readonly projects: readonly Project[]
  /** The texts that were transcribed, published beside the projects as they are. */
  readonly sources: readonly VFile[]
}

/** Checks files whose paths are relative to content/ and whose values are their bytes. */
export function check(files: readonly VFile[]): Checked {
  const kinds = files.map((file) => ({ file, kind: kindOf(file.path) }))
  for (const { file, kind } of kinds) if (kind.is === 'wrong') addPlaced(file, [{ ...kind, range: start }])
  const ids = kinds.flatMap(({ file, kind }) => (kind.is === 'project' ? [{ file, id: kind.id }] : []))
  checkIds(ids)
  const sources = kinds.flatMap(({ file, kind }) => (kind.is === 'source' && isText(file) ? [file] : []))
  const entries = ids.flatMap(({ file, id }): Entry[] => readEntry(file, toText(file), id))
  checkSources(entries, sources)
  const site = kinds.find(({ kind }) => kind.is === 'site')?.file ?? missingSite()
  return {
    files: files.includes(site) ? files : [...files, site],
    facts: checkSite(site),
    projects: entries.map(({ project }) => project),
    sources,
  }
}

const start = { start: 0, end: 0 }

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
  const { findings } = decode(file.value as Uint8Array)
  addPlaced(file, findings)
  return findings.length === 0
}

function checkSite(file: VFile): SiteFacts | undefined {
  const text = toText(file)
  if (text === '') return undefined
  const document = parseYaml(text)
  addPlaced(file, document.findings)
  if (document.data === undefined) return undefined
  const shaped = readSiteFacts(document.data)
  if ('value' in shaped) return shaped.value
  addFindings(file, document, shaped.findings)
  return undefined
}

function missingSite(): VFile {
  const file = new VFile({ path: 'site.yaml', value: '' })
  const reason = '没有 site.yaml'
  const note = '请在 content 文件夹里写一个 site.yaml，至少两行：站点名称: … 和 发布单位: …。'
  addPlaced(file, [{ rule: 'site-missing', range: start, reason, note }])
  return file
}
