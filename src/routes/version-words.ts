import { tellCounts } from '../diff/counts.ts'
import { clipLong } from '../diff/report/clip.ts'
import { inReadersOrder } from '../diff/tag.ts'
import { placeOf, tell } from '../diff/tell.ts'
import type { When } from '../history/day.ts'
import { isLoosened } from '../history/loosened.ts'
import { changesBeside, reasonOf } from '../history/reason.ts'
import type { Version } from '../history/versions.ts'
import { changes as changeWords } from '../words/zh/changes.ts'
import { history as words } from '../words/zh/history.ts'

/** When a version was published, in words. */
export function tellWhen({ day, ofDay }: When): string {
  return ofDay === null ? day : `${day}${words.ofDay(ofDay)}`
}

/** What became of a project in a version, in a few words: loosened targets first. */
export function sumUp(version: Version): string {
  const told = [words.kinds[version.is], tellCounts(changesBeside(version))].filter(Boolean)
  if (told.length > 0) return told.join('，')
  return reasonOf(version) === null ? '' : words.onlyReason
}

// More is read on the page.
const most = 10

/** What changed in a version, in sentences: the first changes, loosened targets before all others, and the reason. */
export function tellVersion(version: Version): string {
  const all = inReadersOrder(changesBeside(version))
  const reason = reasonOf(version)
  const sentences = [
    words.kinds[version.is] === null ? '' : `${words.kinds[version.is]}。`,
    ...all.slice(0, most).map(tellChange),
    all.length > most ? words.left(all.length - most) : '',
    reason === null ? (all.some(isLoosened) ? words.noReason : '') : words.reason(clipLong(reason)),
  ]
  return sentences.join('')
}

function tellChange(change: Version['changes'][number]): string {
  const told = tell(change)
  const [before, after] = [told.text.before, told.text.after].map((side) =>
    clipLong(side ?? changeWords.empty),
  )
  return words.told(told.tag, placeOf(told).map(clipLong).join(' › '), before ?? '', after ?? '')
}
