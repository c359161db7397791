import type { DefaultTreeAdapterTypes } from 'parse5'

/** A node of a page. */
export type Node = DefaultTreeAdapterTypes.ChildNode

/** An element of a page. */
export type Element = DefaultTreeAdapterTypes.Element

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

/** The elements directly within another. */
export function children(element: Element): Element[] {
  return element.childNodes.filter(isElement)
}

/** The value of an attribute, '' where it is absent. */
export function attributeOf({ attrs }: Element, name: string): string {
  return attrs.find((attribute) => attribute.name === name)?.value ?? ''
}

/** Puts some things on a stack, the first on top; a spread would fail where they are very many. */
export function stack<T>(waiting: T[], next: readonly T[]): void {
  for (const each of next.toReversed()) waiting.push(each)
}

/** All text below some nodes. */
export function wordsBelow(nodes: readonly Node[]): string {
  const words: string[] = []
  // With a stack of its own, here and elsewhere: hostile nesting would otherwise end the program.
  const waiting = nodes.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isElement(node)) stack(waiting, node.childNodes)
    else words.push('value' in node ? node.value : '')
  }
  return words.join('')
}
