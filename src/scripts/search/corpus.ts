import { type Fact, facts } from '../../publish/search/layout.ts'
import type { SearchPart } from '../../publish/search/parts.ts'
import type { SearchProjects } from '../../publish/search/projects.ts'
import { createTexts, intern, internColumn, type Texts } from './texts.ts'

/** Loaded projects, by their number; texts by theirs. */
export interface Projects {
  readonly count: number
  readonly year: Uint16Array
  /** Slug of the department of each project. */
  readonly department: readonly string[]
  readonly facts: Readonly<Record<Fact, Uint32Array>>
  /** Goals of project n are those from goalStarts[n] up to goalStarts[n + 1]. */
  readonly goalStarts: Uint32Array
  readonly goalNames: Uint32Array
  readonly statements: Uint32Array
}

/** A loaded part: rows of the projects from `first` on; row numbers count within the part. */
export interface Part {
  readonly first: number
  /** Rows of the nth project of the part are those from rowStarts[n] up to rowStarts[n + 1]. */
  readonly rowStarts: Uint32Array
  readonly flags: Uint8Array
  readonly goals: Uint16Array
  readonly columns: readonly Uint32Array[]
  /** 其他列: row, label and text. */
  readonly extras: readonly (readonly [row: number, label: number, text: number])[]
}

/** All that has been loaded. */
export interface Corpus {
  readonly data: SearchProjects
  readonly texts: Texts
  readonly projects: Projects
  /** Parts in order, undefined where one has not been loaded. */
  readonly parts: (Part | undefined)[]
}

/** A corpus without rows yet. */
export function openCorpus(data: SearchProjects): Corpus {
  const texts = createTexts()
  const inDepartments = data.departments.flatMap(([year, slug, count]) => Array(count).fill({ year, slug }))
  const column = (fact: Fact) => [fact, internColumn(texts, data.facts[fact])] as const
  return {
    data,
    texts,
    projects: {
      count: data.slugs.length,
      year: Uint16Array.from(inDepartments, ({ year }) => year),
      department: inDepartments.map(({ slug }) => slug),
      facts: Object.fromEntries(facts.map(column)) as Record<Fact, Uint32Array>,
      goalStarts: toStarts(data.goals),
      goalNames: internColumn(texts, data.goalNames),
      statements: internColumn(texts, data.statements),
    },
    parts: data.parts.map(() => undefined),
  }
}

/** Adds the rows of a part, counted from 0. */
export function addPart({ data, texts, parts }: Corpus, index: number, part: SearchPart): void {
  parts[index] = {
    first: data.parts[index] ?? 0,
    rowStarts: toStarts(part.rows),
    flags: Uint8Array.from(part.flags),
    goals: Uint16Array.from(part.goals),
    columns: part.columns.map((column) => internColumn(texts, column)),
    extras: part.extras.map(([row, label, text]) => [row, intern(texts, label), intern(texts, text)]),
  }
}

/** Address of a project's page without its ending. */
export function idOf({ data, projects }: Corpus, project: number): string {
  return `${projects.year[project]}/${projects.department[project]}/${data.slugs[project]}`
}

/** The part that a project's rows stand in, counted from 0. */
export function partOf({ data }: Corpus, project: number): number {
  return data.parts.findLastIndex((first) => first <= project)
}

function toStarts(counts: readonly number[]): Uint32Array {
  const starts = new Uint32Array(counts.length + 1)
  for (const [index, count] of counts.entries()) starts[index + 1] = (starts[index] ?? 0) + count
  return starts
}
