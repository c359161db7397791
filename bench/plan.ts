import { at, type Random, randomOf } from './random.ts'
import { actions, funds, type Office, offices } from './words/offices.ts'

/** One project before it is filled: a series is the same project over the years. */
export interface Planned {
  readonly series: number
  readonly year: number
  readonly office: Office
  readonly topic: string
  readonly name: string
  readonly slug: string
}

/** The newest year of a corpus. */
export const newestYear = 2025

/** Which projects a corpus has: six of ten in the newest year, and earlier editions of some of them. */
export function plan(seed: number, projects: number): Planned[] {
  const earlier = Math.floor(projects / 5)
  const newest = planYear(seed, projects - 2 * earlier)
  const before = [1, 2].flatMap((years) =>
    newest.slice(0, earlier).map((planned) => ({ ...planned, year: newestYear - years })),
  )
  return [...newest, ...before]
}

function planYear(seed: number, projects: number): Planned[] {
  const random = randomOf(seed)
  const taken = new Map<Office, number>()
  return Array.from({ length: projects }, (_, series) => {
    const office = drawOffice(random)
    const count = taken.get(office) ?? 0
    taken.set(office, count + 1)
    return { series, year: newestYear, office, ...nameProject(office, count) }
  })
}

// Some offices publish hundreds, many a handful.
function drawOffice(random: Random): Office {
  const most = 1_000_000
  return at(offices, Math.floor(offices.length * (random.between(0, most - 1) / most) ** 1.6))
}

// Every name of an office once, and then again as a further phase; 37 and the 360 names have no divisor in common.
function nameProject({ topics }: Office, count: number) {
  const [byTopic, byAction] = [topics.length, actions.length]
  const names = byTopic * byAction * funds.length
  const index = (count * 37) % names
  const phase = Math.floor(count / names) + 1
  const topic = at(topics, index)
  const parts = [
    topic,
    at(actions, Math.floor(index / byTopic)),
    at(funds, Math.floor(index / byTopic / byAction)),
  ]
  return {
    topic: topic.name,
    name: parts.map(({ name }) => name).join('') + (phase === 1 ? '' : `（第${phase}期）`),
    slug: [...parts.map(({ slug }) => slug), ...(phase === 1 ? [] : [phase])].join('-'),
  }
}
