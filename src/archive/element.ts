import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5'

/** An element of a parsed page. */
export type Element = DefaultTreeAdapterTypes.Element

/** Makes an element another one, with another text where one is given. */
export function become(element: Element, tagName: string, attrs: Element['attrs'], text?: string): void {
  element.nodeName = tagName
  element.tagName = tagName
  element.attrs = attrs
  if (text === undefined) return
  element.childNodes = []
  defaultTreeAdapter.insertText(element, text)
}

/** Whether an element has an attribute. */
export function has({ attrs }: Element, name: string): boolean {
  return attrs.some((each) => each.name === name)
}

/** The value of an attribute; '' where there is none. */
export function get({ attrs }: Element, name: string): string {
  return attrs.find((each) => each.name === name)?.value ?? ''
}

/** Gives an element an attribute. */
export function set(element: Element, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((each) => each.name !== name), { name, value }]
}
