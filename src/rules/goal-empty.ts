import { printPath } from './parts/goal-use.ts'
import { quote } from './parts/quote.ts'
import { tableLabel } from './parts/table-label.ts'
import type { ProjectRule } from './rule.ts'

/** Goals that a table prints without an indicator under them; where it first prints them. */
export const goalEmpty: ProjectRule = {
  id: 'goal-empty',
  severity: 'warning',
  find: ({ goals, indicators }, form) => {
    const filled = new Set(indicators.filter(({ name }) => name !== null).map(({ goal }) => goal))
    return goals
      .filter(({ name, row }) => row !== null && !filled.has(name))
      .map((goal) => ({
        path: printPath(form, goal),
        reason: `${quote(tableLabel(form, goal.term))}印了${quote(goal.name)}，下面却没有指标`,
        note: '请核对是否漏录；原表如此的，照录。',
      }))
  },
}
