import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Draws that come out the same whenever the numbers are the same that they were seeded with. */
export interface Random {
  /** A whole number, both bounds included. */
  between(from: number, to: number): number
  chance(share: number): boolean
  pick<T>(items: readonly T[]): T
}

/** A stream of draws of its own for each list of numbers: a seed, and what is drawn for. */
export function randomOf(...seeds: readonly number[]): Random {
  const generator = xoroshiro128plus(seeds.reduce(mix, 0))
  const between = (from: number, to: number) => uniformInt(generator, from, to)
  return {
    between,
    chance: (share) => between(0, 999_999) < share * 1_000_000,
    pick: (items) => at(items, between(0, items.length - 1)),
  }
}

/** The item at an index that counts round; throws where there is none. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length]
  if (item === undefined) throw new RangeError('Nothing to pick from')
  return item
}

// Murmur's last steps: neighbouring numbers become far-apart seeds.
function mix(seed: number, next: number): number {
  const first = Math.imul((seed ^ next) + 0x9e3779b9, 0x85ebca6b)
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
  return second ^ (second >>> 16)
}
