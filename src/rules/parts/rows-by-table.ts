import type { Indicator, Project } from '../../model/project.ts'
import { quote } from './quote.ts'
import { groupsOf } from './runs.ts'

export type Rows = readonly [Indicator, ...Indicator[]]

/** Rows of each table that concern a rule, but for those without an indicator; no table is empty. */
export function rowsByTable({ indicators }: Project, concerns: (row: Indicator) => boolean): readonly Rows[] {
  return groupsOf(indicators, (row) => (row.name !== null && concerns(row) ? row.term : null))
}

const longest = 16

/** Rows as a message counts them: how many there are, and the first two by name. */
export function countRows(rows: readonly Indicator[]): string {
  const names = rows.slice(0, 2).map(({ name }) => quote(clip(name ?? '')))
  return `${rows.length} 行（${names.join('、')}${rows.length > names.length ? '等' : ''}）`
}

function clip(name: string): string {
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name
}
