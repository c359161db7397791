import type { Message } from '../../check/checked.ts'
import { severityOf } from '../../report/messages.ts'
import { element } from '../element.ts'
import { fill } from '../fill.ts'
import type { ImportWords } from './words.ts'

/** What messages are drawn with: `goTo` leads to a stretch of the text that they speak of. */
export interface MessageDrawing {
  readonly words: ImportWords
  /** What leads from the page to the site's root. */
  readonly folder: string
  readonly goTo: (start: number, end: number) => void
}

/** A message of the check: where, how grave, what is wrong, what to do, and the page of its rule. */
export function drawMessage(message: Message, { words, folder, goTo }: MessageDrawing): HTMLLIElement {
  const severity = severityOf(message)
  const tag = element('strong', words.severities[severity])
  tag.className = `tag ${severity}`
  const link = element('a', fill(words.rule, { rule: message.ruleId ?? '' }))
  link.href = `${folder}${message.url}`
  link.target = '_blank'
  link.rel = 'noopener'
  const note = element('span', message.note ?? '')
  note.className = 'remark'
  return element('li', tag, ...drawPlace(message, words, goTo), element('div', message.reason), note, link)
}

function drawPlace({ place }: Message, words: ImportWords, goTo: MessageDrawing['goTo']): (Node | string)[] {
  if (place === undefined || !('start' in place)) return []
  const { start, end } = place
  const button = element('button', fill(words.place, { line: start.line, column: start.column }))
  button.type = 'button'
  button.addEventListener('click', () => goTo(start.offset ?? 0, end.offset ?? 0))
  return [' ', button]
}
