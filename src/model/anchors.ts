import { hash } from 'node:crypto'
import type { Indicator } from './project.ts'

/** What an anchor is made of: it names what a row is, not where it stands, and survives reordering and new rows. */
type Identity = Pick<Indicator, 'term' | 'goal' | 'level2' | 'name'>

/** Gives the rows of one project their anchors, one after the other: the second of two equal ones is told apart. */
export function anchorsOfProject(): (row: Identity) => string {
  const seen = new Map<string, number>()
  return ({ term, goal, level2, name }) => {
    const identity = JSON.stringify([term, goal, level2, name])
    const count = (seen.get(identity) ?? 0) + 1
    seen.set(identity, count)
    const anchor = `i-${hash('sha256', identity).slice(0, 10)}`
    return count === 1 ? anchor : `${anchor}-${count}`
  }
}
