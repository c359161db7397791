import type { Random } from './random.ts'

// In a line of a row: the number of a value, with few words before and behind it.
const numbers = /(?<=^ {4}\S{1,10}: [^\d\n]{0,8})\d+(?=[^\d\n,]{0,4}$)/gmu

/** Loosens or tightens one of the numbers of a content file, as its seed has it. */
export function editTarget(random: Random, text: string): string {
  const found = [...text.matchAll(numbers)]
  if (found.length === 0) return text
  const { index, 0: number } = random.pick(found)
  const changed = Number(number) + (random.chance(0.5) ? 1 : -1) * random.between(1, 5)
  return text.slice(0, index) + Math.max(1, changed) + text.slice(index + number.length)
}
