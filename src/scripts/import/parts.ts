/** The element that a part of the page is called by in `data-part`; throws where it is not of the kind. */
export function partOf(root: ParentNode, name: string): HTMLElement
export function partOf<T extends HTMLElement>(root: ParentNode, name: string, kind: new () => T): T
export function partOf(
  root: ParentNode,
  name: string,
  kind: new () => HTMLElement = HTMLElement,
): HTMLElement {
  const found = root.querySelector(`[data-part="${name}"]`)
  if (!(found instanceof kind)) throw new Error(`no ${kind.name} called ${name}`)
  return found
}
