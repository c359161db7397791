import type { FormTable } from '../model/form.ts'
import type { Indicator } from '../model/project.ts'
import type { ProjectRule } from './rule.ts'

/** Columns under 其他列 that the form does not have: once a column and table, at the first cell. */
export const columnUnknown: ProjectRule = {
  id: 'column-unknown',
  severity: 'warning',
  find: ({ indicators }, form) =>
    form.tables.flatMap((table) =>
      firstCells(table, indicators).map(([label, row]) => toFinding(table, label, row)),
    ),
}

function firstCells(table: FormTable, indicators: readonly Indicator[]): [string, number][] {
  const first = new Map<string, number>()
  for (const { term, extra, row } of indicators) {
    if (term !== table.term) continue
    for (const label of Object.keys(extra ?? {})) if (!first.has(label)) first.set(label, row)
  }
  return [...first].filter(([label]) => table.columns.every((column) => column.label !== label))
}

function toFinding(table: FormTable, label: string, row: number) {
  return {
    path: [table.label, row, '其他列', label],
    reason: `表样没有“${label}”这一列`,
    note: '这一列会照原样公布；如果它就是表样里的某一列，请改用表样的名称。',
  }
}
