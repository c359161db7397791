import { findLevel2 } from '../../model/form.ts'
import { forms } from '../../model/forms/index.ts'
import { filledCells, fold, type GridRow } from '../grid.ts'
import { vocabularyOf } from '../vocabulary.ts'
import { matchColumn } from './header.ts'
import { isMergedHeader, isMergedRow } from './lost-delimiters.ts'

const vocabularies = [...forms.values()].map((form) => vocabularyOf(form, []))

/** Whether a text is a label of any form, or the name of a goal as forms number them. */
export function isKnownLabel(text: string): boolean {
  return vocabularies.some(({ labelOf }) => labelOf(text) !== undefined)
}

/** Whether a text is a 一级指标 of any form. */
export function isLevel1(text: string): boolean {
  return vocabularies.some(({ labelOf }) => labelOf(text) === 'level1')
}

/** Whether a text is a 二级指标 of any form. */
export function isLevel2(text: string): boolean {
  return [...forms.values()].some((form) => findLevel2(form, fold(text)) !== undefined)
}

/** Whether a cell of a row begins with a label of any form and goes on with what belongs into other cells. */
export function holdsLabels(row: GridRow): boolean {
  return vocabularies.some((vocabulary) => isMergedRow(row, vocabulary))
}

const enoughLabels = 2

/** Whether a row that is read as no part of a table holds what tables hold: labels of forms or of columns. */
export function isLikeTable(row: GridRow): boolean {
  const texts = filledCells(row).map(({ text }) => text)
  const columns = texts.filter((text) => matchColumn(text) !== undefined)
  return texts.some(isKnownLabel) || columns.length >= enoughLabels || holdsLabels(row) || isMergedHeader(row)
}
