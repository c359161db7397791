import type { History } from './history/history.ts'
import type { EarlierText } from './history/texts.ts'
import type { Version } from './history/versions.ts'
import type { Edition } from './model/edition.ts'
import type { SiteFacts } from './model/facts.ts'
import type { Project } from './model/project.ts'
import type { Remark } from './model/remark.ts'
import type { Brief } from './publish/brief.ts'
import type { YearCatalogue } from './publish/catalogue.ts'
import type { Published } from './publish/data/published.ts'
import type { Publication } from './publish/publications.ts'
import type { Rows } from './publish/rows.ts'

/** A project with its rows, and what readers of its page are told of the check. */
export interface Disclosure {
  readonly project: Project
  readonly remarks: readonly Remark[]
  /** Its versions, the newest first; null where git does not tell of them. */
  readonly versions: readonly Version[] | null
  /** All its editions, the oldest first; none where it is the only one, or others are not known yet. */
  readonly editions: readonly Edition[]
}

/** What every page is drawn from. */
export interface Frame {
  readonly facts: SiteFacts
  /** Whether there is a feed, to which every page leads. */
  readonly hasFeed: boolean
  /** A project by its id; undefined where there is none. */
  readonly load: (id: string) => Promise<Disclosure | undefined>
}

/** What pages of many projects are drawn from. */
export interface Site extends Frame, Published {
  readonly projects: readonly Brief[]
  readonly years: readonly YearCatalogue[]
  readonly rows: Rows
  /** SHA-256 of the file of each project, by its id. */
  readonly digests: ReadonlyMap<string, string>
  /** What the check says of each project, by its id. */
  readonly remarks: ReadonlyMap<string, readonly Remark[]>
  readonly history: History
  /** Bytes of the text of an earlier version; undefined where git has none. */
  readonly readText: (text: EarlierText) => Promise<Uint8Array | undefined>
  /** Ids of all editions of each project that has several, the oldest first, by its id. */
  readonly editions: ReadonlyMap<string, readonly string[]>
  /** Texts published as they are, by their address. */
  readonly sources: ReadonlyMap<string, Uint8Array>
  /** First publications for a feed, newest first; none where 站点网址 is not given, without which there is no feed. */
  readonly publications: readonly Publication[]
}

/** What is shown: a site may still be read when its frame is there, and a thread is shown only what it draws. */
interface Shown {
  readonly frame: Frame | undefined
  readonly toRows: () => Promise<Rows | undefined>
  readonly toSite: () => Promise<Site | undefined>
}

// Astro makes a copy of this module for its pages; all copies in a thread share one site, of which nothing is copied.
const key = Symbol.for('mubiao:site')

/** Makes a site the one that pages draw; undefined where its content has errors. */
export function showSite(site: Site | undefined): void {
  showFrame(site, async () => site)
}

/** Makes a frame the one that pages draw, and a site as soon as a page asks for it. */
export function showFrame(frame: Frame | undefined, toSite: Shown['toSite'] = nothing): void {
  show({ frame, toRows: async () => (await toSite())?.rows, toSite })
}

/** Makes the rows of some addresses all that pages draw. */
export function showRows(frame: Frame, rows: Rows): void {
  show({ frame, toRows: async () => rows, toSite: nothing })
}

async function nothing(): Promise<undefined> {
  return undefined
}

function show(shown: Shown): void {
  Reflect.set(globalThis, key, shown)
}

/** The frame that pages draw; throws where there is none. */
export function getFrame(): Frame {
  return orThrow(shownNow()?.frame)
}

/** The rows that pages draw; throws where there are none. */
export async function getRows(): Promise<Rows> {
  return orThrow(await shownNow()?.toRows())
}

/** The site that pages draw; throws where there is none. */
export async function getSite(): Promise<Site> {
  return orThrow(await shownNow()?.toSite())
}

function shownNow(): Shown | undefined {
  return Reflect.get(globalThis, key)
}

function orThrow<T>(shown: T | undefined): T {
  if (shown === undefined) throw new Error('content/ 有错误，不能生成页面：请先运行 npm run check')
  return shown
}
