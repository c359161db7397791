import type { Entry } from '../entry.ts'
import { describeRows } from '../grid.ts'
import { type AlignedRow, settledReading } from '../rows/aligned.ts'
import { doubtfulCells } from '../rows/sure-cells.ts'
import { isMergedRow } from '../sections/lost-delimiters.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** What stays pending of a table's rows: those that can be read in several ways, or in none. */
export function noteOpen(rows: readonly AlignedRow[], vocabulary: Vocabulary): Entry[] {
  return rows
    .filter((row) => settledReading(row) === undefined)
    .map((row): Entry => {
      const place = row.row.place
      const [rule, what] = describe(row, vocabulary)
      return { outcome: 'pending', rule, place, reason: `${describeRows([place])}${what}，请对照原件补上` }
    })
}

/** What stays pending of rows that can be read, but may belong to a group whose first row cannot. */
export function noteUnsure(rows: readonly AlignedRow[]): Entry[] {
  return rows.map(({ row: { place }, cells }): Entry => {
    const texts = cells.map(({ text }) => `“${text}”`).join('')
    const reason = `${describeRows([place])}接在读不出的一行之后，属于哪一组不能确定：${texts}；没有写入，请对照原件补上`
    return { outcome: 'pending', rule: 'group-unclear', place, reason }
  })
}

function describe(row: AlignedRow, vocabulary: Vocabulary): [string, string] {
  const isMerged = isMergedRow(row.row, vocabulary)
  const cells = row.readings.length === 0 ? row.cells : doubtfulCells(row)
  const texts = cells.map(({ text }) => `“${text}”`).join('')
  if (row.readings.length > 0)
    return ['row-ambiguous', `有 ${cells.length} 格分不清属于哪一列：${texts}；没有写入`]
  return isMerged
    ? ['delimiter-lost', `丢了各格之间的分隔符：${texts}；没有写入`]
    : ['row-unreadable', `各格怎样排都合不上表头：${texts}；没有写入`]
}
