import type { Goal, Indicator, Project } from '../model/project.ts'
import type { PublishedProject } from './data/project-schema.ts'

/** A project as its published JSON: keys always present and in this order, rows in file order. */
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
  return `${JSON.stringify(published, null, 2)}\n`
}

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

// Where a row stands in the content file is nothing to a reader of the data, and JSON has no undefined.
function withoutRow<T extends Goal | Indicator>(published: T) {
  return { ...published, row: undefined }
}
