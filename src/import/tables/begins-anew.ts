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

/** Whether rows begin anew below others: with a label that another one has followed, or with one of their indicators. */
export function beginsAnew(above: readonly Standing[], below: readonly Standing[]): boolean {
  const hasGoals = above.some(({ goal }) => goal !== '')
  const own = hasGoals ? below : below.map((standing) => ({ ...standing, goal: '' }))
  return (
    comesBack(above, own, (each) => keyOf(each.goal, each.level1)) ||
    comesBack(above, own, (each) => keyOf(each.goal, each.level1, each.level2)) ||
    standsThere(above, own) ||
    goesBack(above, own)
  )
}

type Key = (standing: Standing) => string | undefined

// Whatever lacks its last part is nobody's.
function keyOf(...parts: readonly string[]): string | undefined {
  return parts.at(-1) === '' ? undefined : JSON.stringify(parts)
}

function comesBack(above: readonly Standing[], below: readonly Standing[], key: Key): boolean {
  const seen = new Set(above.flatMap((each) => key(each) ?? []))
  let last = above.flatMap((each) => key(each) ?? []).at(-1)
  return below.some((each) => {
    const own = key(each)
    if (own === undefined || own === last) return false
    last = own
    return seen.has(own)
  })
}

function standsThere(above: readonly Standing[], below: readonly Standing[]): boolean {
  const key: Key = ({ goal, level1, level2, name }) => keyOf(goal, level1, level2, name)
  const seen = new Set(above.flatMap((each) => key(each) ?? []))
  return below.some((each) => seen.has(key(each) ?? ''))
}

// Only below rows in the order of a form does one of its first labels say anything.
function goesBack(above: readonly Standing[], [first]: readonly Standing[]): boolean {
  if (first === undefined) return false
  const before = above.filter(({ goal }) => goal === first.goal).map(({ level1 }) => level1)
  return [...forms.values()].some((form) => {
    const ranks = before.map((label) => rankOf(form, label))
    const rank = rankOf(form, first.level1)
    return ranks.length > 0 && isRising(ranks) && rank >= 0 && rank < (ranks.at(-1) ?? 0)
  })
}

function rankOf(form: Form, label: string): number {
  const known = findLevel1(form, fold(label))
  return known === undefined ? -1 : form.taxonomy.indexOf(known)
}

function isRising(ranks: readonly number[]): boolean {
  return ranks.every((rank, index) => rank >= Math.max(0, ranks[index - 1] ?? 0))
}
