import { type Form, findLevel1, findLevel2, type Term } from '../../model/form.ts'
import { carryDown, type Labels, labelRoles, unprinted } from '../../model/labels.ts'
import type { Cell } from '../grid.ts'
import { fold } from '../grid.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type AlignedRow, settledReading } from './aligned.ts'
import { sureCells } from './sure-cells.ts'

type LabelRole = (typeof labelRoles)[number]

/** A row with the labels that a content file writes on it, and those in force there. */
export interface LabelledRow {
  readonly aligned: AlignedRow
  /** As printed, or `unprinted` where a new group begins without one; absent where the row continues the one above. */
  readonly written: Partial<Record<LabelRole, string>>
  readonly inForce: Labels
  /** Roles for which the source prints no label. */
  readonly unprinted: readonly LabelRole[]
}

/** What the rows of one table are labelled with. */
export interface LabelContext {
  readonly form: Form
  readonly vocabulary: Vocabulary
  /** A goal that holds for the table from its first row, though it is printed further down. */
  readonly goal: string | undefined
}

/** Carries the labels of a table's rows down, and says where the form prints none. */
export function labelRows(rows: readonly AlignedRow[], context: LabelContext): LabelledRow[] {
  const { goal } = context
  let above: Labels = { goal, level1: undefined, level2: undefined }
  return rows.map((aligned, index) => {
    const own = printedLabels(aligned, context.vocabulary)
    const printed = index === 0 && goal !== undefined ? { ...own, goal } : own
    if (isGoalAlone(aligned)) {
      above = carryDown(above, printed)
      return { aligned, written: printed, inForce: above, unprinted: [] }
    }
    // A cell that may be a label or not leaves open which labels are printed.
    const lacking = aligned.readings.length > 1 ? [] : lackingLabels(aligned, printed, above, context.form)
    const written = { ...printed, ...Object.fromEntries(lacking.map((role) => [role, unprinted])) }
    above = carryDown(above, written)
    return { aligned, written, inForce: above, unprinted: lacking }
  })
}

/** Whether a row prints the name of a goal and nothing else. */
export function isGoalAlone(aligned: AlignedRow): boolean {
  const reading = settledReading(aligned)
  return reading?.length === 1 && reading[0]?.role === 'goal'
}

/** Labels that a row prints, without the spaces that a narrow column puts into known ones. */
export function printedLabels(
  aligned: AlignedRow,
  vocabulary: Vocabulary,
): Partial<Record<LabelRole, string>> {
  const sure = sureCells(aligned)
  const printed = labelRoles.flatMap((role) => {
    const found = sure.find(({ column }) => column.role === role)
    return found === undefined ? [] : [[role, labelText(found.cell, vocabulary)] as const]
  })
  return Object.fromEntries(printed)
}

function labelText({ text }: Cell, vocabulary: Vocabulary): string {
  return vocabulary.labelOf(text) === undefined ? text : /\s/u.test(text) ? fold(text) : text
}

function lackingLabels(
  aligned: AlignedRow,
  printed: Partial<Record<LabelRole, string>>,
  above: Labels,
  form: Form,
): LabelRole[] {
  const carried = carryDown(above, printed)
  const isForeign =
    printed.level1 === undefined &&
    printed.level2 !== undefined &&
    !isMerged(aligned, 'level1') &&
    isElsewhere(form, carried.level1, printed.level2)
  return labelRoles.filter((role) => carried[role] === undefined || (role === 'level1' && isForeign))
}

// Within a merged cell the label of the row is the one that the cell prints.
function isMerged({ row, columns }: AlignedRow, role: LabelRole): boolean {
  const column = columns.find((each) => each.role === role)
  return column !== undefined && row.cells[column.index]?.above !== undefined
}

// Whether the form has a 二级指标 under another 一级指标 than the one carried down to it.
function isElsewhere(form: Form, level1: string | undefined, level2: string): boolean {
  const owner = findLevel2(form, level2)?.level1
  const carried = level1 === undefined ? undefined : findLevel1(form, level1)
  return owner !== undefined && carried !== undefined && owner !== carried
}

/** A goal of one term that is printed alone below rows that lack one. */
export interface SpreadGoal {
  readonly aligned: AlignedRow
  readonly name: string
}

/** The goal that holds for a whole table although it stands alone in the midst of it, if there is only one. */
export function findSpreadGoal(
  rows: readonly AlignedRow[],
  declared: readonly string[],
  { form, term, vocabulary }: { readonly form: Form; readonly term: Term; readonly vocabulary: Vocabulary },
): SpreadGoal | undefined {
  const printed = rows.map((aligned) => ({ aligned, name: printedLabels(aligned, vocabulary).goal }))
  const named = printed.filter(({ name }) => name !== undefined)
  const [only] = named
  const prefix = form.tables.find((table) => table.term === term)?.goalPrefix ?? ''
  const ofTerm = declared.filter((name) => name.startsWith(prefix))
  if (only?.name === undefined || named.length > 1 || only.aligned === rows[0]) return undefined
  if (!isGoalAlone(only.aligned) || ofTerm.length !== 1 || ofTerm[0] !== only.name) return undefined
  return { aligned: only.aligned, name: only.name }
}
