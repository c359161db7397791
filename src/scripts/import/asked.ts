import type { Asked } from './importer/importer.ts'

/** What the form says beside the tables; the other fields are called as content files call their facts. */
export function readAsked(form: HTMLFormElement, departments: Asked['departments']): Asked {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [],
  )
  const { format, department, ...facts } = Object.fromEntries(fields)
  return { facts, format: format === 'md' ? 'md' : 'yaml', department, departments }
}
