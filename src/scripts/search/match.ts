import type { Texts } from './texts.ts'

/** For each text, by its number, 1 where the folded query stands in it. */
export type Hits = Uint8Array

/** Looks for queries in texts that may still grow; a longer query is looked for only where the shorter one stood. */
export function createMatcher({ folded }: Texts): (query: string) => Hits {
  let last = ''
  let hits: Hits = new Uint8Array(0)
  let looked = 0
  return (query) => {
    const next = new Uint8Array(folded.length)
    const isLonger = last !== '' && query.includes(last)
    for (let number = 1; number < folded.length; number++) {
      if (isLonger && number < looked && hits[number] === 0) continue
      if (folded[number]?.includes(query)) next[number] = 1
    }
    last = query
    hits = next
    looked = folded.length
    return hits
  }
}
