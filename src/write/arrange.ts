import { clean } from '../model/clean.ts'
import { columnLabels, type Form } from '../model/form.ts'
import { contentLabels } from '../model/schema.ts'

/** A row as its reader gives it: text under the labels of the form, and what is the file's own under 其他列. */
export type Row = Readonly<Record<string, string | undefined>> & {
  readonly 其他列?: Readonly<Record<string, string>> | undefined
}

/** Data of a content file as it is written: what is empty left out, all labels in the order of the form. */
export function arrange(data: object, form: Form): Readonly<Record<string, unknown>> {
  const tables = columnLabels(form)
  const content = inOrder(clean(data) as Record<string, unknown>, contentLabels(form))
  const entries = Object.entries(content).map(([label, value]) => {
    const columns = tables.get(label)
    return [label, columns === undefined ? value : arrangeRows(value, columns)]
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

/** Labels under 其他列 in any of the rows, in the order in which they first stand there. */
export function ownLabels(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.flatMap(({ 其他列 }) => Object.keys(其他列 ?? {})))]
}

function arrangeRows(value: unknown, columns: readonly string[]): unknown {
  if (!Array.isArray(value)) return value
  const rows = value as readonly Row[]
  const labels = ownLabels(rows)
  return rows.map(({ 其他列 = {}, ...cells }) => ({
    ...inOrder(cells, columns),
    ...(Object.keys(其他列).length > 0 && { 其他列: inOrder(其他列, labels) }),
  }))
}

// What nobody knows is written last, for the check to tell of it.
function inOrder<T>(entries: Readonly<Record<string, T>>, labels: readonly string[]): Record<string, T> {
  const known = [...new Set([...labels, ...Object.keys(entries)])]
  return Object.fromEntries(
    known.flatMap((label) => (Object.hasOwn(entries, label) ? [[label, entries[label] as T]] : [])),
  )
}
