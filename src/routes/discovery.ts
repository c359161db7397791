import { remember } from '../model/remember.ts'
import {
  aboutAddress,
  accessibilityAddress,
  glossaryAddress,
  guideAddress,
  projectAddress,
  qualityAddress,
} from '../publish/address.ts'
import { toFeed } from '../publish/feed.ts'
import { toSitemaps } from '../publish/sitemap.ts'
import type { Site } from '../site.ts'
import { zh } from '../words/zh.ts'
import { changesRoutes } from './changes.ts'
import { categoryRoutes, pagesOfAll, ruleAddresses, yearRoutes } from './lists.ts'

/** Files by which programs find what is published: site map and feed. Without 站点网址 there is neither. */
export const discoveryFiles = remember((site: Site) => {
  const { facts, projects, publications } = site
  if (facts.url === null) return []
  const pages = [
    ...pagesOfAll,
    ...[glossaryAddress, aboutAddress, accessibilityAddress, guideAddress],
    ...(facts.showsQuality ? [qualityAddress] : []),
    ...projects.map(({ id }) => projectAddress(id)),
    ...[...yearRoutes(site), ...categoryRoutes(site), ...changesRoutes(site)].map(({ address }) => address),
    ...site.rows.lists.keys(),
    ...ruleAddresses(),
  ]
  const feed = { name: 'feed', text: toFeed(facts, publications, projects.length, zh.feed) }
  return [...toSitemaps(facts.url, pages), ...(site.hasFeed ? [feed] : [])]
})
