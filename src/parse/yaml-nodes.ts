import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import type { Part, Path, Range } from './document.ts'

/**
 * Where the nodes of a YAML text are written: the events of a document are hundreds of objects, and thousands of
 * documents may be kept, so here they are numbers.
 */
export interface Nodes {
  readonly text: string
  readonly records: Int32Array
  /** Keys and values whose text is not what stands between their ends. */
  readonly spelt: ReadonlyMap<number, ScalarEvent>
}

// What the record of an event holds: where its words start and end, -1 where it has none, and the number of the
// event that follows after all it holds.
const fields = { type: 0, start: 1, end: 2, next: 3 }
const width = 4

/** Notes where the nodes are written that js-yaml read from `text`. */
export function noteNodes(text: string, events: readonly Event[]): Nodes {
  const records = new Int32Array(events.length * width)
  const spelt = new Map<number, ScalarEvent>()
  const open: number[] = []
  for (const [index, event] of events.entries()) {
    const { start, end } = writtenRange(event)
    const record = index * width
    records[record + fields.type] = event.type
    records[record + fields.start] = start
    records[record + fields.end] = end
    records[record + fields.next] = index + 1
    if (event.type === EVENT_ID.POP) records[(open.pop() ?? 0) * width + fields.next] = index + 1
    else if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.ALIAS) open.push(index)
    else if (event.type === EVENT_ID.SCALAR && !isAsWritten(event)) spelt.set(index, event)
  }
  return { text, records, spelt }
}

function writtenRange(event: Event): Range {
  if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE)
    return { start: event.start, end: -1 }
  if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) return { start: -1, end: -1 }
  const { valueStart, valueEnd, style } = event
  const quote = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0
  return { start: valueStart - quote, end: valueEnd + quote }
}

function isAsWritten({ fast, style }: ScalarEvent): boolean {
  return fast && style === SCALAR_STYLE.PLAIN
}

function read({ records }: Nodes, node: number, field: keyof typeof fields): number {
  return records[node * width + fields[field]] ?? -1
}

/** A node by the number of its event, with the key that leads to it; one without words stands at `place`. */
interface Entry {
  readonly node: number
  readonly key: Range
  readonly place: Range
}

/** Range of the value (or key) at a path; of the nearest ancestor that is written where it is not. */
export function locateNode(nodes: Nodes, path: Path, part: Part = 'value'): Range {
  // The first event opens the document.
  const root = { node: 1, key: rangeOf(nodes, 1, point(0)), place: point(0) }
  let found: Entry = root
  for (const step of path) {
    const entry =
      typeof step === 'string' ? findKey(nodes, found.node, step) : findRow(nodes, found.node, step)
    if (entry === undefined) return heading(nodes, found)
    found = entry
  }
  return part === 'key' ? found.key : heading(nodes, found)
}

// A whole table as a range would mark half a file; the key that leads to it says as much.
function heading(nodes: Nodes, { node, key, place }: Entry): Range {
  const isFilled = read(nodes, node, 'next') > node + 2
  return isFilled ? key : rangeOf(nodes, node, place)
}

function findKey(nodes: Nodes, mapping: number, step: string): Entry | undefined {
  if (read(nodes, mapping, 'type') !== EVENT_ID.MAPPING) return undefined
  const place = point(read(nodes, mapping, 'start'))
  for (let at = mapping + 1; read(nodes, at, 'type') !== EVENT_ID.POP; ) {
    const key = rangeOf(nodes, at, place)
    const node = read(nodes, at, 'next')
    if (textOf(nodes, at) === step) return { node, key, place: key }
    at = read(nodes, node, 'next')
  }
  return undefined
}

function findRow(nodes: Nodes, sequence: number, step: number): Entry | undefined {
  if (read(nodes, sequence, 'type') !== EVENT_ID.SEQUENCE) return undefined
  let above = read(nodes, sequence, 'start')
  let at = sequence + 1
  for (let row = 0; read(nodes, at, 'type') !== EVENT_ID.POP; row++) {
    const place = dashAfter(nodes, sequence, above)
    const key = rangeOf(nodes, at, place)
    if (row === step) return { node: at, key, place }
    above = Math.max(above, key.end)
    for (const end = read(nodes, at, 'next'); at < end; at++) above = Math.max(above, read(nodes, at, 'end'))
  }
  return undefined
}

// An item without words stands at its dash.
function dashAfter(nodes: Nodes, sequence: number, above: number): Range {
  const dash = nodes.text.indexOf('-', above)
  return dash < 0 ? point(read(nodes, sequence, 'start')) : { start: dash, end: dash + 1 }
}

// A collection stands where its first entry does.
function rangeOf(nodes: Nodes, node: number, place: Range): Range {
  const [type, start, end] = [read(nodes, node, 'type'), read(nodes, node, 'start'), read(nodes, node, 'end')]
  if (type === EVENT_ID.SCALAR && start >= 0) return { start, end }
  if (type !== EVENT_ID.MAPPING && type !== EVENT_ID.SEQUENCE) return place
  if (read(nodes, node + 1, 'type') === EVENT_ID.POP) return point(start)
  return rangeOf(nodes, node + 1, type === EVENT_ID.MAPPING ? point(start) : dashAfter(nodes, node, start))
}

function textOf({ text, records, spelt }: Nodes, node: number): string {
  const event = spelt.get(node)
  const { start, end } = rangeOf({ text, records, spelt }, node, point(0))
  return event === undefined ? text.slice(start, end) : getScalarValue(text, event)
}

function point(offset: number): Range {
  return { start: offset, end: offset }
}
