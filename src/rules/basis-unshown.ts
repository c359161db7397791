import { cellPath } from '../model/cell-path.ts'
import type { Form } from '../model/form.ts'
import type { Indicator, Project } from '../model/project.ts'
import { rememberLast } from '../model/remember.ts'
import { pairTwins } from '../model/twins.ts'
import { resultsOf } from '../model/values.ts'
import { quote } from './parts/quote.ts'
import { countRows, type Rows, rowsByTable } from './parts/rows-by-table.ts'
import type { ProjectRule, RuleFinding } from './rule.ts'

/** Rows that refer to the values of past years, which the form does not show: once a table. */
export const basisUnshown: ProjectRule = {
  id: 'basis-unshown',
  severity: 'note',
  find: (project, form) => {
    const isShown = (row: Indicator) => resultsOf(annualRows(project).get(row) ?? row).length === 2
    return rowsByTable(project, (row) => refersToPast(row) && !isShown(row)).map((rows) =>
      toFinding(form, rows),
    )
  },
}

const titles = /《[^》]*》?/gu
const pastYears =
  /(?:近|前|过去|最近|以往)[两二三几23]年|[三3]年(?:来)?的?(?:指标值|平均|实际|完成|数据|情况)|往年|历年/u

// 国企改革三年行动 is no past, and neither is a title.
function refersToPast({ basis }: Indicator): boolean {
  return basis?.includes('年') === true && pastYears.test(basis.replaceAll(titles, ''))
}

// Two years are all that the form has room for; a long-term row may rely on those of its twin.
const annualRows = rememberLast(
  (project: Project) => new Map(pairTwins(project).map(({ longTerm, annual }) => [longTerm, annual])),
)

function toFinding(form: Form, rows: Rows): RuleFinding {
  return {
    path: cellPath(form, rows[0], 'basis'),
    reason: `${countRows(rows)}的依据是往年的数（${quote(rows[0].basis ?? '')}），表中却没有这些年的数`,
    note: '读者无从核对这个依据；原表印有往年数的，请补上，没有印的，照录即可。',
  }
}
