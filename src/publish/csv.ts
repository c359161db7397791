import type { Form } from '../model/form.ts'
import type { Project } from '../model/project.ts'
import { type DataColumn, toHead, toLines } from './data/column.ts'
import { type IndicatorRow, indicatorColumns } from './data/indicator-columns.ts'

/**
 * A project as CSV for people: UTF-8 with byte order mark, RFC 4180, one row an indicator, the form's own labels
 * as headers. A cell that a spreadsheet would run as a formula begins with a single quote.
 */
export function toCsv(project: Project, form: Form): string {
  const columns = projectCsvColumns(project, form)
  return toHead(columns) + toLines(columns, toIndicatorRows(project, form))
}

/** Columns of a project's CSV: those of its form, then those that only its own rows have (其他列). */
export function projectCsvColumns(project: Project, form: Form): DataColumn<IndicatorRow>[] {
  const columns = indicatorColumns([form])
  return [...columns, ...extraColumns(project, new Set(columns.map(({ header }) => header)))]
}

/** Rows of a project, each with what it stands in. */
export function toIndicatorRows(project: Project, form: Form): IndicatorRow[] {
  return project.indicators.map((indicator) => ({ project, form, indicator }))
}

function extraColumns({ indicators }: Project, taken: Set<string>): DataColumn<IndicatorRow>[] {
  const labels = new Set(indicators.flatMap(({ extra }) => Object.keys(extra ?? {})))
  return [...labels].map((label) => {
    const header = freeHeader(label, taken)
    taken.add(header)
    return {
      header,
      description: '表样没有、原表另有的列，照原表的文字。',
      cell: ({ indicator: { extra } }) => extra?.[label] ?? '',
    }
  })
}

// Readers find columns by their headers, so none is there twice.
function freeHeader(label: string, taken: ReadonlySet<string>): string {
  return taken.has(label) ? freeHeader(`${label}（其他列）`, taken) : label
}
