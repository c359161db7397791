import { annualWords, genericSheet, longTermWords } from '../../model/forms/wording.ts'
import type { Place } from '../grid.ts'
import { withoutContinued } from './headings.ts'
import { sheetOf, termOfSheet } from './term-evidence.ts'

/** What the sheet of a place is called, where that is neither numbered nor named after a table. */
export function ownSheetName(place: Place): string | undefined {
  const name = sheetOf(place)
  if (name === undefined || genericSheet.test(name) || termOfSheet(place) !== undefined) return undefined
  return longTermWords.test(name) || annualWords.test(name) ? undefined : withoutContinued(name)
}

/** Whether a place is on the sheet of another one, or on one that goes on there by its name: 道路养护（续）. */
export function isOnSheetOf(place: Place | undefined, other: Place | undefined): boolean {
  const name = sheetOf(place)
  return name === sheetOf(other) || isContinuedSheet(name, sheetOf(other))
}

function isContinuedSheet(name = '', other = ''): boolean {
  const base = withoutContinued(name)
  return base !== '' && base !== name && base === withoutContinued(other)
}
