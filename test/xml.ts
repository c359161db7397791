import { SaxesParser } from 'saxes'

/** An element of a document, with its name, namespace and own text. */
export interface XmlElement {
  readonly name: string
  readonly namespace: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

/** Parses a document strictly, as XML 1.0 with namespaces; throws where it is not well-formed. */
export function readXml(document: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const top: XmlElement = { name: '', namespace: '', attributes: {}, children: [], text: '' }
  const open = [top]
  parser.on('opentag', ({ local, uri, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value])
    const element = {
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(values),
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.on('error', (error) => {
    throw error
  })
  parser.write(document).close()
  const [root] = top.children
  if (root === undefined) throw new Error('no element')
  return root
}

/** The elements of a name directly below another. */
export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name)
}

/** The text of the one element of a name directly below another; throws where there is none or a second one. */
export function textIn(element: XmlElement, name: string): string {
  const [child, second] = childrenOf(element, name)
  if (child === undefined || second !== undefined) throw new Error(`not one ${name} in ${element.name}`)
  return child.text
}
