import { expect, test } from 'vitest'
import { linkedPages, pageAddress, toPages } from '../src/publish/pages.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)
const lengths = (count: number) => toPages(numbers(count)).map(({ rows }) => rows.length)

test.each([
  [0, [0]],
  [1, [1]],
  [200, [200]],
  [201, [200, 1]],
  [450, [200, 200, 50]],
])('a list of %i rows has pages of %j', (count, pages) => expect(lengths(count)).toEqual(pages))

test('the pages together are the list, and each knows its place', () => {
  const pages = toPages(numbers(450))
  expect(pages.flatMap(({ rows }) => rows)).toEqual(numbers(450))
  expect(pages.map(({ number, count, before }) => [number, count, before])).toEqual([
    [1, 3, 0],
    [2, 3, 200],
    [3, 3, 400],
  ])
})

test('heavy rows take the room of others; one that is too heavy has a page of its own', () => {
  const weights = [1, 2.5, 1, 1, 9, 1, 0.1, 1]
  const pages = toPages(weights, 4, (weight) => weight)
  expect(pages.map(({ rows }) => rows)).toEqual([[1, 2.5], [1, 1], [9], [1, 0.1, 1]])
})

test.each([
  ['2025/index.html', 1, '2025/index.html'],
  ['2025/index.html', 2, '2025/page-2.html'],
  ['2025/index-ju/index.html', 12, '2025/index-ju/page-12.html'],
  ['index.html', 2, 'page-2.html'],
  ['changes.html', 1, 'changes.html'],
  ['changes.html', 2, 'changes/page-2.html'],
])('of the list at %s page %i stands at %s', (index, number, address) =>
  expect(pageAddress(index, number)).toBe(address),
)

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
  [1, 700, [1, 2, 3, null, 700]],
  [5, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
  [6, 11, [1, null, 4, 5, 6, 7, 8, null, 11]],
  [11, 11, [1, null, 9, 10, 11]],
])('page %i of %i links to %j', (number, count, linked) => expect(linkedPages(number, count)).toEqual(linked))
