import type { Term } from '../model/form.ts'
import type { Acknowledgement, Goal, Printed, Project } from '../model/project.ts'
import type { Target } from '../model/target.ts'
import type { ValueRole } from '../model/values.ts'
import type { TextChange } from './text.ts'

/** Whose change it is, as the later version names it; the earlier one where the later has it no more. */
export type ProjectName = Pick<Project, 'id' | 'year' | 'department' | 'name'>

/** The labels that a row stands under. */
export interface Labels {
  readonly goal: string | null
  readonly level1: string | null
  readonly level2: string | null
}

/** Which row a change is of, as the later version names it; the earlier one where the later has it no more. */
export interface RowName extends Labels {
  readonly anchor: string
  /** Its anchor in the earlier version, where that is another. */
  readonly formerAnchor: string | null
  readonly term: Term
  /** Label of its table in the form. */
  readonly table: string
  readonly name: string | null
}

/** Which goal a change is of. */
export type GoalName = Pick<Goal, 'term' | 'name'>

/** A change of one project. */
interface OfProject {
  readonly project: ProjectName
}

interface OfGoal extends OfProject {
  readonly goal: GoalName
}

interface OfRow extends OfProject {
  readonly row: RowName
}

interface OfCell extends OfRow {
  /** Label of the column. */
  readonly column: string
  readonly text: TextChange
}

/** A project that only one version has, with the number of its rows. */
export interface ProjectAlone extends OfProject {
  readonly kind: 'project-added' | 'project-removed'
  readonly indicators: number
}

/** A project at another address, known by its code, by all that it says, or by its name and half of its rows. */
export interface ProjectMoved extends OfProject {
  readonly kind: 'project-moved'
  readonly from: string
  readonly evidence: 'code' | 'content' | 'rows'
}

/** A fact of a project by its label in a content file; parts of 来源 as 来源.标题. */
export interface FactChanged extends OfProject {
  readonly kind: 'fact'
  readonly fact: string
  readonly text: TextChange
}

/** A goal that only one version has. */
export interface GoalAlone extends OfGoal {
  readonly kind: 'goal-added' | 'goal-removed'
  readonly statement: string | null
}

/** A goal of another name, known by its statement, or by half of its rows. */
export interface GoalRenamed extends OfGoal {
  readonly kind: 'goal-renamed'
  readonly text: TextChange
  readonly evidence: 'statement' | 'rows'
}

/** A goal whose statement is another. */
export interface GoalReworded extends OfGoal {
  readonly kind: 'goal-reworded'
  readonly text: TextChange
}

/** A goal that is declared where it was not, or of another term. */
export interface GoalPlaced extends OfGoal {
  readonly kind: 'goal-placed'
  readonly before: Pick<Goal, 'term' | 'declared'>
  readonly after: Pick<Goal, 'term' | 'declared'>
}

/** A row that only one version has, with its target. */
export interface IndicatorAlone extends OfRow {
  readonly kind: 'indicator-added' | 'indicator-removed'
  readonly target: string | null
}

/** A row of another name at the same place, with the share of the name that is the same. */
export interface IndicatorRenamed extends OfRow {
  readonly kind: 'indicator-renamed'
  readonly text: TextChange
  readonly evidence: { readonly likeness: number }
}

/** A row of the same name under other labels. */
export interface IndicatorMoved extends OfRow {
  readonly kind: 'indicator-moved'
  readonly from: Labels
}

/** A row under the same labels of the form, which are printed otherwise. */
export interface LabelsPrinted extends OfRow {
  readonly kind: 'labels-printed'
  readonly before: Printed | null
  readonly after: Printed | null
}

/**
 * What became of a target: of what is read in it, the first of unit, operator and number that differs. A resumed one
 * was gone in between, so that its earlier side is that of the version that last had it.
 */
export type TargetAspect =
  | 'set'
  | 'cleared'
  | 'to-number'
  | 'to-words'
  | 'words'
  | 'unit'
  | 'operator'
  | 'number'
  | 'notation'
  | 'resumed'

/** What says which way a target pulls: its own operator, its twin in the other table, or its category. */
export type PullEvidence =
  | { readonly by: 'operator' }
  | { readonly by: 'twin'; readonly target: string }
  | { readonly by: 'category' }

/** A target whose text differs. */
export interface TargetChanged extends OfCell {
  readonly kind: 'target'
  readonly role: ValueRole
  readonly before: Target | null
  readonly after: Target | null
  readonly aspect: TargetAspect
  /** Whether less or more satisfies it; null where nothing says so. */
  readonly direction: 'loosened' | 'tightened' | null
  /** What the direction rests on. */
  readonly evidence: PullEvidence | null
}

/** Another cell of a row: a result of a past year, its basis, or a column of its own. */
export interface CellChanged extends OfCell {
  readonly kind: 'result' | 'basis' | 'extra'
}

/** Goals, or rows of a table, that stand elsewhere among those that both versions have. */
export interface Reordered extends OfProject {
  readonly kind: 'order'
  readonly table: string
  readonly names: readonly (string | null)[]
}

/** One of the 编者注. */
export interface NoteChanged extends OfProject {
  readonly kind: 'note'
  readonly text: TextChange
}

/** One of the 校核说明. */
export interface AcknowledgementChanged extends OfProject {
  readonly kind: 'acknowledgement'
  readonly before: Acknowledgement | null
  readonly after: Acknowledgement | null
}

/** One difference between two versions: plain data, which names what it is of. */
export type Change =
  | ProjectAlone
  | ProjectMoved
  | FactChanged
  | GoalAlone
  | GoalRenamed
  | GoalReworded
  | GoalPlaced
  | IndicatorAlone
  | IndicatorRenamed
  | IndicatorMoved
  | LabelsPrinted
  | TargetChanged
  | CellChanged
  | Reordered
  | NoteChanged
  | AcknowledgementChanged
