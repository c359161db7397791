import type { SiteFacts } from '../model/facts.ts'
import type { Project } from '../model/project.ts'
import type { Remark } from '../model/remark.ts'
import type { Address } from '../publish/address.ts'
import { toCatalogue } from '../publish/catalogue.ts'
import { showSite } from '../site.ts'
import { inThreads } from '../threads.ts'
import { drawAddresses } from './write.ts'

/** A part of a site, and the addresses that need no more of it. */
export interface Part {
  /** Address of the module that draws pages. */
  readonly renderer: string
  /** Folder that is drawn into. */
  readonly folder: string
  readonly facts: SiteFacts
  readonly hasFeed: boolean
  readonly projects: readonly Project[]
  readonly remarks: readonly (readonly [id: string, remarks: readonly Remark[]])[]
  readonly addresses: readonly Address[]
}

/** Draws parts of a site in other threads. */
export async function drawParts(parts: readonly Part[]): Promise<void> {
  const texts = parts.values().map((part) => JSON.stringify(part))
  await inThreads({ module: import.meta.url, name: 'drawText' }, texts)
}

// A thread is given its next part while it draws one, and shows one site at a time.
let before: Promise<unknown> = Promise.resolve()

/** Draws a part, given as JSON, in this thread, whose site it then is. */
export async function drawText(part: string): Promise<string> {
  const drawn = before.then(() => drawPart(JSON.parse(part)))
  before = drawn.catch(() => undefined)
  await drawn
  return ''
}

async function drawPart({ facts, hasFeed, projects, remarks, ...rest }: Part): Promise<void> {
  const years = toCatalogue(projects)
  showSite({
    facts,
    hasFeed,
    projects,
    years,
    remarks: new Map(remarks),
    digests: new Map(),
    sources: new Map(),
    publications: [],
  })
  await drawAddresses(rest)
}
