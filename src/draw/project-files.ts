import type { Version } from '../history/versions.ts'
import { loadProject } from '../open/load.ts'
import { readBatch } from '../open/read.ts'
import type { Address } from '../publish/address.ts'
import { type Disclosure, type Frame, showFrame } from '../site.ts'
import { few, inThreads, inTurn, toBatches } from '../threads.ts'
import { drawAddresses } from './write.ts'

/** Where and in what frame files of projects are drawn. */
export interface Place extends Omit<Frame, 'load'> {
  /** Address of the module that draws pages. */
  readonly renderer: string
  /** Folder that is drawn into. */
  readonly folder: string
}

/** Work that draws projects while their content files are read. */
export const readAndDraw = { module: import.meta.url, name: 'readAndDrawBatch' }

/** What is handed on with a batch of projects, by their ids. */
export interface ReadContext {
  readonly place: Place
  /** Null where these are not known. */
  readonly versions: Readonly<Record<string, readonly Version[] | null>>
  /** What is drawn of them. */
  readonly addresses: Readonly<Record<string, readonly Address[]>>
}

/** For threads: reads content files, and draws those that can be published. */
export function readAndDrawBatch(batch: string): Promise<string> {
  return inTurn(() =>
    readBatch<ReadContext>(batch, (read, { place, versions, addresses }) => {
      const { id } = read.project
      return drawProject(
        { ...read, versions: versions[id] ?? null, editions: [] },
        place,
        addresses[id] ?? [],
      )
    }),
  )
}

/** Draws files of a project in this thread, whose frame it then is. */
export async function drawProject(
  disclosure: Disclosure,
  { renderer, folder, ...frame }: Place,
  addresses: readonly Address[],
): Promise<void> {
  showFrame({ ...frame, load: async () => disclosure })
  await drawAddresses({ renderer, folder, addresses })
}

/** A project of a content folder, and the addresses where its data are to be drawn. */
export interface Left {
  readonly id: string
  /** SHA-256 of the file that was checked. */
  readonly digest: string
  readonly addresses: readonly Address[]
}

/** Draws the data of projects of a content folder, in other threads where there are many. */
export async function drawProjects(content: string, projects: readonly Left[], place: Place): Promise<void> {
  const texts = toBatches(projects).map((own) => JSON.stringify({ content, projects: own, place }))
  if (projects.length >= few) return inThreads({ module: import.meta.url, name: 'drawBatch' }, texts)
  for (const text of texts) await drawBatch(text)
}

/** For threads: draws the data of projects of a content folder. */
export function drawBatch(batch: string): Promise<string> {
  const { content, projects, place }: { content: string; projects: Left[]; place: Place } = JSON.parse(batch)
  return inTurn(async () => {
    for (const { id, digest, addresses } of projects) {
      const loaded = loadProject(content, id)
      // What nobody has checked is not published, nor remembered as what was.
      if (loaded?.digest !== digest) throw new Error(`${id} 在生成网站的时候被改动了，请再运行一次`)
      await drawProject({ ...loaded, versions: null, editions: [] }, place, addresses)
    }
    return ''
  })
}
