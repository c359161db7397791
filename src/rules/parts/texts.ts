import { cellPath } from '../../model/cell-path.ts'
import type { Form } from '../../model/form.ts'
import type { Indicator, Project } from '../../model/project.ts'
import { cellsOf, isMeasured } from '../../model/values.ts'

/** A text of a project, with the place that it was written. */
export interface Text {
  readonly path: () => readonly (string | number)[]
  readonly text: string
  /** The name of an indicator, not a sentence about it. */
  readonly isName: boolean
}

/** Statements of goals, then names, values in words and bases of rows. */
export function textsOf(project: Project, form: Form): Text[] {
  const { label, statement } = form.goals
  const statements = project.goals
    .filter(({ declared }) => declared)
    .map(
      (goal, index): Text => ({
        path: () => [label, index, statement],
        text: goal.statement ?? '',
        isName: false,
      }),
    )
  return [...statements, ...project.indicators.flatMap((row) => textsOfRow(form, row))]
}

function textsOfRow(form: Form, row: Indicator): Text[] {
  const values = cellsOf(row).filter(({ target }) => !isMeasured(target))
  return [
    { path: () => cellPath(form, row, 'name'), text: row.name ?? '', isName: true },
    ...values.map(({ role, target }) => ({
      path: () => cellPath(form, row, role),
      text: target.raw,
      isName: false,
    })),
    { path: () => cellPath(form, row, 'basis'), text: row.basis ?? '', isName: false },
  ]
}
