import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serialize } from 'parse5'
import { publicAddress } from '../publish/address.ts'

type Element = DefaultTreeAdapterTypes.Element

/** A page of a built site, and where the site stands on the web. */
export interface SinglePage {
  /** Folder of the built site. */
  readonly site: string
  readonly address: string
  readonly url: string | null
}

/** A page with its styles, scripts, pictures and data inside, which opens from disk without any request. */
export async function toSingle(page: SinglePage): Promise<string> {
  const document = parse(await readFile(join(page.site, page.address), 'utf8'))
  const elements = [...elementsIn(document)]
  for (const element of elements) await inline(page, element)
  moveScripts(elements)
  allowInlined(elements)
  return serialize(document)
}

function* elementsIn(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue
    yield child
    yield* elementsIn(child)
  }
}

async function inline(page: SinglePage, element: Element): Promise<void> {
  const { tagName } = element
  if (tagName === 'link') await inlineLink(page, element)
  if (tagName === 'script' && has(element, 'src')) await inlineScript(page, element)
  if (tagName === 'img') await inlineSource(page, element, 'src')
  if (tagName === 'a' && has(element, 'href')) await inlineTarget(page, element)
}

async function inlineLink(page: SinglePage, element: Element): Promise<void> {
  const rel = get(element, 'rel')
  if (rel === 'stylesheet') return replaceByStyle(page, element)
  if (rel === 'icon') return inlineSource(page, element, 'href')
  const target = targetOf(page, get(element, 'href'))
  if (target === null) return
  const published = publicAddress(page.url, target.address)
  if (published === null) defaultTreeAdapter.detachNode(element)
  else set(element, 'href', published)
}

async function replaceByStyle(page: SinglePage, element: Element): Promise<void> {
  const css = await readText(page, get(element, 'href'))
  become(element, 'style', [], guard(css, /<\/style/iu))
}

async function inlineScript(page: SinglePage, element: Element): Promise<void> {
  const script = await readText(page, get(element, 'src'))
  become(element, 'script', [], guard(script, /<\/script|<!--/iu))
}

// Neither our styles nor our scripts have such text; one that had it would end early in a page.
function guard(text: string, end: RegExp): string {
  if (end.test(text)) throw new Error(`样式或脚本里有 ${end.source}，不能放进页面`)
  return text
}

async function inlineSource(page: SinglePage, element: Element, name: string): Promise<void> {
  const target = targetOf(page, get(element, name))
  if (target !== null) set(element, name, await toDataUrl(page, target.address))
}

// Data of this page go into it; another page is a link where it is on the web, and otherwise words.
async function inlineTarget(page: SinglePage, element: Element): Promise<void> {
  const target = targetOf(page, get(element, 'href'))
  if (target === null) return
  const { address, hash } = target
  const published = publicAddress(page.url, address)
  if (address === page.address) set(element, 'href', hash || '#')
  else if (isDataOf(page, address)) await inlineDownload(page, element, address)
  else if (published !== null) set(element, 'href', `${published}${hash}`)
  else
    become(
      element,
      'span',
      element.attrs.filter(({ name }) => name === 'class' || name === 'lang'),
    )
}

async function inlineDownload(page: SinglePage, element: Element, address: string): Promise<void> {
  set(element, 'href', await toDataUrl(page, address))
  set(element, 'download', basename(address))
}

function isDataOf({ address: here }: SinglePage, address: string): boolean {
  const folder = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)
  return folder(address) === folder(here) && extname(address) !== '.html'
}

// Base of relative links; no address is ever asked for.
const base = 'file:///'

/** The file of the site that a link leads to; null for a place in this page or on the web. */
function targetOf({ address }: SinglePage, link: string) {
  if (link.startsWith('#') || URL.canParse(link)) return null
  const { pathname, hash } = new URL(link, `${base}${address}`)
  return { address: decodeURIComponent(pathname.slice(1)), hash }
}

async function readText(page: SinglePage, link: string): Promise<string> {
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

async function toDataUrl({ site }: SinglePage, address: string): Promise<string> {
  const bytes = await readFile(join(site, address))
  return `data:${types[extname(address)] ?? 'application/octet-stream'};base64,${bytes.toString('base64')}`
}

// A script in a page cannot wait for what comes after it.
function moveScripts(elements: readonly Element[]): void {
  const body = elements.find(({ tagName }) => tagName === 'body')
  for (const script of body === undefined ? [] : elements.filter(isInlined)) {
    if (script.tagName !== 'script') continue
    defaultTreeAdapter.detachNode(script)
    defaultTreeAdapter.appendChild(body as Element, script)
  }
}

function isInlined({ tagName, attrs }: Element): boolean {
  return (tagName === 'script' || tagName === 'style') && attrs.length === 0
}

// The page's own policy, with the inlined texts, and nothing else, in the place of the site's files.
function allowInlined(elements: readonly Element[]): void {
  const meta = elements.find((each) => get(each, 'http-equiv').toLowerCase() === 'content-security-policy')
  if (meta === undefined) return
  const hashes = (name: string) =>
    elements
      .filter((each) => each.tagName === name && isInlined(each))
      .map(hashOf)
      .join(' ') || "'none'"
  const policy = get(meta, 'content')
    .replace(/style-src 'self'/u, () => `style-src ${hashes('style')}`)
    .replace(/script-src 'self'/u, () => `script-src ${hashes('script')}`)
    .replace(/'self' data:/u, 'data:')
  set(meta, 'content', policy)
}

function hashOf(element: Element): string {
  const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function become(element: Element, tagName: string, attrs: Element['attrs'], text?: string): void {
  element.nodeName = tagName
  element.tagName = tagName
  element.attrs = attrs
  if (text === undefined) return
  element.childNodes = []
  defaultTreeAdapter.insertText(element, text)
}

function has({ attrs }: Element, name: string): boolean {
  return attrs.some((each) => each.name === name)
}

function get({ attrs }: Element, name: string): string {
  return attrs.find((each) => each.name === name)?.value ?? ''
}

function set(element: Element, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((each) => each.name !== name), { name, value }]
}
