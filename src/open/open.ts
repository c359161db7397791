import { kindOf } from '../check/address.ts'
import { checkSteps } from '../check/check.ts'
import type { Checked, CheckedFile } from '../check/checked.ts'
import { listContent, readHistory, readInto } from '../files.ts'
import { readDates } from '../history/dates.ts'
import { toCatalogue } from '../publish/catalogue.ts'
import { hasFeed } from '../publish/feed.ts'
import { toPublications } from '../publish/publications.ts'
import { type Site, showSite } from '../site.ts'
import { readerOf } from './read.ts'

/** A content folder after the check: every file with its messages and, where it can be published, the site. */
export interface OpenedSite {
  readonly files: readonly CheckedFile[]
  readonly site: Site | undefined
}

/** Reads and checks a content folder, and makes it the site that the pages draw. */
export async function openSite(folder: string): Promise<OpenedSite> {
  const { files, ...checked } = await checkFolder(folder)
  const isSound = files.every(({ messages }) => messages.every(({ fatal }) => fatal !== true))
  const site = isSound ? await toSite(folder, checked) : undefined
  showSite(site)
  return { files, site }
}

/** Reads and checks a content folder; the files of projects in other threads where there are many. */
export async function checkFolder(folder: string): Promise<Checked> {
  const files = await listContent(folder)
  for (const file of files.filter(({ path }) => kindOf(path).is !== 'project')) readInto(file)
  const read = readerOf(folder)
  const steps = checkSteps(files)
  let step = steps.next()
  while (step.done !== true) step = steps.next(await read(step.value))
  return step.value
}

async function toSite(folder: string, checked: Omit<Checked, 'files'>): Promise<Site | undefined> {
  const { facts, projects } = checked
  if (facts === undefined) return undefined
  const log = facts.url === null ? '' : await readHistory(folder)
  const publications = facts.url === null ? [] : toPublications(projects, readDates(log))
  return {
    ...checked,
    facts,
    years: toCatalogue(projects),
    publications,
    hasFeed: hasFeed(facts, publications),
  }
}
