import { columnLabel } from '../../model/cell-path.ts'
import type { Form } from '../../model/form.ts'
import type { Goal, Project } from '../../model/project.ts'
import { rememberLast } from '../../model/remember.ts'
import { tableLabel } from './table-label.ts'

/** A goal that a table uses without its being declared, and the declared one that it probably stands for. */
export interface Undeclared {
  readonly goal: Goal
  readonly meant: Goal | undefined
}

/** Goals with indicators that are not declared; none where nothing is declared. */
export const undeclaredGoals = rememberLast((project: Project): readonly Undeclared[] => {
  const used = new Set(project.indicators.filter(({ name }) => name !== null).map(({ goal }) => goal))
  const isDeclaring = project.goals.some(({ declared }) => declared)
  const undeclared = project.goals.filter(({ name, declared }) => isDeclaring && !declared && used.has(name))
  const [lone, loneUnused] = [loneByTerm(undeclared), loneByTerm(unusedGoals(project))]
  return undeclared.map((goal) => ({ goal, meant: lone(goal) && loneUnused(goal) }))
})

/** Declared goals that no table prints, although the table of their term has indicators. */
export function unusedGoals({ goals, indicators }: Project): Goal[] {
  const terms = new Set(indicators.filter(({ name }) => name !== null).map(({ term }) => term))
  // Where rows print no goal, they may be this one's.
  const open = new Set(indicators.filter(({ goal }) => goal === null).map(({ term }) => term))
  return goals.filter(
    ({ term, row, declared }) =>
      declared && row === null && term !== null && terms.has(term) && !open.has(term),
  )
}

// The only one of the goals with the term of another goal.
function loneByTerm(goals: readonly Goal[]): (goal: Goal) => Goal | undefined {
  const groups = Map.groupBy(goals, ({ term }) => term)
  return ({ term }) => {
    const [goal, second] = groups.get(term) ?? []
    return second === undefined ? goal : undefined
  }
}

/** Path in a content file of the cell where a table first prints a goal. */
export function printPath(form: Form, { term, row }: Goal) {
  return term === null || row === null ? [] : [tableLabel(form, term), row, columnLabel(form, term, 'goal')]
}

/** Path in a content file of a declared goal, which stands in `goals` where the file declares it. */
export function declarationPath({ goals: labels }: Form, index: number, key: 'name' | 'statement') {
  return [labels.label, index, labels[key]]
}
