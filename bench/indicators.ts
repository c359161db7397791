import type { Planned } from './plan.ts'
import type { Random } from './random.ts'
import { drawEntry, type Measure } from './values.ts'
import { type Category, categories } from './words/categories.ts'
import { acts, areas, documents, grounds } from './words/prose.ts'

/** An indicator of a series: what stays the same over its years and in both tables. */
export interface Indicator {
  readonly category: string
  readonly name: string
  readonly measure: Measure | null
  /** The value where there is no measure. */
  readonly words: string
  readonly basis: string | null
}

/** Draws the indicators of a series, in the order of the form's categories; no name twice. */
export function drawIndicators(random: Random, planned: Planned, count: number): Indicator[] {
  const isCited = random.chance(0.6)
  const drawn = Array.from({ length: count }, () => random.pick(lots))
  const names = new Set<string>()
  return categories.flatMap((category) =>
    drawn
      .filter((each) => each === category)
      .map(() => drawIndicator(random, planned, { category, isCited }))
      .filter(({ name }) => names.size < names.add(name).size),
  )
}

// Each category as often as its share says.
const lots = categories.flatMap((category) => Array.from({ length: category.share }, () => category))

interface Draw {
  readonly category: Category
  readonly isCited: boolean
}

// Half of the names recur in other projects; the others tell of this one's work in its place.
function drawIndicator(random: Random, planned: Planned, { category, isCited }: Draw): Indicator {
  const isCommon = random.chance(0.45)
  const { name, measure } = drawEntry(random, random.pick(isCommon ? category.common : category.ends))
  // Half of the values of published forms are words, and some of those sentences; a rate is a number.
  const isWords = random.chance(0.38) && measure?.unit !== '%'
  const isSentence = random.chance(0.2)
  return {
    category: category.slug,
    name: isCommon ? name : ownName(random, planned, name),
    measure: isWords ? null : measure,
    words: punctuate(random.pick(isSentence ? category.sentences : category.words)),
    basis: isCited && random.chance(0.7) ? drawBasis(random, planned) : null,
  }
}

function ownName(random: Random, { office, topic }: Planned, end: string): string {
  return random.pick(acts) + office.place + random.pick(areas) + topic + end
}

// A comma would part the entries of a list.
function punctuate(words: string): string {
  return words.replaceAll('、', '，')
}

function drawBasis(random: Random, { office, topic }: Planned): string {
  if (random.chance(0.4)) return random.pick(grounds)
  return `《${office.place}${topic}${random.pick(documents)}`
}
