import { remember } from '../model/remember.ts'
import {
  aboutAddress,
  accessibilityAddress,
  glossaryAddress,
  guideAddress,
  projectAddress,
  qualityAddress,
} from '../publish/address.ts'
import { toSitemaps } from '../publish/sitemap.ts'
import type { Site } from '../site.ts'
import { changesRoutes } from './changes.ts'
import { feedOf } from './feed.ts'
import { categoryRoutes, pagesOfAll, ruleAddresses, yearRoutes } from './lists.ts'

/** Files by which programs find what is published: site map and feed. Without 站点网址 there is neither. */
export const discoveryFiles = remember((site: Site) => {
  const { facts, projects } = site
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
  const feed = site.hasFeed ? [{ name: 'feed', text: feedOf(site) }] : []
  return [...toSitemaps(facts.url, pages), ...feed]
})
