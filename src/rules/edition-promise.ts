import { cellPath, columnLabel } from '../model/cell-path.ts'
import { formOf } from '../model/forms/index.ts'
import type { Target } from '../model/target.ts'
import { areComparable, directionOf, promiseOf, resultsOf } from '../model/values.ts'
import { type EditionRows, type Editions, pairEditions, pairRows } from './parts/editions.ts'
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
  const result = resultsOf(row).find(({ role }) => role === 'lastYear')?.target
  const promise = promiseOf(earlier)?.target
  if (result === undefined || promise === undefined || !isMissed(promise, result)) return []
  const form = formOf(project)
  const [column, past] = [
    columnLabel(form, 'annual', 'lastYear'),
    columnLabel(formOf(previous), 'annual', 'target'),
  ]
  const reason = `${column}写${quote(result.raw)}，没有达到 ${previous.year} 年的${past}${quote(promise.raw)}`
  const note = `请核对结果；确实没有达到的，请在校核说明里写明原因。上一年的表在 ${previous.id}。`
  return [{ project, path: cellPath(form, row, 'lastYear'), reason, note }]
}

// A result with an operator is a target that stands in the place of a result.
function isMissed(promise: Target, result: Target): boolean {
  const direction = directionOf(promise)
  const isExact = result.operator === null || result.operator === '='
  if (direction === null || !isExact || !areComparable(promise, result)) return false
  const ahead = (Number(result.number) - Number(promise.number)) * (direction === 'up' ? 1 : -1)
  const isStrict = promise.operator === '>' || promise.operator === '<'
  return isStrict ? ahead <= 0 : ahead < 0
}
