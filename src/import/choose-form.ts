import { type Form, findLevel1, findLevel2 } from '../model/form.ts'
import { forms } from '../model/forms/index.ts'
import { fold } from './grid.ts'

/** The form that knows most of the labels among the texts of a source; of several the first. */
export function chooseForm(texts: readonly string[]): Form {
  const words = [...new Set(texts.map(fold))]
  const known = (form: Form) =>
    words.filter((word) => findLevel1(form, word) !== undefined || findLevel2(form, word) !== undefined)
  return [...forms.values()].reduce((best, form) => (known(form).length > known(best).length ? form : best))
}
