import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { toPieces } from '../../publish/read-out.ts'
import { changes } from '../../words/zh/changes.ts'
import { zh } from '../../words/zh.ts'
import type { Change } from '../change.ts'
import { isOfPromise } from '../tag.ts'
import { type Told, tell } from '../tell.ts'
import type { TextChange } from '../text.ts'
import { clipSameParts } from './clip.ts'

/** What a table of changes is called, and whether they are of several projects, which it then names. */
export interface ChangeTable {
  readonly caption: string
  readonly hasProjects: boolean
  /** Whether long stretches that both versions share are left out, since the page leads to the whole texts. */
  readonly isClipped: boolean
}

const columns = [
  ['place', changes.place],
  ['what', changes.what],
  ['before', changes.before],
  ['after', changes.after],
] as const

const projectColumn = ['project', changes.project] as const

/** Changes as a table in their order: where, what, before and after, with what differs marked. */
export function toChangeTable(own: readonly Change[], options: ChangeTable): Element {
  const { caption, hasProjects } = options
  const shown = hasProjects ? [...columns, projectColumn] : columns
  const labels = shown.map(([name, label]) => h('th', { scope: 'col', className: [name] }, label))
  return toTable(
    'changes',
    caption,
    labels,
    own.map((change) => toRow(change, options)),
  )
}

/** A table whose rows are stacked where it is narrow. */
export function toTable(name: string, caption: string, labels: Element[], rows: Element[]): Element {
  return h('table', { className: ['list', 'lines', 'stacked', name] }, [
    h('caption', { className: ['visually-hidden'] }, caption),
    h('thead', [h('tr', labels)]),
    h('tbody', rows),
  ])
}

function toRow(change: Change, { hasProjects, isClipped }: ChangeTable): Element {
  const { name, department, year } = change.project
  const told = tell(change)
  const parts = isClipped ? clipSameParts(told.text.parts) : told.text.parts
  const text = { ...told.text, parts }
  return h('tr', [
    h('th', { scope: 'row' }, [told.subject ?? name, ...remark([...told.within, told.column])]),
    h('td', { dataLabel: changes.what }, [toTag(change, told), ...remark([told.note])]),
    h('td', { dataLabel: changes.before }, toSide(change, text, 'before')),
    h('td', { dataLabel: changes.after }, toSide(change, text, 'after')),
    ...(hasProjects
      ? [h('td', { dataLabel: changes.project }, changes.projectName(name, department.name, year))]
      : []),
  ])
}

function remark(texts: readonly (string | null)[]): Element[] {
  const told = texts.filter((text) => text !== null)
  return told.length === 0 ? [] : [h('small', { className: ['remark'] }, told.join(' › '))]
}

function toTag(change: Change, { tag }: Told): Element {
  const isLoosened = change.kind === 'target' && change.direction === 'loosened'
  return h('span', { className: ['tag', ...(isLoosened ? ['loosened'] : [])] }, tag)
}

const marks = {
  before: { is: 'removed', name: 'del', said: changes.removedHere },
  after: { is: 'added', name: 'ins', said: changes.addedHere },
} as const

function toSide(change: Change, text: TextChange, version: keyof typeof marks): ElementContent[] {
  const { is, name, said } = marks[version]
  if (text[version] === null) return [h('span', { className: ['absent'] }, changes.empty)]
  const isValue = isOfPromise(change) || change.kind === 'result'
  return text.parts
    .filter((part) => part.is === 'same' || part.is === is)
    .flatMap((part) => {
      const words = isValue ? readOut(part.text) : [plain(part.text)]
      return part.is === 'same' ? words : [h(name, [hidden(said), ...words, hidden(changes.end)])]
    })
}

// Most screen readers do not tell of these elements.
function hidden(said: string): Element {
  return h('span', { className: ['visually-hidden'] }, said)
}

function plain(value: string): ElementContent {
  return { type: 'text', value }
}

function readOut(value: string): ElementContent[] {
  return toPieces(value).map(({ text, operator }) =>
    operator === null
      ? plain(text)
      : h('span', { role: 'img', ariaLabel: zh.table.operators[operator] }, text),
  )
}
