import { type Address, publicAddress } from './address.ts'
import { element, textElement, xmlDocument } from './xml.ts'

/** A file of the site map: its name without `.xml`, and its text. */
export interface Sitemap {
  readonly name: string
  readonly text: string
}

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

// What sitemaps.org allows in one file; the bytes leave room for what stands around the addresses.
const allowed = { addresses: 50_000, bytes: 50 * 1024 * 1024 - 1024 }

/** The site map: `sitemap`, or where it would be too long an index of that name and its parts. */
export function toSitemaps(site: string, addresses: readonly Address[], limits = allowed): Sitemap[] {
  const parts = split(addresses.map((address) => locate('url', site, address)).toSorted(), limits)
  const texts = parts.map((part) => xmlDocument('urlset', namespace, part))
  const [first = xmlDocument('urlset', namespace, [])] = texts
  if (texts.length < 2) return [{ name: 'sitemap', text: first }]
  const files = texts.map((text, index) => ({ name: `sitemap-${index + 1}`, text }))
  const entries = files.map(({ name }) => locate('sitemap', site, `${name}.xml`))
  return [{ name: 'sitemap', text: xmlDocument('sitemapindex', namespace, entries) }, ...files]
}

function locate(kind: 'url' | 'sitemap', site: string, address: Address): string {
  return element(kind, [textElement('loc', publicAddress(site, address) ?? '')])
}

function split(entries: readonly string[], limits: typeof allowed): string[][] {
  const parts: string[][] = []
  let bytes = 0
  for (const entry of entries) {
    const size = Buffer.byteLength(entry) + 1
    const last = parts.at(-1)
    const isFull = last === undefined || last.length === limits.addresses || bytes + size > limits.bytes
    if (isFull) parts.push([entry])
    else last.push(entry)
    bytes = isFull ? size : bytes + size
  }
  return parts
}

/** What programs are told that read the site: all of it is for them, and where its pages are listed. */
export function toRobots(site: string | null): string {
  const sitemap = publicAddress(site, 'sitemap.xml')
  const lines = ['User-agent: *', 'Allow: /', ...(sitemap === null ? [] : ['', `Sitemap: ${sitemap}`])]
  return `${lines.join('\n')}\n`
}
