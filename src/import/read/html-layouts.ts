import { type Element, isElement, type Node, stack } from './html-tree.ts'
import { type Held, isMoreThanFrame } from './layout.ts'

/** Tables that only lay out a page: frames around some table that has more cells than they have themselves. */
export function layoutTables(nodes: readonly Node[]): ReadonlySet<Element> {
  const counts = countCells(nodes)
  const most = new Map<Element, number>()
  for (const [table, { cells, parent }] of [...counts].toReversed()) {
    const inside = Math.max(cells, most.get(table) ?? 0)
    if (parent !== undefined) most.set(parent, Math.max(most.get(parent) ?? 0, inside))
  }
  return new Set(
    [...counts].flatMap(([table, { cells, rows }]) => {
      const isLayout = (most.get(table) ?? 0) > cells && !isMoreThanFrame([...rows.values()])
      return isLayout ? [table] : []
    }),
  )
}

interface Count {
  readonly parent: Element | undefined
  readonly rows: Map<Element['parentNode'], Held[]>
  cells: number
}

interface Within {
  readonly table?: Element
  readonly cell?: Held
}

// In the order of the page: a table before those within it.
function countCells(nodes: readonly Node[]): ReadonlyMap<Element, Count> {
  const counts = new Map<Element, Count>()
  const waiting = nodes.map((node) => ({ node, around: {} as Within })).toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, around } = next
    if (isElement(node)) {
      const inside = enter(counts, node, around)
      stack(
        waiting,
        node.childNodes.map((child) => ({ node: child, around: inside })),
      )
    } else if (around.cell !== undefined && isText(node)) around.cell.hasText = true
  }
  return counts
}

function enter(counts: Map<Element, Count>, element: Element, around: Within): Within {
  const { table, cell } = around
  if (element.tagName === 'table') {
    if (cell !== undefined) cell.hasTable = true
    counts.set(element, { parent: table, rows: new Map(), cells: 0 })
    return { table: element }
  }
  const count = table && counts.get(table)
  return count !== undefined && isCell(element) ? { ...around, cell: addCell(count, element) } : around
}

function addCell(count: Count, { parentNode }: Element): Held {
  const held: Held = { hasText: false, hasTable: false }
  const row = count.rows.get(parentNode) ?? []
  count.cells++
  row.push(held)
  count.rows.set(parentNode, row)
  return held
}

function isText(node: Node): boolean {
  return node.nodeName === '#text' && 'value' in node && node.value.trim() !== ''
}

/** Whether an element is a cell of a table. */
export function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th'
}
