import { declarationPath, undeclaredGoals, unusedGoals } from './parts/goal-use.ts'
import { quote } from './parts/quote.ts'
import { tableLabel } from './parts/table-label.ts'
import type { ProjectRule } from './rule.ts'

/** Declared goals without a row in the table of their term; silent where goal-undeclared names them. */
export const goalUnused: ProjectRule = {
  id: 'goal-unused',
  severity: 'warning',
  find: (project, form) => {
    const meant = new Set(undeclaredGoals(project).map((undeclared) => undeclared.meant))
    const unused = new Set(unusedGoals(project).filter((goal) => !meant.has(goal)))
    return [...project.goals.entries()]
      .filter(([, goal]) => unused.has(goal))
      .map(([index, { term, name }]) => ({
        path: declarationPath(form, index, 'name'),
        reason: `总目标里写了${quote(name)}，${quote(tableLabel(form, term))}里没有它的指标`,
        note: '请核对目标名称；如果漏录了它的指标，请补上。',
      }))
  },
}
