import type { SiteFacts } from '../model/facts.ts'
import { type Address, indexAddress, projectAddress, publicAddress } from './address.ts'
import type { Publication } from './publications.ts'
import { element, emptyElement, textElement, xmlDocument } from './xml.ts'

/** Address of what was published and changed, newest first. */
export const feedAddress: Address = 'feed.xml'

/** What the feed says in the site's own words. */
export interface FeedWords {
  readonly subtitle: (undated: number) => string
  readonly title: (name: string, department: string, year: number) => string
  readonly summary: (indicators: number) => string
}

/** What happened to a project at a moment, which no later build tells otherwise. */
export interface FeedEntry {
  /** An address below the site that no other entry has, for ever. */
  readonly id: string
  readonly title: string
  /** A moment in UTC. */
  readonly date: string
  /** Where readers find more of it, with its place there. */
  readonly link: string
  /** Department of the project. */
  readonly author: string
  readonly summary: string
}

/** How many entries the feed has at most. */
export const feedLength = 50

/** Whether a site has a feed if the date of anything is known: its entries need an absolute address. */
export function mayHaveFeed({ url }: SiteFacts): boolean {
  return url !== null
}

/** The first publication of a project as an entry. */
export function publicationEntry({ project, published }: Publication, words: FeedWords): FeedEntry {
  const { id, name, department, year, rows } = project
  const address = projectAddress(id)
  return {
    id: address,
    title: words.title(name, department.name, year),
    date: published,
    link: address,
    author: department.name,
    summary: words.summary(rows),
  }
}

/** The newest entries as Atom (RFC 4287); of so many projects nobody knows when they were published. */
export function toFeed(
  facts: SiteFacts,
  entries: readonly FeedEntry[],
  undated: number,
  words: FeedWords,
): string {
  const newest = entries.toSorted(byDate).slice(0, feedLength)
  const self = publicAddress(facts.url, feedAddress) ?? ''
  const index = publicAddress(facts.url, indexAddress()) ?? ''
  return xmlDocument('feed', 'http://www.w3.org/2005/Atom', [
    textElement('id', self),
    textElement('title', facts.title),
    textElement('subtitle', words.subtitle(undated)),
    textElement('updated', newest[0]?.date ?? ''),
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: index }),
    element('author', [textElement('name', facts.publisher)]),
    ...(facts.license === null ? [] : [textElement('rights', facts.license)]),
    ...newest.map((entry) => toEntry(facts, entry)),
  ])
}

function byDate(a: FeedEntry, b: FeedEntry): number {
  if (a.date === b.date) return a.id < b.id ? -1 : 1
  return a.date < b.date ? 1 : -1
}

function toEntry({ url }: SiteFacts, { id, title, date, link, author, summary }: FeedEntry): string {
  return element('entry', [
    textElement('id', publicAddress(url, id) ?? ''),
    textElement('title', title),
    textElement('published', date),
    textElement('updated', date),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: publicAddress(url, link) ?? '' }),
    element('author', [textElement('name', author)]),
    textElement('summary', summary),
  ])
}
