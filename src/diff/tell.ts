import type { Acknowledgement, Printed } from '../model/project.ts'
import { changes } from '../words/zh/changes.ts'
import type { Change, GoalPlaced, Labels, RowName, TargetChanged } from './change.ts'
import { tagOf } from './tag.ts'
import { diffText, replace, type TextChange } from './text.ts'

/** A change in words. */
export interface Told {
  /** What became of it: 放宽. */
  readonly tag: string
  /** Name of the row, goal, fact or table that it is of; null where it is of the project. */
  readonly subject: string | null
  /** Labels of table, goal and category that a row stands under. */
  readonly within: readonly string[]
  /** Label of the column of a cell. */
  readonly column: string | null
  readonly text: TextChange
  /** What it rests on, or what else there is to say; null where there is nothing. */
  readonly note: string | null
}

/** Tells of a change in Chinese: the words of its projects are kept as they are. */
export function tell(change: Change): Told {
  return {
    tag: changes.tags[tagOf(change)],
    subject: subjectOf(change),
    within: 'row' in change ? labelsOf(change.row) : [],
    column: 'column' in change ? change.column : null,
    text: textOf(change),
    note: noteOf(change),
  }
}

/** Where a change is, from the outside in. */
export function placeOf({ subject, within, column }: Told): string[] {
  return [...within, subject, column].filter((each) => each !== null)
}

function subjectOf(change: Change): string | null {
  if ('row' in change) return change.row.name ?? changes.unnamed
  if ('goal' in change) return change.goal.name
  if (change.kind === 'fact') return change.fact
  if (change.kind === 'order') return change.table
  return change.kind === 'acknowledgement' ? ruleOf(change.after ?? change.before) : null
}

function labelsOf({ table, goal, level2 }: RowName): string[] {
  return [table, goal, level2].filter((each) => each !== null)
}

function ruleOf(acknowledgement: Acknowledgement | null): string {
  if (acknowledgement === null) return ''
  const { rule, where } = acknowledgement
  return changes.rule(rule, Object.values(where ?? {}).join(' › '))
}

function textOf(change: Change): TextChange {
  if ('text' in change) return change.text
  const [before, after] = sidesOf(change)
  // Of sentences, what differs is marked within them; all else is read as a whole.
  const within = change.kind === 'acknowledgement' ? diffText(before, after) : undefined
  return within ?? { before, after, parts: replace(before ?? '', after ?? '') }
}

type Sides = readonly [before: string | null, after: string | null]

type Untexted = Exclude<Change, { readonly text: TextChange }>

function sidesOf(change: Untexted): Sides {
  switch (change.kind) {
    case 'project-removed':
      return [changes.indicators(change.indicators), null]
    case 'project-added':
      return [null, changes.indicators(change.indicators)]
    case 'project-moved':
      return [change.from, change.project.id]
    case 'goal-removed':
      return [change.statement, null]
    case 'goal-added':
      return [null, change.statement]
    case 'goal-placed':
      return [tellPlaced(change.before), tellPlaced(change.after)]
    case 'indicator-removed':
      return [change.target, null]
    case 'indicator-added':
      return [null, change.target]
    case 'indicator-moved':
      return [tellLabels(change.from, change.row), tellLabels(change.row, change.from)]
    case 'labels-printed':
      return [tellPrinted(change.before), tellPrinted(change.after)]
    case 'order':
      return [null, change.names.map((name) => name ?? changes.empty).join('、')]
    case 'acknowledgement':
      return [change.before?.text ?? null, change.after?.text ?? null]
  }
}

function tellPlaced({ term, declared }: GoalPlaced['before']): string {
  return changes.declared(declared, changes.terms[term ?? 'none'])
}

const levels = ['goal', 'level1', 'level2'] as const

// Those that differ.
function tellLabels(labels: Labels, others: Labels): string {
  return levels
    .filter((level) => labels[level] !== others[level])
    .map((level) => labels[level] ?? changes.unprinted)
    .join(' › ')
}

function tellPrinted(printed: Printed | null): string {
  if (printed === null) return changes.asInForm
  return Object.values(printed)
    .map((label: string | null) => label ?? changes.unprinted)
    .join(' › ')
}

function noteOf(change: Change): string | null {
  switch (change.kind) {
    case 'project-moved':
      return changes.formerAddress[change.evidence]
    case 'goal-renamed':
      return changes.formerGoal[change.evidence]
    case 'indicator-renamed':
      return changes.likeness(Math.round(100 * change.evidence.likeness))
    case 'target':
      return [aspectNote(change), evidenceNote(change)].filter((note) => note !== null).join('；') || null
    default:
      return null
  }
}

function aspectNote({ aspect, before, after }: TargetChanged): string | null {
  if (before === null || after === null) return null
  if (aspect === 'resumed') return changes.resumed
  if (aspect === 'unit') return changes.unitChanged(before.unit, after.unit)
  return aspect === 'operator' ? changes.operatorChanged(before.operator, after.operator) : null
}

function evidenceNote({ evidence, aspect, before }: TargetChanged): string | null {
  if (evidence?.by === 'twin') return changes.twin(evidence.target)
  if (evidence?.by === 'category') return changes.category
  if (evidence !== null || aspect !== 'number') return null
  return before?.operator == null ? changes.noOperator : changes.exact
}
