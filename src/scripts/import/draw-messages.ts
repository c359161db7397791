import { severityOf } from '../../report/messages.ts'
import { element } from '../element.ts'
import { fill } from '../fill.ts'
import type { Told } from './importer/importer.ts'
import type { ImportWords } from './words.ts'

/** What messages are drawn with. */
export interface MessageDrawing {
  readonly words: ImportWords
  /** What leads from the page to the site's root. */
  readonly folder: string
  /** Titles of rules, by their ids. */
  readonly titles: ReadonlyMap<string, string>
  /** Leads to a stretch of the text. */
  readonly goTo: (start: number, end: number) => void
  /** The field of the page that asks for a fact; none where the text alone can say it. */
  readonly fieldOf: (fact: string) => HTMLElement | undefined
}

/** A message of the check: how grave, where to mend it, what is wrong, what to do, and the page of its rule. */
export function drawMessage(message: Told, drawing: MessageDrawing): HTMLLIElement {
  const { words, fieldOf } = drawing
  const severity = severityOf(message)
  const tag = element('strong', words.severities[severity])
  tag.className = `tag ${severity}`
  const { fact = '', reason, note = '' } = message
  const field = fieldOf(fact)
  // What the table does not print is asked for by a field of the page, not by a key of a file.
  const parts =
    field === undefined
      ? [drawPlace(message, drawing), element('div', reason), drawNote(note)]
      : [
          drawButton(fill(words.fillIn, { fact }), () => field.focus()),
          element('div', fill(words.unprinted, { fact })),
          drawNote(words.unprintedNote),
        ]
  return element('li', tag, ' ', ...parts, drawRule(message, drawing))
}

function drawPlace({ place, reason }: Told, { words, goTo }: MessageDrawing): Node | string {
  if (place === undefined || !('start' in place)) return ''
  const { start, end } = place
  const to = fill(words.place, { line: start.line })
  const button = drawButton(to, () => goTo(start.offset ?? 0, end.offset ?? 0))
  button.ariaLabel = fill(words.placeOf, { to, reason })
  return button
}

function drawButton(text: string, act: () => void): HTMLButtonElement {
  const button = element('button', text)
  button.type = 'button'
  button.onclick = act
  return button
}

function drawNote(text: string): HTMLElement {
  const note = element('span', text)
  note.className = 'remark'
  return note
}

function drawRule({ ruleId = '', url }: Told, { words, folder, titles }: MessageDrawing): HTMLAnchorElement {
  const link = element('a', fill(words.rule, { title: titles.get(ruleId) ?? ruleId }))
  link.href = `${folder}${url}`
  link.target = '_blank'
  link.rel = 'noopener'
  return link
}
