import { fold } from '../../publish/search/fold.ts'
import { facts } from '../../publish/search/layout.ts'
import type { Corpus, Projects } from './corpus.ts'
import { selectProjects, toRowFilter } from './filter.ts'
import type { Hits } from './match.ts'
import { countRows, rowsOf } from './rows.ts'
import { sortProjects } from './sort.ts'
import type { State } from './state.ts'

/** What has been found in what has been loaded. */
export interface Found {
  /** The folded query. */
  readonly query: string
  /** Projects by their numbers, in the order that is asked for. */
  readonly projects: readonly number[]
  /** How many rows have been found in all. */
  readonly rows: number
  /** How many parts the answer needs, and how many of these have been loaded. */
  readonly needed: number
  readonly loaded: number
  /** Rows of a project that have been found, by their numbers in its part. */
  readonly rowsOf: (project: number) => number[]
}

/** Answers a state from what has been loaded; `match` is the matcher of its texts. */
export function find(corpus: Corpus, state: State, match: (query: string) => Hits): Found {
  const query = fold(state.query)
  const hits = query === '' ? null : match(query)
  const question = { filter: toRowFilter(corpus, state), hits, named: hitProjects(corpus, hits) }
  const asked = selectProjects(corpus, state)
  const asksRows = question.filter !== null || hits !== null
  const needed = asksRows ? partsOf(corpus, asked) : []
  const loaded = needed.flatMap((index) => corpus.parts[index] ?? [])
  const counts = new Uint32Array(asked.length)
  for (const part of loaded) countRows(question, part, asked, counts)
  const isFound = (project: number) =>
    asked[project] === 1 &&
    ((counts[project] ?? 0) > 0 ||
      (question.filter === null && (hits === null || question.named[project] === 1)))
  const projects = [...corpus.projects.year.keys()].filter(isFound)
  return {
    query,
    projects: sortProjects(corpus, projects, state.sort, counts),
    rows: counts.reduce((sum, count) => sum + count, 0),
    needed: needed.length,
    loaded: loaded.length,
    rowsOf: (project) => (asksRows ? rowsOf(corpus, question, project) : []),
  }
}

/** The parts that hold rows of any of the projects marked with 1, from 0. */
export function partsOf({ data }: Corpus, asked: Uint8Array): number[] {
  return [...data.parts.keys()].filter((index) => {
    const place = asked.indexOf(1, data.parts[index])
    return place >= 0 && place < (data.parts[index + 1] ?? asked.length)
  })
}

function hitProjects({ projects }: Corpus, hits: Hits | null): Uint8Array {
  const named = new Uint8Array(projects.count)
  if (hits === null) return named
  for (const fact of facts)
    for (const [project, text] of projects.facts[fact].entries()) named[project] ||= hits[text] ?? 0
  for (const project of named.keys()) named[project] ||= hitsGoal(projects, hits, project)
  return named
}

function hitsGoal({ goalStarts, goalNames, statements }: Projects, hits: Hits, project: number): number {
  const end = goalStarts[project + 1] ?? 0
  for (let goal = goalStarts[project] ?? 0; goal < end; goal++)
    if (hits[goalNames[goal] ?? 0] === 1 || hits[statements[goal] ?? 0] === 1) return 1
  return 0
}
