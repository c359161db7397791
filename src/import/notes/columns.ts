import type { Entry } from '../entry.ts'
import { describeRows } from '../grid.ts'
import { chosen, findRivals } from '../tables/own-roles.ts'
import type { PlannedTable } from '../tables/planned-tables.ts'

/** What stays pending of columns among which nothing tells which is the one that the form has. */
export function noteRivals(plan: PlannedTable): Entry[] {
  const [place] = plan.source.header.places
  if (place === undefined) return []
  return findRivals(plan)
    .filter((rivals) => chosen(rivals) === undefined)
    .map((rivals): Entry => {
      const labels = rivals.map(({ label, index }) => `“${label}”（第 ${index + 1} 列）`).join('')
      const reason = `${describeRows([place])}起的表里${labels}像是同一列，分不清该用哪一列，都写进“其他列”`
      return { outcome: 'pending', rule: 'column-ambiguous', place, reason }
    })
}

/** What stays pending of a table whose header names no column of targets. */
export function noteTargetless({ columns, terms, source }: PlannedTable): Entry[] {
  const [place] = source.header.places
  const isAimed = terms.every((term) =>
    columns.some((column) => column.role === 'target' && (column.term ?? term) === term),
  )
  if (place === undefined || isAimed) return []
  const reason = `${describeRows([place])}起的表没有认出哪一列是指标值，请对照原件补上`
  return [{ outcome: 'pending', rule: 'target-column-missing', place, reason }]
}
