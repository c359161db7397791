import { type Corpus, type Part, partOf } from './corpus.ts'
import { passes, type RowFilter } from './filter.ts'
import type { Hits } from './match.ts'

/** What is asked of rows. */
export interface Question {
  readonly filter: RowFilter | null
  /** Null where the query is empty. */
  readonly hits: Hits | null
  /** For each project 1 where the query stands in what is said of the whole project. */
  readonly named: Uint8Array
}

/** Counts the rows of a part that are found, for each project that is marked with 1. */
export function countRows(question: Question, part: Part, asked: Uint8Array, counts: Uint32Array): void {
  const hit = hitRows(part, question.hits, 0, part.flags.length)
  for (let own = 0; own < part.rowStarts.length - 1; own++) {
    const project = part.first + own
    if (asked[project] === 0) continue
    const isFound = toTest(question, part, project)
    const end = part.rowStarts[own + 1] ?? 0
    let count = 0
    for (let row = part.rowStarts[own] ?? 0; row < end; row++) count += isFound(row, hit[row]) ? 1 : 0
    counts[project] = count
  }
}

/** Rows of a project that are found, by their numbers in its part. */
export function rowsOf(corpus: Corpus, question: Question, project: number): number[] {
  const part = corpus.parts[partOf(corpus, project)]
  if (part === undefined) return []
  const start = part.rowStarts[project - part.first] ?? 0
  const end = part.rowStarts[project - part.first + 1] ?? 0
  const hit = hitRows(part, question.hits, start, end)
  const isFound = toTest(question, part, project)
  return Array.from(hit, (_, row) => start + row).filter((row) => isFound(row, hit[row - start]))
}

// The query and what is asked of rows hold for the same row, unless the query stands in what is said of the project.
function toTest({ filter, named }: Question, part: Part, project: number) {
  if (filter === null) return (_: number, hit: number | undefined) => hit === 1
  const isNamed = named[project] === 1
  return (row: number, hit: number | undefined) => (isNamed || hit === 1) && passes(filter, part, row)
}

// For each row from start to end 1 where the query stands in a cell of it; every row where there is no query.
function hitRows({ columns, extras }: Part, hits: Hits | null, start: number, end: number): Uint8Array {
  const hit = new Uint8Array(end - start)
  if (hits === null) return hit.fill(1)
  for (const column of columns) addHits(hit, column.subarray(start, end), hits)
  for (const [row, label, text] of extras) if (hits[label] === 1 || hits[text] === 1) hit[row - start] = 1
  return hit
}

function addHits(hit: Uint8Array, column: Uint32Array, hits: Hits): void {
  for (let row = 0; row < column.length; row++) if (hits[column[row] ?? 0] === 1) hit[row] = 1
}
