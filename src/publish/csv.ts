import { stringify } from 'csv-stringify/sync'
import type { Form, Role } from '../model/form.ts'
import type { Indicator, Project } from '../model/project.ts'
import { cellOf } from './cells.ts'

/**
 * A project as CSV for people: UTF-8 with byte order mark, RFC 4180, one row an indicator, the form's own labels
 * as headers. A cell that a spreadsheet would run as a formula begins with a single quote.
 */
export function toCsv(project: Project, form: Form): string {
  const columns = columnsOf(project, form)
  const rows = project.indicators.map((indicator) => columns.map(({ cell }) => cell(indicator)))
  return stringify([columns.map(({ header }) => header), ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: '\r\n',
  })
}

interface CsvColumn {
  readonly header: string
  readonly cell: (indicator: Indicator) => string
}

function columnsOf(project: Project, form: Form): CsvColumn[] {
  return [
    { header: '锚点', cell: ({ anchor }) => anchor },
    { header: '表', cell: ({ term }) => form.tables.find((table) => table.term === term)?.label ?? '' },
    ...formColumns(form),
    { header: '比较符', cell: ({ target }) => target?.operator ?? '' },
    { header: '数值', cell: ({ target }) => String(target?.number ?? '') },
    { header: '计量单位', cell: ({ target }) => target?.unit ?? '' },
    { header: '原印一级指标', cell: ({ level1, printed }) => printedLabel(level1, printed?.level1) },
    { header: '原印二级指标', cell: ({ level2, printed }) => printedLabel(level2, printed?.level2) },
    ...extraColumns(project),
  ]
}

const inOrder: readonly Role[] = [
  ...(['goal', 'level1', 'level2', 'name'] as const),
  ...(['yearBeforeLast', 'lastYear', 'target', 'basis'] as const),
]

// The union of all tables' columns, each once: a row is empty in a column that its own table lacks.
function formColumns({ tables }: Form): CsvColumn[] {
  const columns = inOrder.flatMap((role) =>
    tables.flatMap((table) => table.columns.filter((column) => column.role === role)),
  )
  return [...new Set(columns.map(({ label }) => label))].map((header) => ({
    header,
    cell: (indicator) => {
      const table = tables.find(({ term }) => term === indicator.term)
      const column = table?.columns.find(({ label }) => label === header)
      return column === undefined ? '' : cellOf(indicator, column)
    },
  }))
}

function extraColumns({ indicators }: Project): CsvColumn[] {
  const labels = new Set(indicators.flatMap(({ extra }) => Object.keys(extra ?? {})))
  return [...labels].map((header) => ({ header, cell: ({ extra }) => extra?.[header] ?? '' }))
}

function printedLabel(own: string | null, printed: string | null | undefined): string {
  return (printed === undefined ? own : printed) ?? ''
}
