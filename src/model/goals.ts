import type { Form, Term } from './form.ts'
import type { Goal } from './project.ts'
import type { Rows } from './rows.ts'
import type { Content } from './schema.ts'

type Declared = Readonly<Record<string, string | undefined>>

/** Declared goals in order, then those that only a table names; `tables` are in the order of the form's. */
export function readGoals(form: Form, content: Content, tables: readonly Rows[]): Goal[] {
  const declared = ((content[form.goals.label] ?? []) as Declared[]).map((goal): Goal => {
    const name = goal[form.goals.name] ?? ''
    return { term: termOf(form, name, tables), name, declared: true, statement: goal[form.goals.statement] ?? null }
  })
  const names = new Set(declared.map(({ name }) => name))
  const used = new Set(tables.flatMap(({ goals }) => [...goals]))
  const undeclared = [...used.difference(names)].map(
    (name): Goal => ({ term: termOf(form, name, tables), name, declared: false, statement: null }),
  )
  return [...declared, ...undeclared]
}

// The table that uses a goal knows its term; an unused one tells by the beginning of its name, if at all.
function termOf(form: Form, name: string, tables: readonly Rows[]): Term | null {
  const using = form.tables.find((_, index) => tables[index]?.goals.has(name))
  const named = form.tables.find(({ goalPrefix }) => name.startsWith(goalPrefix))
  return (using ?? named)?.term ?? null
}
