import type { Asked } from './importer/importer.ts'

/** What the form says beside the tables; the other fields are called as content files call their facts. */
export function readAsked(form: HTMLFormElement, departments: Asked['departments']): Asked {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [],
  )
  const { format, department, ...facts } = Object.fromEntries(fields)
  return { facts, format: format === 'md' ? 'md' : 'yaml', department, departments }
}

/** Fields of the form by the facts that they ask for; a name can only be that of one project. */
export function fieldsOf(form: HTMLFormElement, projects: number): (fact: string) => HTMLElement | undefined {
  return (fact) => {
    const field = fact === '项目名称' && projects > 1 ? null : form.elements.namedItem(fact)
    return field instanceof HTMLInputElement ? field : undefined
  }
}
