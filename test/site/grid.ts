import type { CDPSession } from 'playwright-core'

/** The parts of an element that are read here, as Chromium tells them. */
interface Element {
  readonly nodeName: string
  readonly backendNodeId: number
  readonly attributes?: readonly string[]
  readonly children?: readonly Element[]
}

/** From the first to the one after the last. */
type Span = readonly [number, number]

/** A cell of a table, with the place that HTML gives it. */
export interface Cell {
  readonly element: number
  readonly scope: string | undefined
  readonly section: number
  readonly rows: Span
  readonly columns: Span
}

/** A table with its cells from top to bottom. */
export interface Grid {
  readonly element: number
  readonly cells: readonly Cell[]
}

/** The tables of a page whose rows are in groups with a header of their own. */
export async function readGrids(session: CDPSession): Promise<Grid[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1 })
  return findAll(root, 'TABLE')
    .map((table) => ({ element: table.backendNodeId, cells: placeCells(table) }))
    .filter(({ cells }) => cells.some(({ scope }) => scope === 'rowgroup'))
}

/** The headers that HTML gives a data cell: of its column, its row and its group. */
export function headersOf({ cells }: Grid, cell: Cell) {
  const headers = cells.filter(({ scope }) => scope !== undefined)
  const inRow = headers.filter(({ rows, section }) => section === cell.section && meet(rows, cell.rows))
  return {
    group: inRow.filter(({ scope }) => scope === 'rowgroup'),
    row: inRow.filter(({ scope }) => scope === 'row'),
    column: headers.filter(({ scope, columns }) => scope === 'col' && meet(columns, cell.columns)),
  }
}

function meet([start, end]: Span, [from, to]: Span): boolean {
  return start < to && from < end
}

function findAll(element: Element, ...names: readonly string[]): Element[] {
  const found = (element.children ?? []).flatMap((child) => findAll(child, ...names))
  return names.includes(element.nodeName) ? [element, ...found] : found
}

function attribute({ attributes = [] }: Element, name: string): string | undefined {
  const place = attributes.indexOf(name)
  return place < 0 ? undefined : attributes[place + 1]
}

// Cells go to the next column that none of the rows above reaches into.
function placeCells(table: Element): Cell[] {
  const placed: Cell[] = []
  let row = 0
  for (const [section, part] of findAll(table, 'THEAD', 'TBODY', 'TFOOT').entries()) {
    for (const line of findAll(part, 'TR')) {
      for (const element of findAll(line, 'TH', 'TD')) placed.push(place(element, { section, row, placed }))
      row += 1
    }
  }
  return placed
}

interface Spot {
  readonly section: number
  readonly row: number
  readonly placed: readonly Cell[]
}

function place(element: Element, { section, row, placed }: Spot): Cell {
  const taken = placed.filter(({ rows }) => meet(rows, [row, row + 1])).map(({ columns }) => columns)
  let column = 0
  while (taken.some((columns) => meet(columns, [column, column + 1]))) column += 1
  const columns = [column, column + Number(attribute(element, 'colspan') ?? 1)] as const
  const rows = [row, row + Number(attribute(element, 'rowspan') ?? 1)] as const
  const scope = element.nodeName === 'TH' ? (attribute(element, 'scope') ?? 'none') : undefined
  return { element: element.backendNodeId, scope, section, rows, columns }
}
