import { readFileSync } from 'node:fs'
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document
type Element = DefaultTreeAdapterTypes.Element

/** Parses a built page. */
export function readPage(path: string): DefaultTreeAdapterTypes.Document {
  return parse(readFileSync(path, 'utf8'))
}

/** All elements below a node that satisfy a test, in document order. */
export function findAll(node: Node, test: (element: Element) => boolean): Element[] {
  const children = 'childNodes' in node ? node.childNodes : []
  return children.flatMap((child) =>
    defaultTreeAdapter.isElementNode(child) ? [...(test(child) ? [child] : []), ...findAll(child, test)] : [],
  )
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value
}

// What the page itself adds to a cell: remarks, and words for those who cannot see that it is empty.
const own: ReadonlySet<string | undefined> = new Set(['remark', 'remarks', 'visually-hidden'])

/** Text of a node as it is shown, without what the page itself adds. */
export function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value
  if (defaultTreeAdapter.isElementNode(node) && own.has(attribute(node, 'class'))) return ''
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** Scripts of a page that run; data blocks are none. */
export function findScripts(page: Node): Element[] {
  return findAll(page, (element) => element.tagName === 'script' && !isData(element))
}

/** What a page tells programs of its content (JSON-LD). */
export function readLinkedData(page: Node): unknown[] {
  const blocks = findAll(page, (element) => element.tagName === 'script' && isData(element))
  return blocks.map((block) => JSON.parse(textOf(block)))
}

function isData(script: Element): boolean {
  return attribute(script, 'type') === 'application/ld+json'
}

export interface PageRow {
  readonly term: string
  readonly goal: string
  readonly level1: string
  readonly level2: string
  /** Name, values and basis, those not empty. */
  readonly cells: readonly string[]
}

const isTag =
  (name: string) =>
  ({ tagName }: Element) =>
    tagName === name

/** Rows of the indicator tables of a project's page, from top to bottom, with the labels that stand over them. */
export function readRows(page: Node): PageRow[] {
  const sections = findAll(page, isTag('section'))
  return sections.flatMap((section) => {
    const term = attribute(section, 'aria-labelledby') ?? ''
    let goal = ''
    return findAll(section, (element) => element.tagName === 'h3' || isIndicators(element)).flatMap(
      (element) => {
        if (element.tagName === 'table') return readTable(element).map((row) => ({ term, goal, ...row }))
        goal = textOf(element)
        return []
      },
    )
  })
}

const isIndicators = (element: Element) => attribute(element, 'class')?.startsWith('indicators') === true

function isPublished(cell: Element): boolean {
  const isPicture = attribute(cell, 'class')?.split(' ').includes('picture')
  return attribute(cell, 'scope') === 'row' || (cell.tagName === 'td' && !isPicture)
}

function readTable(table: Element): Omit<PageRow, 'term' | 'goal'>[] {
  const level1 = findAll(table, isTag('caption')).map(textOf).join('')
  return findAll(table, isTag('tbody')).flatMap((group) => {
    const level2 = findAll(group, (cell) => attribute(cell, 'scope') === 'rowgroup')
      .map(textOf)
      .join('')
    const rows = findAll(group, (row) => row.tagName === 'tr' && attribute(row, 'class') !== 'remarks')
    return rows.map((row) => ({
      level1,
      level2,
      cells: findAll(row, isPublished)
        .map(textOf)
        .filter((cell) => cell !== ''),
    }))
  })
}
