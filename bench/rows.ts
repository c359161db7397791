import type { FormTable, Role } from '../src/model/form.ts'
import { drawFault, type Fault, labelsOf } from './faults.ts'
import type { Indicator } from './indicators.ts'
import type { Random } from './random.ts'
import { longTermOf, lowTargetOf, resultOf, targetOf } from './values.ts'

/** One row of a table as the file writes it, by the labels of its columns. */
export type Row = Readonly<Record<string, string | Readonly<Record<string, string>>>>

type Cells = Partial<Record<Role, string>> & { own?: Readonly<Record<string, string>> }

/** What the rows of a table are drawn for. */
export interface Drawn {
  readonly year: number
  readonly goals: number
  readonly faults: number
  readonly hasHistory: boolean
}

/** The rows of one table; labels that are merged downwards stand on the first row only. */
export function drawRows(
  random: Random,
  table: FormTable,
  indicators: readonly Indicator[],
  drawn: Drawn,
): Row[] {
  const size = Math.ceil(indicators.length / drawn.goals)
  const rows = indicators.map((indicator, index) => ({
    goal: `${table.goalPrefix}绩效目标${Math.floor(index / size) + 1}`,
    ...drawCells(table, indicator, drawn, drawFault(random, drawn.faults, indicator)),
  }))
  return rows.map((row, index) => toRow(table, merge(row, rows[index - 1])))
}

function drawCells({ term }: FormTable, indicator: Indicator, drawn: Drawn, fault: Fault | null): Cells {
  const { category, name, basis } = indicator
  return {
    ...labelsOf(category, fault === 'category'),
    name,
    ...(term === 'annual' ? annual(indicator, drawn, fault) : longTerm(indicator)),
    ...(basis !== null && fault !== 'basis' && { basis }),
    ...(fault === 'column' && { own: { 备注: `${name}由牵头科室负责统计` } }),
  }
}

function longTerm({ measure, words }: Indicator): Cells {
  return { target: measure === null ? words : longTermOf(measure) }
}

function annual({ measure, words }: Indicator, { year, hasHistory }: Drawn, fault: Fault | null): Cells {
  if (measure === null) return { target: words }
  const target = fault === 'below' ? lowTargetOf(measure) : targetOf(measure, year)
  if (!hasHistory && fault !== 'below' && fault !== 'unit') return { target }
  const lastYear = resultOf(measure, year - 1) + (fault === 'unit' ? '/年' : '')
  return { yearBeforeLast: resultOf(measure, year - 2), lastYear, target }
}

const merged = ['goal', 'level1', 'level2'] as const

// A printed label ends the continuation of those to its right.
function merge(row: Cells, above: Cells = {}): Cells {
  const first = merged.findIndex((role) => row[role] !== above[role])
  const dropped = merged.slice(0, first === -1 ? merged.length : first)
  return { ...row, ...Object.fromEntries(dropped.map((role) => [role, undefined])) }
}

function toRow({ columns }: FormTable, cells: Cells): Row {
  const filled = columns.flatMap(({ label, role }) =>
    cells[role] === undefined ? [] : [[label, cells[role]]],
  )
  return { ...Object.fromEntries(filled), ...(cells.own && { 其他列: cells.own }) }
}
