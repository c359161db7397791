import { changes } from '../../words/zh/changes.ts'
import type { Part } from '../text.ts'

// Enough of a sentence to know it again.
const around = 24
const most = 400

/** Parts of a text for whoever looks at what differs: of long stretches that are the same, what is next to it. */
export function clipParts(parts: readonly Part[]): Part[] {
  return parts.map((part, index) => ({
    ...part,
    text: part.is === 'same' ? clipSame(part.text, index > 0, index < parts.length - 1) : clipLong(part.text),
  }))
}

function clipSame(text: string, isAfter: boolean, isBefore: boolean): string {
  const characters = [...text]
  const [first, last] = [isAfter ? around : 0, isBefore ? around : 0]
  if (characters.length <= first + last + 1) return text
  return `${characters.slice(0, first).join('')}…${characters.slice(characters.length - last).join('')}`
}

/** A text cut to what a reader of a list takes in. */
export function clipLong(text: string): string {
  const characters = [...text]
  if (characters.length <= most) return text
  return characters.slice(0, most).join('') + changes.clipped(characters.length)
}
