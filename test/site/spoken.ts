import type { CDPSession } from 'playwright-core'

/** The parts of a node of Chromium's accessibility tree that are read here. */
interface Node {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: { readonly value: string }
  readonly name?: { readonly value: string }
  readonly childIds?: readonly string[]
  readonly backendDOMNodeId?: number
}

// What is said of these is their name, whatever stands in them.
const named = ['StaticText', 'button', 'image', 'img', 'graphics-document']

/** What Chromium hands to a screen reader, asked by the elements of the page. */
export class Spoken {
  readonly #byId = new Map<string, Node>()
  readonly #byElement = new Map<number, Node>()

  constructor(nodes: readonly Node[]) {
    for (const node of nodes) {
      this.#byId.set(node.nodeId, node)
      if (node.backendDOMNodeId !== undefined) this.#byElement.set(node.backendDOMNodeId, node)
    }
  }

  /** The name of an element in a role; what it is instead where it has lost the role. */
  nameOf(element: number, role: string): string {
    const node = this.#byElement.get(element)
    const actual = node === undefined || node.ignored ? 'nothing' : node.role?.value
    return actual === role ? tidy(node?.name?.value ?? '') : `!! ${actual}, no ${role}`
  }

  /** All that is said of the content of an element in a role; what it is instead where it has lost the role. */
  contentOf(element: number, role: string): string {
    const node = this.#byElement.get(element)
    const actual = node === undefined || node.ignored ? 'nothing' : node.role?.value
    return node !== undefined && actual === role ? tidy(this.#say(node)) : `!! ${actual}, no ${role}`
  }

  #say({ ignored, role, name, childIds = [] }: Node): string {
    const words = name?.value ?? ''
    if (!ignored && role?.value === 'link') return `[${words}]`
    if (!ignored && named.includes(role?.value ?? '')) return words
    return childIds
      .flatMap((id) => this.#byId.get(id) ?? [])
      .map((child) => this.#say(child))
      .join('')
  }
}

function tidy(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').trim()
}

/** Reads the accessibility tree of the page of a session. */
export async function readSpoken(session: CDPSession): Promise<Spoken> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] }
  return new Spoken(nodes)
}
