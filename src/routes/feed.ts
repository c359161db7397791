import { type Entry, toTimeline } from '../history/timeline.ts'
import { changesAddress, projectAddress } from '../publish/address.ts'
import { type FeedEntry, feedLength, publicationEntry, toFeed } from '../publish/feed.ts'
import type { Site } from '../site.ts'
import { zh } from '../words/zh.ts'
import { nameOf, recordLink } from './named.ts'
import { sumUp, tellVersion } from './version-words.ts'

/** The feed of a site: first publications, and what has changed since. */
export function feedOf(site: Site): string {
  const { facts, projects, publications, history } = site
  const changed = toTimeline(history).flatMap((moment) => moment.changed)
  const entries = [
    ...publications.map((publication) => publicationEntry(publication, zh.feed)),
    ...changed.slice(0, feedLength).map((entry) => toEntry(site, entry)),
  ]
  return toFeed(facts, entries, projects.length - publications.length, zh.feed)
}

function toEntry(site: Site, entry: Entry): FeedEntry {
  const { version } = entry
  const { title, department, page, lastText } = nameOf(site, entry)
  return {
    // By the address that it had then, which no move changes.
    id: `${projectAddress(version.id)}#${version.commit}`,
    title: `${title}${zh.frame.colon}${sumUp(version)}`,
    date: version.date,
    link: page === null ? (lastText ?? changesAddress) : recordLink(page),
    author: department ?? site.facts.publisher,
    summary: tellVersion(version),
  }
}
