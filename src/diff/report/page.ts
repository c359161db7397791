import { createHash } from 'node:crypto'
import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { toPieces } from '../../publish/read-out.ts'
import { changes } from '../../words/zh/changes.ts'
import { zh } from '../../words/zh.ts'
import type { Change } from '../change.ts'
import type { Comparison, Unread } from '../comparison.ts'
import { inReadersOrder, isOfPromise } from '../tag.ts'
import { type Told, tell } from '../tell.ts'
import type { TextChange } from '../text.ts'
import { leadOf } from './lead.ts'
import { showControls } from './visible.ts'

/** A comparison as one page for readers, with its styles inside: changed targets, loosened ones first, then all else. */
export function toPage(comparison: Comparison, css: string): string {
  const page: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, h('html', { lang: zh.language }, [toHead(css), toBody(comparison)])],
  }
  return `${showControls(toHtml(page, { upperDoctype: true }))}\n`
}

function toHead(css: string): Element {
  const hash = createHash('sha256').update(css).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('title', changes.title),
    h('style', css),
  ])
}

function toBody(comparison: Comparison): Element {
  const { base, head, unread } = comparison
  const ordered = inReadersOrder(comparison.changes)
  return h('body', [
    h('div', { className: ['frame'] }, [
      h('main', [
        h('h1', changes.title),
        h('p', changes.versions(base, head)),
        h('p', { className: ['prose'] }, leadOf(comparison)),
        ...toUnread(unread),
        ...toSection(changes.targets, ordered.filter(isOfPromise)),
        ...toSection(
          changes.others,
          ordered.filter((change) => !isOfPromise(change)),
        ),
      ]),
    ]),
  ])
}

const columns = [
  ['place', changes.place],
  ['what', changes.what],
  ['before', changes.before],
  ['after', changes.after],
  ['project', changes.project],
] as const

function toSection(title: string, own: readonly Change[]): Element[] {
  if (own.length === 0) return []
  const labels = columns.map(([name, label]) => h('th', { scope: 'col', className: [name] }, label))
  return [h('h2', title), toTable('changes', title, labels, own.map(toRow))]
}

function toTable(name: string, caption: string, labels: Element[], rows: Element[]): Element {
  return h('table', { className: ['list', 'lines', 'stacked', name] }, [
    h('caption', { className: ['visually-hidden'] }, caption),
    h('thead', [h('tr', labels)]),
    h('tbody', rows),
  ])
}

function toRow(change: Change): Element {
  const { name, department, year } = change.project
  const told = tell(change)
  return h('tr', [
    h('th', { scope: 'row' }, [told.subject ?? name, ...remark([...told.within, told.column])]),
    h('td', { dataLabel: changes.what }, [toTag(change, told), ...remark([told.note])]),
    h('td', { dataLabel: changes.before }, toSide(change, told.text, 'before')),
    h('td', { dataLabel: changes.after }, toSide(change, told.text, 'after')),
    h('td', { dataLabel: changes.project }, changes.projectName(name, department.name, year)),
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

function toUnread(unread: readonly Unread[]): Element[] {
  if (unread.length === 0) return []
  const labels = [changes.file, changes.version, changes.reason].map((label) =>
    h('th', { scope: 'col' }, label),
  )
  const rows = unread.map(({ path, version, reason }) =>
    h('tr', [
      h('th', { scope: 'row' }, path),
      h('td', { dataLabel: changes.version }, version),
      h('td', { dataLabel: changes.reason }, reason),
    ]),
  )
  return [
    h('h2', changes.unread),
    h('p', { className: ['prose'] }, changes.unreadLead),
    toTable('unread', changes.unread, labels, rows),
  ]
}
