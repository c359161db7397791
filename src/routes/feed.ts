import { whenOf } from '../history/day.ts'
import { type Entry, toTimeline } from '../history/timeline.ts'
import { changesAddress, projectAddress } from '../publish/address.ts'
import { type FeedEntry, feedLength, publicationEntry, toFeed } from '../publish/feed.ts'
import type { Site } from '../site.ts'
import { history as words } from '../words/zh/history.ts'
import { zh } from '../words/zh.ts'
import { nameOf } from './named.ts'
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
  const { title, department, record, lastText } = nameOf(site, entry)
  const { ofDay } = whenOf(version, site.history.versions.get(entry.id) ?? [])
  return {
    // By the address that it had then, which no move changes.
    id: `${projectAddress(version.id)}#${version.commit}`,
    title: `${title}${ofDay === null ? '' : words.nth(ofDay)}${zh.frame.colon}${sumUp(version)}`,
    date: version.date,
    link: record ?? lastText ?? changesAddress,
    author: department ?? site.facts.publisher,
    summary: tellVersion(version),
  }
}
