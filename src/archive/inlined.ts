import { createHash } from 'node:crypto'
import { defaultTreeAdapter } from 'parse5'
import { type Element, get, set } from './element.ts'

/** Moves inlined scripts to the end of the page: one in a page cannot wait for what comes after it. */
export function moveScripts(elements: readonly Element[]): void {
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

/** The page's own policy, with the inlined texts, and nothing else, in the place of the site's files. */
export function allowInlined(elements: readonly Element[]): void {
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
