import { cellPath, columnLabel } from '../model/cell-path.ts'
import { type EditionRows, type Editions, pairEditions, pairRows } from '../model/editions.ts'
import { formOf } from '../model/forms/index.ts'
import { outcomeOf } from '../model/outcome.ts'
import { promiseOf, resultOf } from '../model/values.ts'
import { quote } from './parts/quote.ts'
import type { SiteRule } from './rule.ts'

/** Results of last year that miss what last year's edition promised, where both are numbers of one unit. */
export const editionPromise: SiteRule = {
  id: 'edition-promise',
  severity: 'warning',
  find: (projects) =>
    pairEditions(projects).flatMap((editions) =>
      pairRows(editions).flatMap((rows) => compare(editions, rows)),
    ),
}

function compare({ project, previous }: Editions, { row, earlier }: EditionRows) {
  const [result, promise] = [resultOf(row, 'lastYear'), promiseOf(earlier)]
  if (result === null || promise === null || outcomeOf(promise.target, result) !== 'missed') return []
  const form = formOf(project)
  const [column, past] = [
    columnLabel(form, 'annual', 'lastYear'),
    columnLabel(formOf(previous), 'annual', 'target'),
  ]
  const reason = `${column}写${quote(result.raw)}，没有达到 ${previous.year} 年的${past}${quote(promise.target.raw)}`
  const note = `请核对结果；确实没有达到的，请在校核说明里写明原因。上一年的表在 ${previous.id}。`
  return [{ project, path: cellPath(form, row, 'lastYear'), reason, note }]
}
