import type { Term } from '../model/form.ts'
import { formOf } from '../model/forms/index.ts'
import type { Indicator, Project } from '../model/project.ts'
import type { ProjectName, RowName } from './change.ts'

/** A thing in both versions. */
export interface Pair<T> {
  readonly before: T
  readonly after: T
}

/** Things of both versions: those that are the same, and those that only one has. */
export interface Match<P, T> {
  readonly pairs: readonly P[]
  readonly removed: readonly T[]
  readonly added: readonly T[]
}

/** What a change says of its project. */
export function nameProject({ id, year, department, name }: Project): ProjectName {
  return { id, year, department, name }
}

/** What a change says of its row. */
export function nameRow(project: Project, row: Indicator, former: Indicator = row): RowName {
  const { anchor, term, goal, level1, level2, name } = row
  const formerAnchor = former.anchor === anchor ? null : former.anchor
  return { anchor, formerAnchor, term, table: tableName(project, term), goal, level1, level2, name }
}

/** Label of the table of a term, as the form of a project prints it. */
export function tableName(project: Project, term: Term): string {
  return formOf(project).tables.find((table) => table.term === term)?.label ?? term
}
