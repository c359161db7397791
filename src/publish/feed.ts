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
  /** The same of a project that has changed since it was published. */
  readonly changed: (indicators: number) => string
}

const most = 50

/** Whether a site has a feed if the date of any project is known: its entries need an absolute address. */
export function mayHaveFeed({ url }: SiteFacts): boolean {
  return url !== null
}

/** Whether a site has a feed: Atom has none without a date. */
export function hasFeed(facts: SiteFacts, publications: readonly Publication[]): boolean {
  return mayHaveFeed(facts) && publications.length > 0
}

/** The newest publications as Atom (RFC 4287); `projects` is how many there are, those of unknown date included. */
export function toFeed(
  facts: SiteFacts,
  publications: readonly Publication[],
  projects: number,
  words: FeedWords,
): string {
  const newest = publications.slice(0, most)
  const self = publicAddress(facts.url, feedAddress) ?? ''
  const index = publicAddress(facts.url, indexAddress()) ?? ''
  return xmlDocument('feed', 'http://www.w3.org/2005/Atom', [
    textElement('id', self),
    textElement('title', facts.title),
    textElement('subtitle', words.subtitle(projects - publications.length)),
    textElement('updated', newest[0]?.updated ?? ''),
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: index }),
    element('author', [textElement('name', facts.publisher)]),
    ...(facts.license === null ? [] : [textElement('rights', facts.license)]),
    ...newest.map((publication) => toEntry(facts, publication, words)),
  ])
}

function toEntry({ url }: SiteFacts, { project, published, updated }: Publication, words: FeedWords): string {
  const page = publicAddress(url, projectAddress(project.id)) ?? ''
  const { name, department, year, rows } = project
  const tell = updated === published ? words.summary : words.changed
  return element('entry', [
    textElement('id', page),
    textElement('title', words.title(name, department.name, year)),
    textElement('published', published),
    textElement('updated', updated),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: page }),
    element('author', [textElement('name', department.name)]),
    textElement('summary', tell(rows)),
  ])
}
