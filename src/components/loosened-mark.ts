import type { Loosening } from '../model/loosening.ts'
import { history } from '../words/zh/history.ts'
import { type Content, html } from './html.ts'
import { value } from './value.ts'

const { tag, times, latest, first, stop, record, from, to, end, reason, noReason, rest } = history.loosened

// A cell is narrow: of more the last and the first are told.
const mostMarks = 2

/** Says in the cell of a target when it was loosened, from what to what, and why, the last time first; they are the oldest first. */
export function loosenedMarks(all: readonly Loosening[]): Content {
  const [oldest] = all
  const last = all.at(-1)
  if (oldest === undefined || last === undefined) return null
  if (all.length <= mostMarks)
    return all.toReversed().map((each) => mark([html`<span class="tag loosened">${tag}</span>`, tell(each)]))
  const count = html`<span class="tag loosened">${times(all.length)}</span>`
  const link = html`${stop}<a href="#history">${record}</a>`
  return mark([count, latest, tell(last), first, toSides(oldest), link])
}

function mark(content: Content): Content {
  return html`<small class="remark">${content}</small>`
}

function tell(loosening: Loosening): Content {
  const { note } = loosening
  return [toSides(loosening), note === null ? noReason : [reason, clip(note)]]
}

function toSides({ date, ofDay, before, after }: Loosening): Content {
  const day = html`<time datetime="${date}">${date}</time>`
  return [day, ofDay === null ? ' ' : history.ofDay(ofDay), from, value(before), to, value(after), end]
}

const mostOfNote = 60

function clip(note: string): Content {
  const characters = [...note]
  if (characters.length <= mostOfNote) return note
  return html`${characters.slice(0, mostOfNote).join('')}… <a href="#history">${rest}</a>`
}
