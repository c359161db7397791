import type { Version } from '../history/versions.ts'
import { toEdition } from '../model/edition.ts'
import type { Remark } from '../model/remark.ts'
import { remember } from '../model/remember.ts'
import { projectAddress } from '../publish/address.ts'
import type { Brief } from '../publish/brief.ts'
import { few, inThreads, inTurn, toBatches } from '../threads.ts'
import { drawProject, type Place } from './project-files.ts'
import { readerOf } from './slice.ts'

/** A project whose data are drawn, and what else its page tells: of it, of the check, and of its other editions. */
export interface LeftPage extends Pick<Brief, 'id' | 'changeNote'> {
  readonly remarks: readonly Remark[]
  readonly versions: readonly Version[] | null
  /** Ids of all its editions, the oldest first. */
  readonly editions: readonly string[]
}

/** Draws pages of projects from the data that were drawn of all, in other threads where there are many. */
export async function drawPages(pages: readonly LeftPage[], place: Place): Promise<void> {
  // Editions of one project are read once where they are neighbours.
  const bySeries = [...Map.groupBy(pages, ({ id, editions }) => editions[0] ?? id).values()].flat()
  const texts = toBatches(bySeries).map((own) => JSON.stringify({ pages: own, place }))
  if (pages.length >= few) return inThreads({ module: import.meta.url, name: 'drawPageBatch' }, texts)
  for (const text of texts) await drawPageBatch(text)
}

/** For threads: draws pages of projects. */
export function drawPageBatch(batch: string): Promise<string> {
  const { pages, place }: { pages: LeftPage[]; place: Place } = JSON.parse(batch)
  const read = readerOf(place.folder)
  return inTurn(async () => {
    for (const { id, changeNote, remarks, versions, editions } of pages) {
      const told = { remarks, versions, editions: editions.map((other) => editionOf(read(other))) }
      await drawProject({ project: { ...read(id), changeNote }, ...told }, place, [projectAddress(id)])
    }
    return ''
  })
}

const editionOf = remember(toEdition)

/** Ids whose department and project have folders in several years: they are likely editions of one project. */
export function likelyEditions(ids: readonly string[]): ReadonlySet<string> {
  const groups = Map.groupBy(ids, (id) => id.slice(id.indexOf('/')))
  return new Set([...groups.values()].filter(({ length }) => length > 1).flat())
}
