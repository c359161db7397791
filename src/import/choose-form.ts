import { type Form, findLevel1, findLevel2 } from '../model/form.ts'
import { forms } from '../model/forms/index.ts'
import { fold } from './grid.ts'
import type { PlannedTable } from './tables/planned-tables.ts'

/**
 * The form that knows most of the categories of tables where they stand; of several the one that knows most of all texts,
 * since rows may have moved, and of these the first.
 */
export function chooseForm(tables: readonly PlannedTable[]): Form {
  const texts = new Set(tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(textOf))))
  const scores = [...forms.values()].map((form) => ({
    form,
    inPlace: new Set(tables.flatMap((table) => categoriesIn(table, form))).size,
    known: [...texts].filter((text) => isLabel(form, text)).length,
  }))
  const [first, ...others] = scores
  if (first === undefined) throw new Error('No form is known.')
  const isBetter = (one: typeof first, other: typeof first) =>
    one.inPlace === other.inPlace ? one.known > other.known : one.inPlace > other.inPlace
  return others.reduce((best, each) => (isBetter(each, best) ? each : best), first).form
}

function textOf({ text }: { readonly text: string }): string {
  return fold(text)
}

function isLabel(form: Form, text: string): boolean {
  return findLevel1(form, text) !== undefined || findLevel2(form, text) !== undefined
}

/** Slugs of the 二级指标 that stand under their 一级指标, which may be carried down. */
function categoriesIn({ columns, rows }: PlannedTable, form: Form): string[] {
  const indexOf = (role: 'level1' | 'level2') => columns.find((column) => column.role === role)?.index ?? -1
  const [at1, at2] = [indexOf('level1'), indexOf('level2')]
  let level1: ReturnType<typeof findLevel1>
  return rows.flatMap(({ cells }) => {
    const [first, second] = [at1, at2].map((index) => textOf(cells[index] ?? { text: '' }))
    if (first) level1 = findLevel1(form, first)
    const found = second ? findLevel2(form, second) : undefined
    return found === undefined || found.level1 !== level1 ? [] : [found.level2.slug]
  })
}
