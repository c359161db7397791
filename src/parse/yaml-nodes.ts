import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import type { Part, Path, Range } from './document.ts'

/** A YAML node as ranges: where it is written and, under each key or row number, what it holds. */
export interface Node {
  readonly range: Range
  readonly entries: ReadonlyMap<string | number, { readonly key: Range; readonly node: Node }>
}

type NodeEvent = Exclude<Event, { type: typeof EVENT_ID.DOCUMENT | typeof EVENT_ID.POP }>

/** Ranges of the first document among the events that js-yaml read from `text`. */
export function composeNode(text: string, events: readonly Event[]): Node {
  // Events are a flat list in the order of the text; the cursor steps over the opening DOCUMENT.
  let cursor = 1
  const next = () => events[cursor++] as NodeEvent
  // Where the last words end: an empty item has none, and stands at the dash that comes next.
  let written = 0
  const closed = () => events[cursor]?.type === EVENT_ID.POP && cursor++ > 0

  function compose(after: Range): Node {
    const event = next()
    if (event.type === EVENT_ID.MAPPING) return mapping(event.start)
    if (event.type === EVENT_ID.SEQUENCE) return sequence(event.start)
    if (event.type === EVENT_ID.ALIAS) return leaf(after)
    const range = scalarRange(event)
    written = Math.max(written, range?.end ?? 0)
    return leaf(range ?? after)
  }

  function mapping(start: number): Node {
    const entries = new Map()
    while (!closed()) {
      const event = next() as ScalarEvent
      const key = scalarRange(event) ?? point(start)
      entries.set(getScalarValue(text, event), { key, node: compose(key) })
    }
    return collection(start, entries)
  }

  function sequence(start: number): Node {
    const entries = new Map()
    for (let row = 0; !closed(); row++) {
      const dash = text.indexOf('-', Math.max(start, written))
      const node = compose(dash < 0 ? point(start) : { start: dash, end: dash + 1 })
      written = Math.max(written, node.range.end)
      entries.set(row, { key: node.range, node })
    }
    return collection(start, entries)
  }

  return compose(point(0))
}

/** Range of the value (or key) at a path; of the nearest ancestor that is written where it is not. */
export function locateNode(root: Node, path: Path, part: Part = 'value'): Range {
  let found = { key: root.range, node: root }
  for (const step of path) {
    const entry = found.node.entries.get(step)
    if (entry === undefined) return heading(found)
    found = entry
  }
  return part === 'key' ? found.key : heading(found)
}

// A whole table as a range would mark half a file; the key that leads to it says as much.
function heading({ key, node }: { key: Range; node: Node }): Range {
  return node.entries.size > 0 ? key : node.range
}

function collection(start: number, entries: Node['entries']): Node {
  const [first] = entries.values()
  return { range: first?.key ?? point(start), entries }
}

function leaf(range: Range): Node {
  return { range, entries: new Map() }
}

function point(offset: number): Range {
  return { start: offset, end: offset }
}

function scalarRange({ valueStart, valueEnd, style }: ScalarEvent): Range | undefined {
  if (valueStart < 0) return undefined
  const quote = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0
  return { start: valueStart - quote, end: valueEnd + quote }
}
