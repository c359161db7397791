import { cellPath } from '../model/cell-path.ts'
import type { Form } from '../model/form.ts'
import { pairTwins, type Twins } from '../model/twins.ts'
import { areSameWords } from './parts/fold-marks.ts'
import { quote } from './parts/quote.ts'
import { quoteBoth } from './parts/quote-both.ts'
import { tableLabel } from './parts/table-label.ts'
import type { ProjectRule } from './rule.ts'

/** Rows of both tables that carry one indicator in different words; at the name in the annual table. */
export const twinWording: ProjectRule = {
  id: 'twin-wording',
  severity: 'warning',
  find: (project, form) =>
    pairTwins(project)
      .filter(isDrift)
      .map((twins) => toFinding(form, twins)),
}

function isDrift({ longTerm, annual }: Twins): boolean {
  return !areSameWords(longTerm.name ?? '', annual.name ?? '')
}

function toFinding(form: Form, { longTerm, annual }: Twins) {
  const [there, here] = quoteBoth(longTerm.name ?? '', annual.name ?? '')
  const table = tableLabel(form, longTerm.term)
  return {
    path: cellPath(form, annual, 'name'),
    reason: `这里写${here}，${quote(table)}里写${there}`,
    note: '请核对两处是不是同一个指标，是的应当用同样的字；原表如此的，照录。',
  }
}
