import { createHash } from 'node:crypto'
import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { showControls } from '../../model/visible.ts'
import { changes } from '../../words/zh/changes.ts'
import { zh } from '../../words/zh.ts'
import type { Change } from '../change.ts'
import type { Comparison, Unread } from '../comparison.ts'
import { inReadersOrder, isOfPromise } from '../tag.ts'
import { leadOf } from './lead.ts'
import { toChangeTable, toTable } from './table.ts'

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

function toSection(caption: string, own: readonly Change[]): Element[] {
  return own.length === 0
    ? []
    : [h('h2', caption), toChangeTable(own, { caption, hasProjects: true, isClipped: false })]
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
