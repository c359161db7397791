import type { Entry } from '../entry.ts'
import { describeRows } from '../grid.ts'
import { type AlignedRow, nameOf } from '../rows/aligned.ts'

const numbered = /^\s*(?:[(（]?\d{1,2}[.、．)）]|[①-⑳])/u

/** What stays pending of rows whose name is a numbered list, so that they are probably several indicators. */
export function noteSeveral(rows: readonly AlignedRow[]): Entry[] {
  return rows.flatMap((row): Entry[] => {
    const lines = (nameOf(row) ?? '').split('\n')
    if (lines.length < 2 || !lines.every((line) => numbered.test(line))) return []
    const place = row.row.place
    const reason = `${describeRows([place])}一格里像是有 ${lines.length} 个指标，请对照原件，一个指标写一行`
    return [{ outcome: 'pending', rule: 'row-several', place, reason }]
  })
}
