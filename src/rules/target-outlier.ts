import { cellPath, columnLabel } from '../model/cell-path.ts'
import type { Form } from '../model/form.ts'
import type { Indicator } from '../model/project.ts'
import { promiseOf } from '../model/values.ts'
import { areFarApart, farResults } from './parts/far-apart.ts'
import { type PromisePair, promisePairs } from './parts/promise-pairs.ts'
import { quote } from './parts/quote.ts'
import { tableLabel } from './parts/table-label.ts'
import type { ProjectRule, RuleFinding } from './rule.ts'

/** Targets ten times apart or more from the long-term ones, or from all past results of their row. */
export const targetOutlier: ProjectRule = {
  id: 'target-outlier',
  severity: 'warning',
  find: (project, form) => {
    const pairs = promisePairs(project).filter(({ longTerm, annual }) =>
      areFarApart(longTerm.target, annual.target),
    )
    const paired = new Set(pairs.map(({ annual }) => annual.row))
    const others = project.indicators.filter((row) => row.name !== null && !paired.has(row))
    return [...pairs.map((pair) => fromPair(form, pair)), ...others.flatMap((row) => fromResults(form, row))]
  },
}

function fromPair(form: Form, { longTerm, annual }: PromisePair): RuleFinding {
  const other = `${quote(tableLabel(form, 'long-term'))}的${quote(longTerm.target.raw)}`
  return {
    path: cellPath(form, annual.row, annual.role),
    reason: `${quote(annual.target.raw)}与${other}相差十倍以上`,
    note: '请对照原表，看是不是多写或少写了一个零。',
  }
}

function fromResults(form: Form, row: Indicator): RuleFinding[] {
  const promise = promiseOf(row)
  const results = farResults(row)
  if (promise === null || results.length === 0) return []
  const others = results.map(
    ({ role, target }) => `“${columnLabel(form, row.term, role)}”的${quote(target.raw)}`,
  )
  return [
    {
      path: cellPath(form, row, promise.role),
      reason: `${quote(promise.target.raw)}与${others.join('、')}相差十倍以上`,
      note: '请对照原表，看是不是多写或少写了一个零。',
    },
  ]
}
