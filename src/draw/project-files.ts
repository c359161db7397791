import type { Version } from '../history/versions.ts'
import type { Remark } from '../model/remark.ts'
import { loadProject } from '../open/load.ts'
import { readBatch } from '../open/read.ts'
import { type Disclosure, type Frame, showFrame } from '../site.ts'
import { few, inThreads, inTurn, toBatches } from '../threads.ts'
import type * as Renderer from './renderer.ts'
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

/** What is handed on with a batch of projects: their versions by their ids, null where these are not known. */
export interface ReadContext {
  readonly place: Place
  readonly versions: Readonly<Record<string, readonly Version[] | null>>
}

/** For threads: reads content files, and draws those that can be published. */
export function readAndDrawBatch(batch: string): Promise<string> {
  return inTurn(() =>
    readBatch<ReadContext>(batch, (read, { place, versions }) =>
      drawProject({ ...read, versions: versions[read.project.id] ?? null }, place),
    ),
  )
}

/** Draws the files of a project in this thread, whose frame it then is. */
async function drawProject(disclosure: Disclosure, { renderer, folder, ...frame }: Place): Promise<void> {
  showFrame({ ...frame, load: async () => disclosure })
  const { projectAddresses }: typeof Renderer = await import(renderer)
  await drawAddresses({ renderer, folder, addresses: projectAddresses(disclosure.project.id) })
}

/** Projects of a content folder, and what readers of their pages are told of the check. */
export interface Told {
  readonly id: string
  /** SHA-256 of the file that was checked. */
  readonly digest: string
  readonly remarks: readonly Remark[]
  readonly versions: readonly Version[] | null
}

/** Draws the files of projects of a content folder, in other threads where there are many. */
export async function drawProjects(content: string, projects: readonly Told[], place: Place): Promise<void> {
  const texts = toBatches(projects).map((own) => JSON.stringify({ content, projects: own, place }))
  if (projects.length >= few) return inThreads({ module: import.meta.url, name: 'drawBatch' }, texts)
  for (const text of texts) await drawBatch(text)
}

/** For threads: draws projects of a content folder. */
export function drawBatch(batch: string): Promise<string> {
  const { content, projects, place }: { content: string; projects: Told[]; place: Place } = JSON.parse(batch)
  return inTurn(async () => {
    for (const { id, digest, remarks, versions } of projects) {
      const loaded = loadProject(content, id)
      // What nobody has checked is not published, nor remembered as what was.
      if (loaded?.digest !== digest) throw new Error(`${id} 在生成网站的时候被改动了，请再运行一次`)
      await drawProject({ project: loaded.project, remarks, versions }, place)
    }
    return ''
  })
}
