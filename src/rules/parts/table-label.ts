import type { Form, Term } from '../../model/form.ts'

/** Label of the table of a term. */
export function tableLabel(form: Form, term: Term | null): string {
  return form.tables.find((table) => table.term === term)?.label ?? ''
}
