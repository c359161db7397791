import type { Loosening } from '../model/loosening.ts'
import { history as words } from '../words/zh/history.ts'
import { type Content, html } from './html.ts'
import { value } from './value.ts'

const { tag, from, to, end, reason, noReason, rest } = words.loosened

/** Says in the cell of a target when it was loosened, from what to what, and why. */
export function loosenedMark({ date, before, after, note }: Loosening): Content {
  return html`
    <small class="remark">
      <span class="tag loosened">${tag}</span>
      <time datetime="${date}">${date}</time>
      ${' '}${from}${value(before)}${to}${value(after)}${end}${note === null ? noReason : [reason, clip(note)]}
    </small>`
}

// A cell is narrow.
const most = 60

function clip(note: string): Content {
  const characters = [...note]
  if (characters.length <= most) return note
  return html`${characters.slice(0, most).join('')}… <a href="#history">${rest}</a>`
}
