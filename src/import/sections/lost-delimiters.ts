import { columnWordings } from '../../model/forms/wording.ts'
import { filledCells, fold, type GridRow } from '../grid.ts'
import type { Vocabulary } from '../vocabulary.ts'

const headerLabels = columnWordings.flatMap(({ labels }) => labels).filter((label) => label.length > 2)
const enoughLabels = 3

/** Whether one cell of a row holds several labels of a header, which nothing holds apart. */
export function isMergedHeader(row: GridRow): boolean {
  return filledCells(row).some(({ text }) => {
    const label = fold(text)
    return headerLabels.filter((each) => label.includes(each)).length >= enoughLabels
  })
}

/** Whether one cell of a row begins with a label and goes on with what belongs into other cells. */
export function isMergedRow(row: GridRow, { labelOf }: Vocabulary): boolean {
  return filledCells(row).some(({ text }) => {
    const [first = '', second] = text.split(/\s+/u)
    if (second !== undefined && first.length >= shortestLabel && labelOf(first) !== undefined)
      return fold(text) !== first && labelOf(text) === undefined
    return longestLabelOf(text, labelOf) !== undefined
  })
}

const shortestLabel = 4
const longestLabel = 20

// 产出指标数量指标下基层调研次数: two labels in a row, the shorter ones being words of sentences, too.
function longestLabelOf(text: string, labelOf: Vocabulary['labelOf']): string | undefined {
  const label = fold(text).slice(0, longestLabel)
  const starts = Array.from({ length: label.length }, (_, length) => label.slice(0, length))
  return starts.find((start) => {
    if (start.length < shortestLabel || labelOf(start) === undefined) return false
    const rest = label.slice(start.length)
    return Array.from({ length: rest.length }, (_, length) => rest.slice(0, length + 1)).some(
      (next) => next.length >= shortestLabel && labelOf(next) !== undefined,
    )
  })
}
