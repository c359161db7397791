import { type Form, findLevel1, findLevel2 } from '../../model/form.ts'
import type { Labels } from '../../model/labels.ts'
import { fold } from '../grid.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type AlignedRow, settledReading } from './aligned.ts'
import { printedLabels } from './label-rows.ts'
import { kindOf } from './readings.ts'
import { sureCells } from './sure-cells.ts'

/**
 * Rows that can be written, and those that may continue a label of a row which cannot be read: below such a row only a
 * row that prints its own labels is sure of its group.
 */
export function splitByGroup(
  rows: readonly AlignedRow[],
  context: { readonly form: Form; readonly vocabulary: Vocabulary },
): { sure: AlignedRow[]; unsure: AlignedRow[] } {
  let level1: string | undefined
  let isDoubtful = false
  const areKnown = rows.every((row) => areLabelsKnown(row, context.vocabulary))
  const judged = rows.map((row) => {
    const labels = printedLabels(row, context.vocabulary)
    level1 = labels.level1 ?? level1
    const isUnsure = isDoubtful && !opensGroup(context.form, labels, level1)
    isDoubtful = isUnsure || (mayHideLabel(row) && !(areKnown && isPastLabels(row, context.vocabulary)))
    return { row, isUnsure }
  })
  const readable = judged.filter(({ row }) => row.readings.length > 0)
  const rowsThat = (isUnsure: boolean) =>
    readable.filter((each) => each.isUnsure === isUnsure).map(({ row }) => row)
  return { sure: rowsThat(false), unsure: rowsThat(true) }
}

// A 二级指标 alone does so where it belongs under the 一级指标 that is in force.
function opensGroup(form: Form, { goal, level1, level2 }: Partial<Labels>, above: string | undefined) {
  if (goal !== undefined || level1 !== undefined) return true
  const owner = findLevel2(form, fold(level2 ?? ''))?.level1
  return owner !== undefined && owner === findLevel1(form, fold(above ?? ''))
}

function mayHideLabel(row: AlignedRow): boolean {
  if (settledReading(row) !== undefined) return false
  const surely = new Set(sureCells(row).map(({ cell }) => cell))
  return (
    row.readings.length === 0 ||
    row.readings.some((reading) =>
      reading.some((column, index) => {
        const cell = row.cells[index]
        return kindOf(column) === 'label' && cell !== undefined && !surely.has(cell)
      }),
    )
  )
}

function areLabelsKnown(row: AlignedRow, vocabulary: Vocabulary): boolean {
  return Object.values(printedLabels(row, vocabulary)).every(
    (label) => vocabulary.labelOf(label) !== undefined,
  )
}

// Where all labels are known by their words, cells from the names on that are none of these hide none.
function isPastLabels({ row, cells, columns }: AlignedRow, { labelOf }: Vocabulary): boolean {
  const names = columns.find(({ role }) => role === 'name')?.index ?? Number.POSITIVE_INFINITY
  const isPast = cells.every(({ text, place }) => place.column - 1 >= names && labelOf(text) === undefined)
  return isPast && row.cells.every(({ doubt }) => doubt === undefined)
}
