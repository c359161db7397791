import type { Address } from './address.ts'

/** One page of a list that is split where it is long. */
export interface ListPage<T> {
  /** From 1. */
  readonly number: number
  /** How many pages the whole list has. */
  readonly count: number
  /** How many rows stand on the pages before. */
  readonly before: number
  readonly rows: readonly T[]
}

/** How many rows a page has at most. */
export const rowsOfPage = 200

/** A list as pages in its order, one at least; a row that weighs more than 1 takes the room of others. */
export function toPages<T>(
  list: readonly T[],
  room = rowsOfPage,
  weightOf: (row: T) => number = () => 1,
): ListPage<T>[] {
  const starts = [0]
  let taken = 0
  for (const [index, row] of list.entries()) {
    const weight = Math.max(1, weightOf(row))
    if (taken > 0 && taken + weight > room) {
      starts.push(index)
      taken = 0
    }
    taken += weight
  }
  return starts.map((before, index) => ({
    number: index + 1,
    count: starts.length,
    before,
    rows: list.slice(before, starts[index + 1]),
  }))
}

/**
 * Address of a page of a list by that of its first one: after `…/index.html` comes `…/page-2.html`, after `changes.html`
 * `changes/page-2.html`.
 */
export function pageAddress(first: Address, number: number): Address {
  const folder = first.replace(/(?:(^|\/)index)?\.html$/u, (_, start?: string) => start ?? '/')
  return number === 1 ? first : `${folder}page-${number}.html`
}

const near = 2

// More links than these are no help on one page.
const listed = 60

/** Pages that a page links to: from the first all if few; else the first, its neighbours, the last, null between. */
export function linkedPages(number: number, count: number): (number | null)[] {
  const all = Array.from({ length: count }, (_, index) => index + 1)
  if (number === 1 && count <= listed) return all
  const isNear = (page: number) => page === 1 || page === count || Math.abs(page - number) <= near
  // An ellipsis in the place of one page would save nothing.
  return all.flatMap((page) => {
    if (isNear(page) || (isNear(page - 1) && isNear(page + 1))) return [page]
    return isNear(page - 1) ? [null] : []
  })
}
