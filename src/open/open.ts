import { VFile } from 'vfile'
import { kindOf } from '../check/address.ts'
import { checkSteps } from '../check/check.ts'
import type { Checked, CheckedFile } from '../check/checked.ts'
import { checkSite } from '../check/facts.ts'
import { toText } from '../check/reading.ts'
import { listContent, readInto } from '../files.ts'
import { firstDates, hasChanges } from '../history/dates.ts'
import { type History, versionsOf } from '../history/history.ts'
import { loosenedTargets } from '../history/loosened.ts'
import { toEdition } from '../model/edition.ts'
import type { SiteFacts } from '../model/facts.ts'
import { formsOf } from '../model/forms/index.ts'
import type { Brief } from '../publish/brief.ts'
import { toCatalogue, type YearCatalogue } from '../publish/catalogue.ts'
import { indicatorsHead, indicatorsLines } from '../publish/data/indicators-csv.ts'
import { mayHaveFeed } from '../publish/feed.ts'
import { toPublications } from '../publish/publications.ts'
import { toRows } from '../publish/rows.ts'
import { inSearchOrder } from '../publish/search/projects.ts'
import type { Frame, Site } from '../site.ts'
import { openHistory } from './history.ts'
import { loadProject } from './load.ts'
import { type ReadOptions, readerOf } from './read.ts'
import { readTexts } from './texts.ts'

/** A content folder after the check: every file with its messages and, where it can be published, the site. */
export interface OpenedSite {
  readonly files: readonly CheckedFile[]
  readonly site: Site | undefined
}

/** Reads and checks a content folder. */
export async function openSite(folder: string, options?: ReadOptions): Promise<OpenedSite> {
  const { files, ...checked } = await checkFolder(folder, options)
  const isSound = files.every(({ messages }) => messages.every(({ fatal }) => fatal !== true))
  return { files, site: isSound ? await toSite(folder, checked, await openHistory(folder)) : undefined }
}

/** Reads and checks a content folder; the files of projects in other threads where there are many. */
export async function checkFolder(folder: string, options?: ReadOptions): Promise<Checked<Brief>> {
  const files = await listContent(folder)
  for (const file of files.filter(({ path }) => kindOf(path).is !== 'project')) readInto(file)
  const history = await openHistory(folder)
  const read = readerOf(folder, history, options)
  const steps = checkSteps<Brief>(files, (id) => loosenedTargets(versionsOf(history, id)))
  let step = steps.next()
  while (step.done !== true) step = steps.next(await read(step.value))
  return step.value
}

/** What pages of a content folder are drawn from, of which only site.yaml is read yet; undefined where that has errors. */
export function openFrame(folder: string): Frame | undefined {
  const file = new VFile({ cwd: folder, path: 'site.yaml', value: '' })
  readInto(file)
  const facts = checkSite(file, toText(file))
  return facts && toFrame(folder, facts)
}

function toFrame(folder: string, facts: SiteFacts): Frame {
  return { facts, hasFeed: mayHaveFeed(facts), load: async (id) => loadWith(folder, id) }
}

async function loadWith(folder: string, id: string) {
  const loaded = loadProject(folder, id)
  return loaded && { ...loaded, versions: versionsOf(await openHistory(folder), id), editions: [] }
}

async function toSite(
  folder: string,
  checked: Omit<Checked<Brief>, 'files'>,
  history: History,
): Promise<Site | undefined> {
  const { facts, projects, remarks, editions } = checked
  if (facts === undefined) return undefined
  const years = toCatalogue(projects)
  const publications = facts.url === null ? [] : toPublications(projects, firstDates(history))
  const { load: loadAlone } = toFrame(folder, facts)
  // What other files say of a project only the check of all of them knows.
  const load: Frame['load'] = async (id) => {
    const loaded = await loadAlone(id)
    const others = (editions.get(id) ?? []).map((other) => loadProject(folder, other)?.project)
    return (
      loaded && {
        ...loaded,
        remarks: remarks.get(id) ?? [],
        editions: others.flatMap((other) => (other === undefined ? [] : toEdition(other))),
      }
    )
  }
  return {
    ...checked,
    facts,
    years,
    load,
    history,
    readText: async ({ blob }) => (await readTexts(folder, [blob])).get(blob),
    publications,
    // Atom has no feed without a date.
    hasFeed: mayHaveFeed(facts) && (publications.length > 0 || hasChanges(history)),
    rows: toRows(years, facts.showsQuality ? remarks : null),
    toIndicators: () => toIndicators(years, load),
  }
}

async function* toIndicators(
  years: readonly YearCatalogue[],
  load: Frame['load'],
): AsyncGenerator<string, void> {
  const projects = inSearchOrder(years)
  const forms = formsOf(projects)
  yield indicatorsHead(forms)
  for (const { id } of projects) {
    const loaded = await load(id)
    if (loaded !== undefined) yield indicatorsLines([loaded.project], forms)
  }
}
