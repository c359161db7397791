import type { Term } from './form.ts'
import type { Target } from './target.ts'

/** A 目标: `declared` where 项目绩效总目标 names it, not only a table. */
export interface Goal {
  readonly term: Term | null
  readonly name: string
  readonly declared: boolean
  readonly statement: string | null
  /** Row of its table that first prints it, from 0; null where no table does. */
  readonly row: number | null
}

/** Labels as printed where they differ from the form's own; null for a label that is not printed. */
export interface Printed {
  readonly level1?: string | null
  readonly level2?: string | null
}

/** One row of a table. `name` is null where the form prints a category without an indicator. */
export interface Indicator {
  readonly anchor: string
  readonly term: Term
  readonly goal: string | null
  readonly level1: string | null
  readonly level2: string | null
  readonly printed: Printed | null
  readonly name: string | null
  /** Absent where the table has no such column; null where the cell is empty. */
  readonly yearBeforeLast?: Target | null
  readonly lastYear?: Target | null
  readonly target: Target | null
  readonly basis: string | null
  /** Columns beyond the contract's, by their printed label. */
  readonly extra: Readonly<Record<string, string>> | null
  /** Row of its table in the content file, from 0. */
  readonly row: number
}

export interface Source {
  readonly title: string | null
  readonly url: string | null
  readonly date: string | null
}

/** Where an acknowledgement applies; absent keys match anything. */
export interface Where {
  readonly table?: string
  readonly goal?: string
  readonly level2?: string
  readonly name?: string
  readonly column?: string
}

export interface Acknowledgement {
  readonly rule: string
  readonly where: Where | null
  readonly text: string
}

/** One disclosed project: what its content file says, with labels resolved and targets read. */
export interface Project {
  /** Permanent: year, department and project slug, joined by `/`; its path in content/ and its address. */
  readonly id: string
  readonly year: number
  readonly department: { readonly slug: string; readonly name: string }
  readonly name: string
  readonly form: string
  readonly code: string | null
  readonly supervisor: string | null
  readonly implementer: string | null
  readonly period: string | null
  readonly amount: string | null
  readonly source: Source | null
  readonly description: string | null
  readonly changeNote: string | null
  readonly goals: readonly Goal[]
  readonly indicators: readonly Indicator[]
  readonly editorNotes: readonly string[]
  readonly acknowledgements: readonly Acknowledgement[]
}
