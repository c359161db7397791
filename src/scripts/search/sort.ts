import type { Corpus } from './corpus.ts'
import type { State } from './state.ts'

const ranks = new WeakMap<Corpus, Uint32Array>()

/** Projects, which are in the order of the catalogue, in the order that is asked for; equal ones stay as they are. */
export function sortProjects(
  corpus: Corpus,
  projects: readonly number[],
  sort: State['sort'],
  counts: Uint32Array,
): readonly number[] {
  if (sort === '') return projects
  if (sort === 'rows') return projects.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
  if (sort === 'amount') {
    const yuan = Float64Array.from(corpus.projects.facts.amount, (text) =>
      toYuan(corpus.texts.folded[text] ?? ''),
    )
    return projects.toSorted((a, b) => (yuan[b] ?? 0) - (yuan[a] ?? 0))
  }
  const rank = ranks.get(corpus) ?? rankNames(corpus)
  ranks.set(corpus, rank)
  return projects.toSorted((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0))
}

// Chinese collation is slow: each name once, not at each key press.
function rankNames({ texts, projects }: Corpus): Uint32Array {
  const collator = new Intl.Collator('zh-Hans-CN', { numeric: true })
  const names = [...new Set(projects.facts.name)].toSorted((a, b) =>
    collator.compare(texts.all[a] ?? '', texts.all[b] ?? ''),
  )
  const rank = new Map(names.map((name, index) => [name, index]))
  return projects.facts.name.map((name) => rank.get(name) ?? 0)
}

const scales: Readonly<Record<string, number>> = { 亿: 1e8, 万: 1e4, 千: 1e3 }

/** Amount of a folded text in yuan; -1 where it cannot be read. */
export function toYuan(text: string): number {
  const { number = '', scale = '' } =
    /^(?<number>\d[\d,]*(?:\.\d+)?)(?<scale>[亿万千]?)元/u.exec(text)?.groups ?? {}
  return number === '' ? -1 : Number(number.replaceAll(',', '')) * (scales[scale] ?? 1)
}
