import { fileURLToPath } from 'node:url'
import type { VFile } from 'vfile'
import { check } from './check/check.ts'
import { readContent, readHistory } from './files.ts'
import { readDates } from './history/dates.ts'
import type { SiteFacts } from './model/facts.ts'
import type { Project } from './model/project.ts'
import type { Remark } from './model/remark.ts'
import { toCatalogue, type YearCatalogue } from './publish/catalogue.ts'
import { type Publication, toPublications } from './publish/publications.ts'

/** All that the pages draw. */
export interface Site {
  readonly facts: SiteFacts
  readonly projects: readonly Project[]
  readonly years: readonly YearCatalogue[]
  /** What the check says of each project, by its id. */
  readonly remarks: ReadonlyMap<string, readonly Remark[]>
  /** Texts published as they are, by their address. */
  readonly sources: ReadonlyMap<string, Uint8Array>
  /** What a feed tells of, newest first; none where 站点网址 is not given, without which there is no feed. */
  readonly publications: readonly Publication[]
}

/** A content folder after the check: every file with its messages and, where it can be published, the site. */
export interface OpenedSite {
  readonly files: readonly VFile[]
  readonly site: Site | undefined
}

/** Reads and checks a content folder, and makes it the one that the pages draw. */
export async function openSite(folder: string): Promise<OpenedSite> {
  current = readSite(folder)
  return current
}

/** The opened site, or this project's own content where none was opened; throws where it cannot be published. */
export async function getSite(): Promise<Site> {
  current ??= readSite(fileURLToPath(new URL('../content', import.meta.url)))
  const { site } = await current
  if (site === undefined) throw new Error('content/ 有错误，不能生成页面：请先运行 npm run check')
  return site
}

// Pages are drawn in the process that opened the site, so ten thousand projects are parsed once and never copied.
let current: Promise<OpenedSite> | undefined

async function readSite(folder: string): Promise<OpenedSite> {
  const { files, facts, projects, remarks, sources } = check(await readContent(folder))
  const isSound = files.every(({ messages }) => messages.every(({ fatal }) => fatal !== true))
  const texts = new Map(sources.map(({ path, value }) => [path, value as Uint8Array]))
  if (facts === undefined || !isSound) return { files, site: undefined }
  const years = toCatalogue(projects)
  const log = facts.url === null ? '' : await readHistory(folder)
  const publications = facts.url === null ? [] : toPublications(projects, readDates(log))
  return { files, site: { facts, projects, years, remarks, sources: texts, publications } }
}
