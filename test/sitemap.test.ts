import { describe, expect, test } from 'vitest'
import { type Sitemap, toRobots, toSitemaps } from '../src/publish/sitemap.ts'
import { childrenOf, readXml, textIn } from './xml.ts'

const site = 'https://example.cn/mubiao'
const addresses = Array.from({ length: 7 }, (_, index) => `2025/a/p${index}.html`)
const all = addresses.map((address) => `${site}/${address}`)

const names = (sitemaps: readonly Sitemap[]) => sitemaps.map(({ name }) => name)

function locations({ text }: Sitemap, kind: 'url' | 'sitemap'): string[] {
  return childrenOf(readXml(text), kind).map((entry) => textIn(entry, 'loc'))
}

test('a site map lists every address once, absolutely', () => {
  const [only, ...others] = toSitemaps(site, addresses.toReversed())
  expect(others).toEqual([])
  expect(only?.name).toBe('sitemap')
  expect(only && locations(only, 'url')).toEqual(all)
  expect(only && readXml(only.text)).toMatchObject({
    name: 'urlset',
    namespace: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  })
})

describe('a site map that is too long', () => {
  const parts = ['sitemap', 'sitemap-1', 'sitemap-2', 'sitemap-3']

  test.each([
    ['addresses', { addresses: 3, bytes: 1e6 }],
    ['bytes', { addresses: 1e6, bytes: 200 }],
  ])('for its %s is an index of its parts', (_, limits) => {
    const sitemaps = toSitemaps(site, addresses, limits)
    const [index, ...others] = sitemaps
    expect(names(sitemaps)).toEqual(parts)
    expect(index && locations(index, 'sitemap')).toEqual(parts.slice(1).map((name) => `${site}/${name}.xml`))
    expect(others.flatMap((part) => locations(part, 'url'))).toEqual(all)
    for (const part of others) expect(locations(part, 'url').length).toBeLessThanOrEqual(3)
  })

  test('begins with the first address beyond 50,000', () => {
    const many = Array.from({ length: 50_001 }, (_, index) => `p${index}.html`)
    expect(names(toSitemaps(site, many.slice(1)))).toEqual(['sitemap'])
    expect(names(toSitemaps(site, many))).toEqual(['sitemap', 'sitemap-1', 'sitemap-2'])
  })

  test('never has a file above 50 MB', () => {
    const long = Array.from({ length: 30_000 }, (_, index) => `${'p'.repeat(2000)}${index}.html`)
    const sitemaps = toSitemaps(site, long)
    expect(names(sitemaps)).toEqual(['sitemap', 'sitemap-1', 'sitemap-2'])
    for (const { text } of sitemaps) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(52_428_800)
  })
})

test('robots.txt lets everyone read, and names the site map where there is one', () => {
  expect(toRobots(null)).toBe('User-agent: *\nAllow: /\n')
  expect(toRobots(`${site}/`)).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${site}/sitemap.xml\n`)
})
