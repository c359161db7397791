import type { Indicator, Project } from '../model/project.ts'

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
    goals,
    indicators: indicators.map(toPublished),
    editorNotes,
    acknowledgements,
  }
  return `${JSON.stringify(published, null, 2)}\n`
}

// The row number is where the file says it, which is nothing to a reader; the past years stand before the target.
function toPublished({ row: _, ...indicator }: Indicator) {
  return indicator
}
