import type { Form } from '../form.ts'
import { hubei } from './hubei.ts'

/** Every form profile by its id, as 表样 names it. */
export const forms: ReadonlyMap<string, Form> = new Map([[hubei.id, hubei]])

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
