import type { Category } from '../../model/form.ts'
import { likeness } from '../../model/twins.ts'

// One character of four: labels that share no more than 指标 are not near.
const enough = 0.75

/** Label that a printed one was probably meant to be, if one is near enough or stands within it. */
export function nearestLabel(categories: readonly Category[], printed: string): string | undefined {
  const [best] = categories
    .map((category) => ({ label: category.label, share: nearness(category, printed) }))
    .filter(({ share }) => share >= enough)
    .sort((a, b) => b.share - a.share)
  return best?.label
}

function nearness({ label, aliases }: Category, printed: string): number {
  if (printed.includes(label)) return 1
  return Math.max(...[label, ...aliases].map((name) => likeness(name, printed)))
}
