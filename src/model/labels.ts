import { type Form, findLevel1, findLevel2, type Role } from './form.ts'
import type { Printed } from './project.ts'

/** What a cell says where the form prints no label although a new group begins. */
export const unprinted = '（未印）'

/** Columns whose cells are merged downwards, from left to right. */
export const labelRoles = ['goal', 'level1', 'level2'] as const satisfies readonly Role[]

/** Labels in force on a row, as printed; undefined where nothing has been printed yet. */
export type Labels = Readonly<Record<(typeof labelRoles)[number], string | undefined>>

/** Labels on a row that prints `cells`, below a row with the labels `above`: empty cells continue it. */
export function carryDown(above: Labels, { goal, level1, level2 }: Partial<Labels>): Labels {
  // A printed label ends the continuation of the labels to its right.
  if (goal !== undefined) return { goal, level1, level2 }
  if (level1 !== undefined) return { goal: above.goal, level1, level2 }
  return level2 === undefined ? above : { goal: above.goal, level1: above.level1, level2 }
}

/** Labels of the form for labels as printed; `printed` holds those that differ, null for one not printed. */
export interface Resolved {
  readonly level1: string | null
  readonly level2: string | null
  readonly printed: Printed | null
}

/** Resolves aliases and infers a 一级指标 that is not printed from the 二级指标; never guesses beyond that. */
export function resolveLabels(form: Form, labels: Labels): Resolved {
  const level1 = printedLabel(labels.level1)
  const level2 = printedLabel(labels.level2)
  const known = level2 === null ? undefined : findLevel2(form, level2)
  const resolved2 = known?.level2.label ?? level2
  const resolved1 =
    level1 === null ? (known?.level1.label ?? null) : (findLevel1(form, level1)?.label ?? level1)
  const printed = {
    ...(resolved1 === level1 && level1 !== null ? {} : { level1 }),
    ...(resolved2 === level2 && level2 !== null ? {} : { level2 }),
  }
  return { level1: resolved1, level2: resolved2, printed: Object.keys(printed).length === 0 ? null : printed }
}

function printedLabel(label: string | undefined): string | null {
  return label === undefined || label === unprinted ? null : label
}
