import { quote } from './quote.ts'

// A quotation shows 40 characters: a difference within the first 30 shows by itself.
const shown = 40
const early = 30
const context = 10

/** Two texts as a message quotes them side by side: where they differ too late to show, their beginning is cut. */
export function quoteBoth(a: string, b: string): readonly [string, string] {
  const difference = firstDifference(a, b)
  const isShown = difference < early || Math.max(a.length, b.length) <= shown
  const cut = (text: string) => quote(isShown ? text : `…${text.slice(difference - context)}`)
  return [cut(a), cut(b)]
}

function firstDifference(a: string, b: string): number {
  let index = 0
  while (index < a.length && a[index] === b[index]) index++
  return index
}
