import { cellPath } from '../model/cell-path.ts'
import type { Form, Role } from '../model/form.ts'
import { pairTwins, type Twins } from '../model/twins.ts'
import { isMeasured, promiseOf } from '../model/values.ts'
import { areSameWords } from './parts/fold-marks.ts'
import { quote } from './parts/quote.ts'
import { quoteBoth } from './parts/quote-both.ts'
import { tableLabel } from './parts/table-label.ts'
import type { ProjectRule, RuleFinding } from './rule.ts'

/** Rows of both tables whose names or sentences differ in punctuation, spacing or width alone: once a pair. */
export const twinPunctuation: ProjectRule = {
  id: 'twin-punctuation',
  severity: 'note',
  find: (project, form) =>
    pairTwins(project).flatMap((twins) => toFindings(form, twins, textsOf(twins).filter(isPunctuation))),
}

/** A text of the annual row, where it stands, and its counterpart. */
interface Texts {
  readonly role: Role
  readonly here: string
  readonly there: string
}

function textsOf({ longTerm, annual }: Twins): Texts[] {
  const names: Texts = { role: 'name', here: annual.name ?? '', there: longTerm.name ?? '' }
  const [here, there] = [promiseOf(annual), promiseOf(longTerm)]
  if (here === null || there === null || isMeasured(here.target) || isMeasured(there.target)) return [names]
  return [names, { role: here.role, here: here.target.raw, there: there.target.raw }]
}

function isPunctuation({ here, there }: Texts): boolean {
  return here !== there && areSameWords(here, there)
}

function toFindings(form: Form, { longTerm, annual }: Twins, texts: readonly Texts[]): RuleFinding[] {
  const [first] = texts
  if (first === undefined) return []
  const table = tableLabel(form, longTerm.term)
  const both = texts.map(({ here, there }) => quoteBoth(there, here))
  return [
    {
      path: cellPath(form, annual, first.role),
      reason: both.map(([there, here]) => `这里写${here}，${quote(table)}里写${there}`).join('；'),
      note: '两处只差标点、空格或全角半角；请核对是否录错，原表如此的，不必改。',
    },
  ]
}
