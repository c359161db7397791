import type { Form } from '../model/form.ts'
import { printPath, type Undeclared, undeclaredGoals } from './parts/goal-use.ts'
import { quote } from './parts/quote.ts'
import { tableLabel } from './parts/table-label.ts'
import type { ProjectRule, RuleFinding } from './rule.ts'

/** Goals that have indicators in a table, but are not declared although others are; where the table first prints them. */
export const goalUndeclared: ProjectRule = {
  id: 'goal-undeclared',
  severity: 'warning',
  find: (project, form) => undeclaredGoals(project).map((undeclared) => toFinding(form, undeclared)),
}

function toFinding(form: Form, { goal, meant }: Undeclared): RuleFinding {
  const path = printPath(form, goal)
  const declared = form.goals.label
  if (meant !== undefined) {
    const reason = `表里用的是${quote(goal.name)}，总目标里写的是${quote(meant.name)}`
    return { path, reason, note: '两处应当是同一个目标，请核对名称；原表如此的，照录，不要改成一致。' }
  }
  const reason = `${quote(tableLabel(form, goal.term))}里的${quote(goal.name)}没有写在${quote(declared)}里`
  return { path, reason, note: `请核对目标名称，或者在${quote(declared)}里补上这个目标。` }
}
