import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** A page of a built site, and where the site stands on the web. */
export interface SinglePage {
  /** Folder of the built site. */
  readonly site: string
  readonly address: string
  readonly url: string | null
}

/** Whether a file stands beside the page as its data. */
export function isDataOf({ address: here }: SinglePage, address: string): boolean {
  const folder = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)
  return folder(address) === folder(here) && extname(address) !== '.html'
}

// Base of relative links; no address is ever asked for.
const base = 'file:///'

/** The file of the site that a link leads to; null for a place in this page or on the web. */
export function targetOf({ address }: SinglePage, link: string) {
  if (link.startsWith('#') || URL.canParse(link)) return null
  const { pathname, hash } = new URL(link, `${base}${address}`)
  return { address: decodeURIComponent(pathname.slice(1)), hash }
}

/** The text of a file of the site that a page needs. */
export async function readText(page: SinglePage, link: string): Promise<string> {
  const target = targetOf(page, link)
  if (target === null) throw new Error(`页面引用了别处的文件：${link}`)
  return readFile(join(page.site, target.address), 'utf8')
}

const types: Readonly<Record<string, string>> = {
  '.csv': 'text/csv;charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain;charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
}

/** A file of the site as an address that holds it. */
export async function toDataUrl({ site }: SinglePage, address: string): Promise<string> {
  const bytes = await readFile(join(site, address))
  return `data:${types[extname(address)] ?? 'application/octet-stream'};base64,${bytes.toString('base64')}`
}
