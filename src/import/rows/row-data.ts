import type { Form, FormTable, Role, Term } from '../../model/form.ts'
import { noMeasure, type SourceRole } from '../../model/forms/wording.ts'
import { readTarget } from '../../model/target.ts'
import type { SourceColumn } from '../sections/header.ts'
import type { LabelledRow } from './label-rows.ts'
import { kindOf } from './readings.ts'
import { type SureCell, sureCells } from './sure-cells.ts'

/** A row of a content file: text by the label of its column, further columns of the source under 其他列. */
export type RowData = Readonly<Record<string, string | Readonly<Record<string, string>>>>

/** The table of a form for a term. */
export function tableOf({ tables }: Form, term: Term): FormTable | undefined {
  return tables.find((table) => table.term === term)
}

/** A row as a content file writes it, in the table of a term; columns of another term are left out. */
export function toRowData({ aligned, written }: LabelledRow, table: FormTable): RowData {
  const labels = Object.entries(written).map(([role, text]) => [labelFor(table, role as Role), text])
  const own = sureCells(aligned).filter(({ column }) => column.term === null || column.term === table.term)
  const { target, joined } = joinTarget(own)
  const placed = own
    .filter(({ column }) => kindOf(column) !== 'label' && !joined.has(column))
    .map(({ cell, column }) => ({
      label: labelFor(table, column.role),
      column,
      text: column.role === 'target' ? target : cell.text,
    }))
  const known = placed.flatMap(({ label, text }) => (label === undefined ? [] : [[label, text]]))
  const others = placed.filter(({ label }) => label === undefined)
  const row = Object.fromEntries([...labels, ...known])
  if (others.length === 0) return row
  return { ...row, 其他列: Object.fromEntries(others.map(({ column, text }) => [column.label, text])) }
}

// Further columns of a source are its own, whatever the form may call others.
function labelFor({ columns }: FormTable, role: SourceRole): string | undefined {
  return role === 'extra' ? undefined : columns.find((column) => column.role === role)?.label
}

/** A target whose operator and unit stand in columns of their own, as one text; those that are part of it. */
export interface JoinedTarget {
  readonly target: string
  readonly joined: ReadonlySet<SourceColumn>
}

/** Joins a target with its operator and unit where that makes a number of it; words stay as they are. */
export function joinTarget(cells: readonly SureCell[]): JoinedTarget {
  const partOf = (role: SourceColumn['role']) => cells.find(({ column }) => column.role === role)
  const target = partOf('target')?.cell.text ?? ''
  const parts = [partOf('operator'), partOf('unit')].filter(
    (part) => part !== undefined && !noMeasure.has(part.cell.text),
  )
  const [operator = '', unit = ''] = (['operator', 'unit'] as const).map(
    (role) => parts.find((part) => part?.column.role === role)?.cell.text,
  )
  // A unit that stands in both columns is one unit.
  const whole = readTarget(target).unit === unit ? `${operator}${target}` : `${operator}${target}${unit}`
  if (parts.length === 0 || target === '' || readTarget(whole).number === null) {
    return { target, joined: new Set() }
  }
  return { target: whole, joined: new Set(parts.flatMap((part) => part?.column ?? [])) }
}
