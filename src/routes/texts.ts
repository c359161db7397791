import { type When, whenOf } from '../history/day.ts'
import type { History } from '../history/history.ts'
import { type EarlierText, earlierTexts, textOf } from '../history/texts.ts'
import type { Version } from '../history/versions.ts'
import { remember } from '../model/remember.ts'
import { type Address, textAddress } from '../publish/address.ts'
import type { Site } from '../site.ts'
import { frameKey, toKey } from './keys.ts'
import type { Route } from './lists.ts'
import { type Named, type NamingSite, nameOf } from './named.ts'

/** Names that git gives to the texts of earlier versions, by their addresses. */
export const earlierTextsOf = remember((history: History): ReadonlyMap<Address, string> => {
  const texts = earlierTexts(history).map(({ id, blob }) => [textAddress(id, blob), blob] as const)
  return new Map(texts)
})

/** What is said of the text of an earlier version on the page that shows it. */
export interface TextPage {
  readonly text: EarlierText
  /** As it was named then. */
  readonly project: Named
  /** When it was published, the oldest first: a change may be taken back. */
  readonly whens: readonly When[]
}

/** The pages of the texts of earlier versions, by their addresses. */
export const textPagesOf = remember((site: NamingSite): ReadonlyMap<Address, TextPage> => {
  const pages = new Map<Address, TextPage>()
  for (const [id, versions] of site.history.versions)
    for (const page of versions.slice(1).flatMap((version) => toPages(site, id, version))) {
      const address = textAddress(page.text.id, page.text.blob, 'html')
      const later = pages.get(address)?.whens ?? []
      pages.set(address, { ...page, whens: [...page.whens, ...later] })
    }
  return pages
})

function toPages(site: NamingSite, id: string, version: Version): TextPage[] {
  const versions = site.history.versions.get(id) ?? []
  return textOf(version).map((text) => ({
    text,
    project: nameOf(site, { id, version }),
    whens: [whenOf(version, versions)],
  }))
}

/** The routes of those pages. */
export function textRoutes(site: Site): Route[] {
  return [...textPagesOf(site)].map(([address, page]) => ({
    address,
    toKey: () => toKey([frameKey(site), JSON.stringify(page)]),
  }))
}
