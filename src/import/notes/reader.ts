import type { Entry } from '../entry.ts'
import { type Cell, describeCell, type Grid } from '../grid.ts'

/** What a reader left out of a source. */
export function noteUnread(grid: Grid): Entry[] {
  return grid.flatMap(({ place, unread = [] }) =>
    unread.map((reason): Entry => ({ outcome: 'left', rule: 'hidden-left', place, reason })),
  )
}

/** What stays pending of cells whose text must not be taken as it is; a merged cell is told of once. */
export function noteDoubts(grid: Grid): Entry[] {
  return grid.flatMap(({ cells }) => cells.filter(({ above }) => above === undefined).flatMap(noteDoubt))
}

function noteDoubt({ text, place, doubt }: Cell): Entry[] {
  if (doubt === undefined) return []
  const reason = `${describeCell(place)}${text === '' ? '' : `“${text}”`}：${doubt}；没有写入，请对照原件补上`
  return [{ outcome: 'pending', rule: 'cell-doubtful', place, reason }]
}

/** Entries by the form of a source that they concern: the last that begins above them, or else the first. */
export function spread(entries: readonly Entry[], firstRows: readonly number[]): Entry[][] {
  return firstRows.map((from, index) =>
    entries.filter(({ place }) => {
      const order = place?.order ?? 0
      return (index === 0 || order >= from) && order < (firstRows[index + 1] ?? Number.POSITIVE_INFINITY)
    }),
  )
}
