import { changes } from '../../words/zh/changes.ts'
import type { Part } from '../text.ts'

/** How much of what is the same is left beside a difference, in characters, and what stands for the rest. */
interface Clip {
  readonly around: number
  readonly gap: string
}

// Enough of a sentence to know it again.
const brief: Clip = { around: 24, gap: '…' }
const readable: Clip = { around: 40, gap: '……' }
const most = 400

/** Parts of a text for whoever reads a page that leads to all of it: whatever differs, and what is next to it. */
export function clipSameParts(parts: readonly Part[], clip = readable): Part[] {
  return parts.map((part, index) =>
    part.is === 'same'
      ? {
          ...part,
          text: clipSame(part.text, { ...clip, isAfter: index > 0, isBefore: index < parts.length - 1 }),
        }
      : part,
  )
}

/** Parts of a text for whoever looks at what differs: of long stretches that are the same, what is next to it. */
export function clipParts(parts: readonly Part[]): Part[] {
  return clipSameParts(parts, brief).map((part) =>
    part.is === 'same' ? part : { ...part, text: clipLong(part.text) },
  )
}

/** A stretch that is the same, and whether it stands after a difference and before one. */
interface Stretch extends Clip {
  readonly isAfter: boolean
  readonly isBefore: boolean
}

function clipSame(text: string, { around, gap, isAfter, isBefore }: Stretch): string {
  const characters = [...text]
  const [first, last] = [isAfter ? around : 0, isBefore ? around : 0]
  if (characters.length <= first + last + gap.length) return text
  return `${characters.slice(0, first).join('')}${gap}${characters.slice(characters.length - last).join('')}`
}

/** A text cut to what a reader of a list takes in. */
export function clipLong(text: string): string {
  const characters = [...text]
  if (characters.length <= most) return text
  return characters.slice(0, most).join('') + changes.clipped(characters.length)
}
