import { unprinted } from '../../model/labels.ts'
import type { Entry } from '../entry.ts'
import { describeRows, fold } from '../grid.ts'
import { type AlignedRow, nameOf } from '../rows/aligned.ts'
import type { LabelledRow, SpreadGoal } from '../rows/label-rows.ts'
import { joinTarget } from '../rows/row-data.ts'
import { sureCells } from '../rows/sure-cells.ts'

/** Notes on labels that the source does not print although a new group begins. */
export function noteUnprinted(rows: readonly LabelledRow[]): Entry[] {
  return rows.flatMap((row) =>
    row.unprinted.map((role): Entry => {
      const { aligned, inForce } = row
      const label = aligned.columns.find((column) => column.role === role)?.label
      const place = aligned.row.place
      const group =
        inForce.level2 === undefined || inForce.level2 === unprinted ? '' : `“${inForce.level2}”起的`
      const reason =
        label === undefined
          ? `表里没有目标名称等标签的一列，从${describeRows([place])}起记作“${unprinted}”`
          : `${describeRows([place])}${group}这一组没有印“${label}”，记作“${unprinted}”，不沿用上面的`
      return { outcome: 'repaired', rule: 'label-unprinted', place, reason }
    }),
  )
}

/** The note on a goal that stands alone in the midst of its table. */
export function noteSpread({ aligned, name }: SpreadGoal, rows: readonly AlignedRow[]): Entry[] {
  const all = describeSpan(rows.filter((row) => row !== aligned))
  const reason = `${describeRows([aligned.row.place])}单独印有“${name}”，现作为${all}全部指标的目标名称；理由：总目标里只有这一个目标属于这张表，表里也没有印别的目标`
  return [{ outcome: 'repaired', rule: 'goal-spread', place: aligned.row.place, reason }]
}

const sign = /[≥≤＞＜><±]/u

/** The note on names of indicators that hold the sign of their target: it stays where it is printed. */
export function noteSigns(rows: readonly LabelledRow[]): Entry[] {
  const signed = rows.filter(({ aligned }) => sign.test(nameOf(aligned) ?? ''))
  const [first] = signed
  if (first === undefined) return []
  const places = signed.map(({ aligned }) => aligned.row.place)
  const reason = `${describeRows(places)}的符号印在指标的名称里，照录，没有移到指标值里`
  return [{ outcome: 'left', rule: 'sign-in-name', place: first.aligned.row.place, reason }]
}

/** The note on labels that a narrow column breaks into lines. */
export function noteFolded(rows: readonly LabelledRow[]): Entry[] {
  const folded = rows.flatMap(({ aligned, written }) => {
    const broken = aligned.cells.filter(({ text }) => /\s/u.test(text)).map(({ text }) => fold(text))
    const labels = Object.values(written).filter((label) => broken.includes(label))
    return labels.length === 0 ? [] : [{ aligned, labels: labels.map((label) => `“${label}”`) }]
  })
  const [first] = folded
  if (first === undefined) return []
  const labels = new Set(folded.flatMap((row) => row.labels))
  const reason = `${describeSpan(folded.map(({ aligned }) => aligned))}的${[...labels].join('')}字间有空格或换行，没有录入`
  return [{ outcome: 'repaired', rule: 'label-folded', place: first.aligned.row.place, reason }]
}

/** The note on operators and units that stand in columns of their own. */
export function noteJoined(rows: readonly LabelledRow[]): Entry[] {
  const joined = rows.flatMap(({ aligned }) => {
    const columns = [...joinTarget(sureCells(aligned)).joined]
    return columns.length === 0 ? [] : [{ aligned, labels: columns.map(({ label }) => `“${label}”`) }]
  })
  const [first] = joined
  if (first === undefined) return []
  const labels = new Set(joined.flatMap(({ labels }) => labels))
  const rowsOfNote = describeSpan(joined.map(({ aligned }) => aligned))
  const reason = `${rowsOfNote}${[...labels].join('')}另成一列，现与指标值按“符号、数值、单位”的次序合写`
  return [{ outcome: 'repaired', rule: 'target-joined', place: first.aligned.row.place, reason }]
}

/** The note on cells, other than labels, that are merged over several rows. */
export function noteMerged(rows: readonly LabelledRow[]): Entry[] {
  const merged = rows.flatMap(({ aligned }) => {
    const labels = sureCells(aligned).flatMap(({ cell, column }) =>
      cell.above === undefined ? [] : [`“${column.label}”`],
    )
    return labels.length === 0 ? [] : [{ aligned, labels }]
  })
  const [first] = merged
  if (first === undefined) return []
  const labels = new Set(merged.flatMap(({ labels }) => labels))
  const reason = `${describeRows(merged.map(({ aligned }) => aligned.row.place))}的${[...labels].join('')}与上一行是一个合并单元格，各行都写上它的文字`
  return [{ outcome: 'repaired', rule: 'cell-merged', place: first.aligned.row.place, reason }]
}

function describeSpan(rows: readonly AlignedRow[]): string {
  return describeRows(rows.map(({ row }) => row.place))
}
