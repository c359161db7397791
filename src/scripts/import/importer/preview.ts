import type { Column } from '../../../model/form.ts'
import { formOfData } from '../../../model/forms/index.ts'
import type { Indicator } from '../../../model/project.ts'
import { readProject } from '../../../model/read-project.ts'
import { cellOf } from '../../../publish/cells.ts'
import type { PreviewTable } from './importer.ts'

/** Tables of a content file as they are read, whatever else it lacks: each row has all of its labels. */
export function toPreview(data: Readonly<Record<string, unknown>>): PreviewTable[] {
  const { tables } = formOfData(data)
  const indicators = readTables(data)
  return tables.flatMap(({ label, term, columns }) => {
    const rows = indicators.filter((indicator) => indicator.term === term)
    const all = [...columns, ...ownColumns(rows)]
    if (rows.length === 0) return []
    return [
      {
        label,
        columns: all.map((column) => column.label),
        naming: columns.findIndex(({ role }) => role === 'name'),
        rows: rows.map((row) => all.map((column) => cellOf(row, column))),
      },
    ]
  })
}

// No table says them, and without them it would be none of a project.
const facts = { 项目名称: '—', 预算部门: '—', 预算年度: '2000' }

function readTables(data: Readonly<Record<string, unknown>>): readonly Indicator[] {
  const form = formOfData(data)
  const tables = Object.fromEntries(form.tables.map(({ label }) => [label, data[label]]))
  return readProject({ ...facts, ...tables }, form, '').project?.indicators ?? []
}

function ownColumns(rows: readonly Indicator[]): Column[] {
  const labels = new Set(rows.flatMap(({ extra }) => Object.keys(extra ?? {})))
  return [...labels].map((label) => ({ label, role: 'extra' }))
}
