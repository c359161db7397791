import { columnLabels, type Form } from '../form.ts'
import { caiyu2021 } from './caiyu-2021.ts'
import { hubei } from './hubei.ts'

/** Every form profile by its id, as 表样 names it. */
export const forms: ReadonlyMap<string, Form> = new Map([hubei, caiyu2021].map((form) => [form.id, form]))

/** Labels of the goals and tables of every form, each once. */
export const partLabels: readonly string[] = [
  ...new Set([...forms.values()].flatMap((form) => [...columnLabels(form).keys()])),
]

/** The form of a file that names none. */
export const defaultForm: Form = hubei

/** Form of a project that has been read, so its id is known. */
export function formOf({ form }: { readonly form: string }): Form {
  return forms.get(form) ?? defaultForm
}

/** Form of the data of a content file: the one that 表样 names, where it is known. */
export function formOfData(data: unknown): Form {
  const name = typeof data === 'object' && data !== null ? Reflect.get(data, '表样') : undefined
  return (typeof name === 'string' && forms.get(name.trim())) || defaultForm
}

/** Forms that projects are of, each once, in the order of their first project. */
export function formsOf(projects: readonly { readonly form: string }[]): Form[] {
  return [...new Set(projects.map(formOf))]
}

/** What a content file of a form says of it: nothing where it is the default. */
export function formFact({ id }: Form): { readonly 表样?: string } {
  return id === defaultForm.id ? {} : { 表样: id }
}
