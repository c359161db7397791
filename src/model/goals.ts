import type { Form } from './form.ts'
import type { Goal } from './project.ts'
import type { Rows } from './rows.ts'
import type { Content } from './schema.ts'

type Declared = Readonly<Record<string, string | undefined>>

/** Declared goals in order, then those that only a table names; `tables` are in the order of the form's. */
export function readGoals(form: Form, content: Content, tables: readonly Rows[]): Goal[] {
  const declared = ((content[form.goals.label] ?? []) as Declared[]).map((goal): Goal => {
    const name = goal[form.goals.name] ?? ''
    const statement = goal[form.goals.statement] ?? null
    return { ...use(form, name, tables), name, declared: true, statement }
  })
  const names = new Set(declared.map(({ name }) => name))
  const used = new Set(tables.flatMap(({ goals }) => [...goals.keys()]))
  const undeclared = [...used.difference(names)].map(
    (name): Goal => ({ ...use(form, name, tables), name, declared: false, statement: null }),
  )
  return [...declared, ...undeclared]
}

// The table that prints a goal knows its term; one that none prints tells by how its name begins, if at all.
function use(
  { tables: formTables }: Form,
  name: string,
  tables: readonly Rows[],
): Pick<Goal, 'term' | 'row'> {
  const index = tables.findIndex(({ goals }) => goals.has(name))
  const named = formTables.find(({ goalPrefix }) => name.startsWith(goalPrefix))
  return { term: (formTables[index] ?? named)?.term ?? null, row: tables[index]?.goals.get(name) ?? null }
}
