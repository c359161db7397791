import { styleText } from 'node:util'
import { showControls } from '../../model/visible.ts'
import { changes } from '../../words/zh/changes.ts'
import type { Change } from '../change.ts'
import type { Comparison, Unread } from '../comparison.ts'
import { inReadersOrder } from '../tag.ts'
import { placeOf, tell } from '../tell.ts'
import type { Part, TextChange } from '../text.ts'
import { clipLong, clipParts } from './clip.ts'
import { leadOf } from './lead.ts'

/** How a comparison is set as text: whether the terminal shows colours. */
export interface TextOptions {
  readonly colour: boolean
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string

/** A comparison as text: project by project, loosened targets first, then how much has changed. */
export function toText(comparison: Comparison, { colour }: TextOptions): string {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text)
  const groups = Map.groupBy(comparison.changes, ({ project }) => project.id)
  const projects = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => toProject(own, paint))
  const unread = comparison.unread.length > 0 ? [toUnread(comparison.unread)] : []
  return `${[...projects, ...unread, leadOf(comparison)].join('\n\n')}\n`
}

function toProject(own: readonly Change[], paint: Paint): string {
  const names = own.slice(0, 1).map(({ project: { id, name, department, year } }) => {
    return `${paint('bold', oneLine(id))}  ${oneLine(changes.projectName(name, department.name, year))}`
  })
  return [...names, ...inReadersOrder(own).map((change) => toLines(change, paint))].join('\n')
}

const styles = { loosened: 'red', tightened: 'green' } as const

function toLines(change: Change, paint: Paint): string {
  const told = tell(change)
  const { tag, text, note } = told
  const style = change.kind === 'target' && change.direction !== null ? styles[change.direction] : 'yellow'
  const where = placeOf(told).map(oneLine).join(' › ')
  return [
    `  ${paint(style, tag)}${where === '' ? '' : `  ${where}`}`,
    `      ${setText(text, paint)}${note === null ? '' : paint('dim', `  （${oneLine(note)}）`)}`,
  ].join('\n')
}

const short = 40

// Two values are told one after the other; of two sentences, what differs is marked within them.
function setText({ before, after, parts }: TextChange, paint: Paint): string {
  const isLong = Math.max(before?.length ?? 0, after?.length ?? 0) > short
  if (isLong && parts.some(({ is }) => is === 'same'))
    return clipParts(parts)
      .map((part) => mark(part, paint))
      .join('')
  return [before, after].map((side) => oneLine(side ?? changes.empty)).join(' → ')
}

function mark({ is, text }: Part, paint: Paint): string {
  const shown = oneLine(text)
  if (is === 'same') return shown
  return is === 'removed' ? paint('red', `[-${shown}-]`) : paint('green', `{+${shown}+}`)
}

function toUnread(unread: readonly Unread[]): string {
  const lines = unread.map(({ version, path, reason }) => `  ${oneLine(`${path}（${version}）：${reason}`)}`)
  return [changes.unread, ...lines].join('\n')
}

// No text of a file may look like a line of this report, or tell the terminal what to do.
function oneLine(text: string): string {
  return showControls(clipLong(text).replaceAll(/[\n\r\u0085\u2028\u2029]+/gu, '⏎'))
}
