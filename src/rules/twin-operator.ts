import { cellPath } from '../model/cell-path.ts'
import type { Form } from '../model/form.ts'
import { areComparable } from '../model/values.ts'
import { type PromisePair, promisePairs } from './parts/promise-pairs.ts'
import { quote } from './parts/quote.ts'
import { countRows } from './parts/rows-by-table.ts'
import { tableLabel } from './parts/table-label.ts'
import type { ProjectRule, RuleFinding } from './rule.ts'

/** Targets whose operator is another than that of the long-term ones (≥, >): once a table. */
export const twinOperator: ProjectRule = {
  id: 'twin-operator',
  severity: 'warning',
  find: (project, form) => toFindings(form, promisePairs(project).filter(differs)),
}

function differs({ longTerm, annual }: PromisePair): boolean {
  const [a, b] = [longTerm.target, annual.target]
  return areComparable(a, b) && a.operator !== null && b.operator !== null && a.operator !== b.operator
}

function toFindings(form: Form, pairs: readonly PromisePair[]): RuleFinding[] {
  const inOrder = pairs.toSorted((a, b) => a.annual.row.row - b.annual.row.row)
  const [first] = inOrder
  if (first === undefined) return []
  const { longTerm, annual } = first
  const rows = countRows(inOrder.map((pair) => pair.annual.row))
  const there = quote(tableLabel(form, 'long-term'))
  const words = `那里写${quote(longTerm.target.raw)}，这里写${quote(annual.target.raw)}`
  return [
    {
      path: cellPath(form, annual.row, annual.role),
      reason: `${rows}的符号与${there}不同：${words}`,
      note: '“≥”和“>”、“≤”和“<”意思不同，请对照原表核对；两处应当一致。',
    },
  ]
}
