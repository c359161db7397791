import { type Form, findLevel1 } from '../../model/form.ts'
import { forms } from '../../model/forms/index.ts'
import { fold } from '../grid.ts'

/** Where a row stands in its table: the labels in force there, as they are printed, and the name of its indicator. */
export interface Standing {
  readonly goal: string
  readonly level1: string
  readonly level2: string
  readonly name: string
}

/** The groups and indicators that rows have had so far. */
export interface History {
  readonly seen: Set<string>
  /** The last group of each level. */
  readonly last: Map<number, string>
  /** How far the 一级指标 of a goal have come in the order of a form; null where they leave it. */
  readonly ranks: Map<string, number | null>
  hasGoals: boolean
}

/** A history without rows. */
export function beginHistory(): History {
  return { seen: new Set(), last: new Map(), ranks: new Map(), hasGoals: false }
}

/** Adds rows to a history. */
export function addStandings(history: History, standings: readonly Standing[]): void {
  for (const standing of standings) {
    history.hasGoals ||= standing.goal !== ''
    for (const [level, group] of groupsOf(standing)) {
      history.seen.add(group)
      history.last.set(level, group)
    }
    for (const form of forms.values()) addRank(history, form, standing)
  }
}

/** Whether rows begin anew below others: with a label that another one has followed, or with one of their indicators. */
export function beginsAnew(history: History, below: readonly Standing[]): boolean {
  const own = history.hasGoals ? below : below.map((standing) => ({ ...standing, goal: '' }))
  const last = new Map(history.last)
  const comesBack = own.flatMap(groupsOf).some(([level, group]) => {
    const isNext = level !== indicator && group === last.get(level)
    last.set(level, group)
    return !isNext && history.seen.has(group)
  })
  return comesBack || goesBack(history, own)
}

const indicator = 3

// Its 一级指标, 二级指标 and indicator, each below those before; whatever is not printed is nobody's.
function groupsOf({ goal, level1, level2, name }: Standing): [level: number, group: string][] {
  const parts = [goal, level1, level2, name]
  return [1, 2, indicator].flatMap((level): [number, string][] =>
    parts[level] === '' ? [] : [[level, JSON.stringify(parts.slice(0, level + 1))]],
  )
}

function addRank({ ranks }: History, form: Form, { goal, level1 }: Standing): void {
  const key = JSON.stringify([form.id, goal])
  const rank = rankOf(form, level1)
  const reached = ranks.get(key)
  const isRising = reached !== null && rank !== undefined && rank >= (reached ?? 0)
  ranks.set(key, isRising ? rank : null)
}

// Only below rows in the order of a form does one of its first labels say anything.
function goesBack({ ranks }: History, [first]: readonly Standing[]): boolean {
  if (first === undefined) return false
  return [...forms.values()].some((form) => {
    const rank = rankOf(form, first.level1)
    return rank !== undefined && rank < (ranks.get(JSON.stringify([form.id, first.goal])) ?? 0)
  })
}

function rankOf(form: Form, label: string): number | undefined {
  const known = findLevel1(form, fold(label))
  return known === undefined ? undefined : form.taxonomy.indexOf(known)
}
