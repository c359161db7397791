import type { Form } from '../model/form.ts'
import { forms as allForms } from '../model/forms/index.ts'
import type { Project } from '../model/project.ts'
import { type LineCounts, linesBySlug, toLineCounts } from './line-counts.ts'
import { type MakeUpRow, toMakeUpRows } from './make-up.ts'
import { toPartWeight } from './search/parts.ts'
import { type Summary, summaryOf } from './summary.ts'

/** What lists, sums and bulk data tell of a project: its facts and goals, and its rows in numbers. */
export interface Brief
  extends Pick<Project, 'id' | 'year' | 'department' | 'name' | 'form' | 'code' | 'supervisor'>,
    Pick<Project, 'implementer' | 'period' | 'amount' | 'source' | 'changeNote' | 'goals'> {
  /** How many rows both tables have, those without an indicator's name included. */
  readonly rows: number
  readonly summary: Summary
  /** Its indicators by 二级指标, in the order of their first rows. */
  readonly makeUp: readonly MakeUpRow[]
  /** Its lines in lists of indicators, by the slug of their category. */
  readonly lines: Readonly<Record<string, LineCounts>>
  /** About how many bytes its rows take in the search data. */
  readonly weight: number
}

/** Sums a project up. */
export function toBrief(project: Project, forms: ReadonlyMap<string, Form> = allForms): Brief {
  const { id, year, department, name, form, code, supervisor, implementer } = project
  const { period, amount, source, changeNote, goals, indicators } = project
  const lines = [...linesBySlug(project, forms)].map(([slug, own]) => [slug, toLineCounts(own)] as const)
  return {
    ...{
      id,
      year,
      department,
      name,
      form,
      code,
      supervisor,
      implementer,
      period,
      amount,
      source,
      changeNote,
      goals,
    },
    rows: indicators.length,
    summary: summaryOf(project),
    makeUp: toMakeUpRows(project),
    lines: Object.fromEntries(lines),
    weight: toPartWeight(project),
  }
}
