import { diffArrays } from 'diff'

/** A stretch of two texts: in both, or in one of them. */
export interface Part {
  readonly is: 'same' | 'removed' | 'added'
  readonly text: string
}

/** A text in two versions, null where there is none; the parts of both, in their order, give each of them. */
export interface TextChange {
  readonly before: string | null
  readonly after: string | null
  readonly parts: readonly Part[]
}

/** Compares two texts; undefined where they are the same. */
export function diffText(before: string | null, after: string | null): TextChange | undefined {
  return before === after ? undefined : { before, after, parts: toParts(before ?? '', after ?? '') }
}

// A number is one word: 100 that becomes 80 has lost no 1. Chinese has no other words that every Node would find alike.
const word = /\d+(?:[.,]\d+)*|[a-z]+|\P{M}\p{M}*|\p{M}+/giu

// Texts with more differences than this have little in common, and hostile ones would take long.
const options = { maxEditLength: 300 }

function toParts(before: string, after: string): Part[] {
  const compared = diffArrays(before.match(word) ?? [], after.match(word) ?? [], options)
  const parts = (compared ?? []).map(({ value, added, removed }): Part => {
    const is = added ? 'added' : removed ? 'removed' : 'same'
    return { is, text: value.join('') }
  })
  return isReadable(parts, Math.max(before.length, after.length)) ? parts : replace(before, after)
}

// What shares little but 的 and commas is another sentence, and better read as one.
const leastShare = 0.3

function isReadable(parts: readonly Part[], length: number): boolean {
  const same = parts.reduce((sum, { is, text }) => sum + (is === 'same' ? text.length : 0), 0)
  return same >= leastShare * length
}

/** The parts of two texts of which the one has taken the place of the other as a whole. */
export function replace(before: string, after: string): Part[] {
  const parts: Part[] = [
    { is: 'removed', text: before },
    { is: 'added', text: after },
  ]
  return parts.filter(({ text }) => text !== '')
}
