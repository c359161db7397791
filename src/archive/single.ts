import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serialize } from 'parse5'
import { publicAddress } from '../publish/address.ts'
import { become, type Element, get, has, set } from './element.ts'
import { allowInlined, moveScripts } from './inlined.ts'
import { isDataOf, readText, type SinglePage, targetOf, toDataUrl } from './site-file.ts'

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
