import type { SiteFacts } from './model/facts.ts'
import type { Project } from './model/project.ts'
import type { Remark } from './model/remark.ts'
import type { YearCatalogue } from './publish/catalogue.ts'
import type { Publication } from './publish/publications.ts'

/** All that the pages draw. */
export interface Site {
  readonly facts: SiteFacts
  readonly projects: readonly Project[]
  readonly years: readonly YearCatalogue[]
  /** SHA-256 of the file of each project, by its id. */
  readonly digests: ReadonlyMap<string, string>
  /** What the check says of each project, by its id. */
  readonly remarks: ReadonlyMap<string, readonly Remark[]>
  /** Texts published as they are, by their address. */
  readonly sources: ReadonlyMap<string, Uint8Array>
  /** What a feed tells of, newest first; none where 站点网址 is not given, without which there is no feed. */
  readonly publications: readonly Publication[]
  /** Whether there is a feed, to which every page leads. */
  readonly hasFeed: boolean
}

// Astro makes a copy of this module for its pages; all copies in a thread share one site, of which nothing is copied.
const key = Symbol.for('mubiao:site')

/** Makes a site the one that pages draw; undefined where its content has errors. */
export function showSite(site: Site | undefined): void {
  Reflect.set(globalThis, key, site)
}

/** The site that pages draw; throws where there is none. */
export async function getSite(): Promise<Site> {
  const site: Site | undefined = Reflect.get(globalThis, key)
  if (site === undefined) throw new Error('content/ 有错误，不能生成页面：请先运行 npm run check')
  return site
}
