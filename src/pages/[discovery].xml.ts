import type { APIRoute } from 'astro'
import { rulePages } from '../components/rule-pages.ts'
import { ruleAddress } from '../publish/address.ts'
import { hasFeed, toFeed } from '../publish/feed.ts'
import { toSitemaps } from '../publish/sitemap.ts'
import { pageAddresses } from '../routes.ts'
import { getSite } from '../site.ts'
import { zh } from '../words/zh.ts'

interface Props {
  readonly text: string
}

// Both need absolute addresses, so without 站点网址 there is neither.
export async function getStaticPaths() {
  const { facts, projects, publications } = await getSite()
  if (facts.url === null) return []
  const pages = [...(await pageAddresses()), ...[...rulePages.keys()].map(ruleAddress)]
  const feed = { name: 'feed', text: toFeed(facts, publications, projects.length, zh.feed) }
  const files = [...toSitemaps(facts.url, pages), ...(hasFeed(facts, publications) ? [feed] : [])]
  return files.map(({ name, text }) => ({ params: { discovery: name }, props: { text } }))
}

export const GET: APIRoute<Props> = ({ props: { text } }) =>
  new Response(text, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
