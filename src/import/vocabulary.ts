import { type Form, findLevel1, findLevel2 } from '../model/form.ts'
import { isNumberedGoal } from '../model/forms/wording.ts'
import { readTarget } from '../model/target.ts'
import { isNoValue } from '../model/values.ts'
import { fold } from './grid.ts'

/** The columns whose labels a form knows. */
export type LabelRole = 'goal' | 'level1' | 'level2'

/** What is known of a text by its words alone. */
export interface Vocabulary {
  /** The label that a text is, by the form, or as the name of a goal. */
  labelOf(text: string): LabelRole | undefined
}

/** The labels of a form and the names of goals. */
export function vocabularyOf(form: Form, goals: readonly string[]): Vocabulary {
  const named = new Set(goals)
  const prefixes = form.tables.map(({ goalPrefix }) => goalPrefix)
  const ofLevel = (label: string): LabelRole | undefined => {
    if (findLevel1(form, label) !== undefined) return 'level1'
    return findLevel2(form, label) === undefined ? undefined : 'level2'
  }
  return {
    labelOf: (text) => (named.has(text) || isNumberedGoal(text, prefixes) ? 'goal' : ofLevel(fold(text))),
  }
}

/** Whether a text can only be a value: a number with what belongs to it, a status or a year. */
export function isValueShaped(text: string): boolean {
  const target = readTarget(text)
  return target.number !== null || isNoValue(target)
}
