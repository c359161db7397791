import type { Goal, Indicator, Project } from '../model/project.ts'
import type { PublishedProject } from './data/project-schema.ts'

/** A project as its published JSON: keys always present and in this order, rows in file order, a line each. */
export function toJson(project: Project): string {
  const { id, year, department, name, form, code, supervisor, implementer, period, amount } = project
  const { source, description, goals, indicators, editorNotes, acknowledgements } = project
  const published = {
    id,
    year,
    department,
    name,
    form,
    code,
    supervisor,
    implementer,
    period,
    amount,
    source,
    description,
    goals: goals.map(withoutRow),
    indicators: indicators.map(withoutRow),
    editorNotes,
    acknowledgements,
  } satisfies Frozen<PublishedProject>
  const lines = Object.entries(published).map(([key, value]) => `${JSON.stringify(key)}: ${toLines(value)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

/** A project from its published JSON: without 变更说明 and the places of rows in the content file, which are not published. */
export function fromJson(text: string): Project {
  const published: Published = JSON.parse(text)
  return {
    ...published,
    changeNote: null,
    goals: published.goals.map((goal) => ({ ...goal, row: null })),
    indicators: published.indicators.map((indicator, row) => ({ ...indicator, row })),
  }
}

interface Published extends Omit<Project, 'changeNote' | 'goals' | 'indicators'> {
  readonly goals: readonly Omit<Goal, 'row'>[]
  readonly indicators: readonly Omit<Indicator, 'row'>[]
}

// One line a row shows two versions' differences as well as any layout, and is a quarter shorter than most.
function toLines(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value)
  return `[\n${value.map((each) => JSON.stringify(each)).join(',\n')}\n]`
}

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

// Where a row stands in the content file is nothing to a reader of the data, and JSON has no undefined.
function withoutRow<T extends Goal | Indicator>(published: T) {
  return { ...published, row: undefined }
}
