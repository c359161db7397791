import type { Entry, Outcome } from '../../import/entry.ts'
import { outcomeNames } from '../../import/report.ts'
import { element } from '../element.ts'
import { fill } from '../fill.ts'
import type { ImportWords } from './words.ts'

/** One line of an import's report: what begins with a place says that it is one of the source. */
export function drawEntry({ outcome, reason }: Entry, { source }: ImportWords): HTMLLIElement {
  const tag = element('strong', outcomeNames[outcome])
  tag.className = `tag ${outcome}`
  return element('li', tag, ` ${/^第 \d/u.test(reason) ? source : ''}${reason}`)
}

/** How much of each outcome a report has, but for what was recognised. */
export function countEntries(entries: readonly Entry[], words: ImportWords): string {
  const outcomes: readonly Outcome[] = ['repaired', 'left', 'pending']
  const counts = outcomes.flatMap((outcome) => {
    const count = entries.filter((entry) => entry.outcome === outcome).length
    return count === 0 ? [] : [fill(words.times, { outcome: outcomeNames[outcome], count })]
  })
  return fill(words.did, { counts: counts.join('，') })
}
