import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5'
import { attribute, findAll, readPage, textOf } from '../test/site/page.ts'

type Element = DefaultTreeAdapterTypes.Element

/** Throws where two sites do not say the same in the tables of a project. */
export function compareTables(ids: readonly string[], ours: string, theirs: string): void {
  for (const id of ids) {
    const own = readTables(join(ours, `${id}.html`))
    const other = readTables(join(theirs, `${id}.html`))
    const length = Math.max(own.length, other.length)
    const place = Array.from({ length }).findIndex((_, index) => own[index] !== other[index])
    if (place >= 0) throw new Error(`${id}.html differs in ${theirs}:\n- ${own[place]}\n+ ${other[place]}`)
  }
}

const parts = new Set(['h2', 'h3', 'caption', 'tbody', 'tr'])

/** What the tables of a project say: headings, captions, groups, and rows cell by cell. */
function readTables(path: string): string[] {
  return findAll(readPage(path), isOfTables)
    .flatMap((section) => findAll(section, ({ tagName }) => parts.has(tagName)))
    .map(readPart)
    .filter((line) => line !== '')
}

// The years side by side are ours alone.
function isOfTables(element: Element): boolean {
  const isGroup = (each: Element) => attribute(each, 'scope') === 'rowgroup'
  const isOfYears = attribute(element, 'aria-labelledby') === 'years'
  return element.tagName === 'section' && !isOfYears && findAll(element, isGroup).length > 0
}

// Pictures are ours alone; remarks in lines of their own and links between rows are no text of `textOf`.
function readPart(element: Element): string {
  if (element.tagName === 'tbody') return 'tbody'
  if (element.tagName !== 'tr') return `${element.tagName} ${plain(element)}`
  if (attribute(element, 'class') === 'remarks') return ''
  const cells = element.childNodes.filter(defaultTreeAdapter.isElementNode)
  const own = cells.filter((cell) => !attribute(cell, 'class')?.split(' ').includes('picture'))
  return own.map((cell) => `${cell.tagName} ${plain(cell)}`).join(' | ')
}

function plain(element: Element): string {
  return textOf(element).replaceAll(/\s+/gu, ' ').trim()
}
