import { cellPath, columnLabel } from '../model/cell-path.ts'
import { type EditionRows, type Editions, pairEditions, pairRows } from '../model/editions.ts'
import { formOf } from '../model/forms/index.ts'
import type { Operator, Target } from '../model/target.ts'
import { areComparable, isMeasured, resultOf } from '../model/values.ts'
import { areSameWords } from './parts/fold-marks.ts'
import { quoteBoth } from './parts/quote-both.ts'
import type { SiteRule } from './rule.ts'

/** This year's 前年 and last year's 上年 that give different results of one year for the same indicator. */
export const editionResult: SiteRule = {
  id: 'edition-result',
  severity: 'warning',
  find: (projects) =>
    pairEditions(projects).flatMap((editions) =>
      pairRows(editions).flatMap((rows) => compare(editions, rows)),
    ),
}

function compare({ project, previous }: Editions, { row, earlier }: EditionRows) {
  const [now, before] = [resultOf(row, 'yearBeforeLast'), resultOf(earlier, 'lastYear')]
  if (now === null || before === null || !areDifferent(now, before)) return []
  const form = formOf(project)
  const [shown, other] = quoteBoth(now.raw, before.raw)
  const [column, past] = [
    columnLabel(form, 'annual', 'yearBeforeLast'),
    columnLabel(formOf(previous), 'annual', 'lastYear'),
  ]
  const reason = `${column}写${shown}，${previous.year} 年的表里${past}写${other}：说的是同一年，结果不同`
  const note = `请核对 ${previous.year - 1} 年的实际结果；另一处在 ${previous.id}。`
  return [{ project, path: cellPath(form, row, 'yearBeforeLast'), reason, note }]
}

const none = /^(?:[\s/\\—–－_-]+|无|暂无|不适用|N\/A)$/iu

// A number and words, or numbers of two units, may well be the same result.
function areDifferent(a: Target, b: Target): boolean {
  if (areComparable(a, b)) return kindOf(a) === kindOf(b) && a.number !== b.number
  if (isMeasured(a) || isMeasured(b) || none.test(a.raw) || none.test(b.raw)) return false
  return !areSameWords(a.raw, b.raw)
}

function kindOf({ operator }: Target): Operator {
  return operator ?? '='
}
