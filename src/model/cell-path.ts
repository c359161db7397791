import type { Form, Role, Term } from './form.ts'
import type { Indicator } from './project.ts'

/** Label of the column with a role in the table of a term, as the form prints it. */
export function columnLabel(form: Form, term: Term, role: Role): string {
  const table = form.tables.find((each) => each.term === term)
  return table?.columns.find((column) => column.role === role)?.label ?? role
}

/** Path in a content file of an indicator's cell; of its row where no role is given. */
export function cellPath(
  form: Form,
  { term, row }: Pick<Indicator, 'term' | 'row'>,
  role?: Role,
): (string | number)[] {
  const table = form.tables.find((each) => each.term === term)
  return [table?.label ?? term, row, ...(role === undefined ? [] : [columnLabel(form, term, role)])]
}
