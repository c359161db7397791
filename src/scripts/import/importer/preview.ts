import type { Column } from '../../../model/form.ts'
import { formOf } from '../../../model/forms/index.ts'
import type { Indicator, Project } from '../../../model/project.ts'
import { cellOf } from '../../../publish/cells.ts'
import type { PreviewTable } from './importer.ts'

/** Tables of a project as they were read: each row has all of its labels. */
export function toPreview(project: Project): PreviewTable[] {
  return formOf(project).tables.flatMap(({ label, term, columns }) => {
    const rows = project.indicators.filter((indicator) => indicator.term === term)
    const all = [...columns.toSorted(byName), ...ownColumns(rows)]
    if (rows.length === 0) return []
    return [
      {
        label,
        columns: all.map((column) => column.label),
        rows: rows.map((row) => all.map((column) => cellOf(row, column))),
      },
    ]
  })
}

function byName(one: Column, other: Column): number {
  return Number(other.role === 'name') - Number(one.role === 'name')
}

function ownColumns(rows: readonly Indicator[]): Column[] {
  const labels = new Set(rows.flatMap(({ extra }) => Object.keys(extra ?? {})))
  return [...labels].map((label) => ({ label, role: 'extra' }))
}
