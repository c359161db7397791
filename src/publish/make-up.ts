import { scaleLinear } from 'd3-scale'
import type { Form } from '../model/form.ts'
import type { Project } from '../model/project.ts'
import { isMeasurable } from './summary.ts'

/** How many indicators a category has, and how many of their targets are numbers. */
export interface MakeUpRow {
  /** 二级指标: of the form, or as printed where the form has no such label; null where none is printed. */
  readonly label: string | null
  readonly total: number
  readonly measurable: number
}

/** Ends of the two parts of a bar, in percent of the longest one. */
export interface Bar {
  readonly measurable: number
  readonly total: number
}

/** Indicators of a project by 二级指标, in the order of their first rows. */
export function toMakeUpRows({ indicators }: Project): MakeUpRow[] {
  const named = indicators.filter(({ name }) => name !== null)
  return [...Map.groupBy(named, ({ level2 }) => level2)].map(([label, own]) => ({
    label,
    total: own.length,
    measurable: own.filter(isMeasurable).length,
  }))
}

/** Indicators of projects by 二级指标: those of the form in its order, then unknown ones, then none. */
export function toMakeUp(
  projects: readonly { readonly makeUp: readonly MakeUpRow[] }[],
  form: Form,
): MakeUpRow[] {
  const rows = projects.flatMap(({ makeUp }) => makeUp)
  const groups = Map.groupBy(rows, ({ label }) => label)
  const known = form.taxonomy.flatMap(({ level2 }) => level2.map(({ label }) => label))
  const labels = new Set<string | null>([...known, ...[...groups.keys()].filter((key) => key !== null), null])
  return [...labels].flatMap((label) => {
    const own = groups.get(label) ?? []
    return own.length > 0 ? [{ label, total: sum(own, 'total'), measurable: sum(own, 'measurable') }] : []
  })
}

function sum(rows: readonly MakeUpRow[], count: 'total' | 'measurable'): number {
  return rows.reduce((total, row) => total + row[count], 0)
}

/** Bars of a make-up: all on one scale that begins at zero. */
export function toBars(rows: readonly MakeUpRow[]): Bar[] {
  const longest = Math.max(1, ...rows.map(({ total }) => total))
  const toPercent = scaleLinear([0, longest], [0, 100])
  const end = (count: number): number => Math.round(toPercent(count) * 10) / 10
  return rows.map(({ measurable, total }) => ({ measurable: end(measurable), total: end(total) }))
}
