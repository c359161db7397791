import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'

// What XML 1.0 has no way to write, escaped or not.
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** An element whose content is text, as XML. */
export function textElement(name: string, text: string): string {
  // The library leaves `]]>` as it is, which XML does not allow in text.
  return toXml(x(name, text.replace(unwritable, '\u{fffd}'))).replaceAll(']]>', ']]&gt;')
}

/** An element with attributes only, as XML. */
export function emptyElement(name: string, attributes: Readonly<Record<string, string>>): string {
  return toXml(x(name, attributes), { closeEmptyElements: true })
}

/** An element around others that are XML already, one a line. */
export function element(name: string, children: readonly string[]): string {
  return [`<${name}>`, ...children, `</${name}>`].join('\n')
}

/** An XML document of one root in a namespace. */
export function xmlDocument(root: string, namespace: string, children: readonly string[]): string {
  const open = `<?xml version="1.0" encoding="utf-8"?>\n<${root} xmlns="${namespace}">`
  return [open, ...children, `</${root}>\n`].join('\n')
}
