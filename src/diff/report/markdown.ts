import type { PhrasingContent, RootContent, TableRow } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown as write } from 'mdast-util-to-markdown'
import { showControls } from '../../model/visible.ts'
import { changes } from '../../words/zh/changes.ts'
import type { Change } from '../change.ts'
import type { Comparison, Unread } from '../comparison.ts'
import { inReadersOrder, isOfPromise } from '../tag.ts'
import { placeOf, tell } from '../tell.ts'
import type { TextChange } from '../text.ts'
import { clipLong, clipParts } from './clip.ts'
import { leadOf } from './lead.ts'

// A step summary may be 1 MiB, and one that is larger is not shown at all.
const most = 1_000_000

/** A comparison as GitHub Markdown for a reviewer: changed targets, loosened ones first, then all else. */
export function toMarkdown(comparison: Comparison, limit = most): string {
  const { base, head, unread } = comparison
  const ordered = inReadersOrder(comparison.changes)
  const paragraphs = [changes.versions(base, head), leadOf(comparison)].map(paragraph)
  const start = [toText(heading(changes.title, 2)), ...paragraphs.map(toText), ...toUnread(unread)]
  const sections: Section[] = [
    { title: changes.targets, rows: ordered.filter(isOfPromise) },
    { title: changes.others, rows: ordered.filter((change) => !isOfPromise(change)) },
  ]
  const room = limit - Buffer.byteLength(start.join('\n'))
  return [...start, ...fill(sections, room)].join('\n')
}

interface Section {
  readonly title: string
  readonly rows: readonly Change[]
}

const columns = [changes.what, changes.project, changes.place, changes.before, changes.after]

// For what stands around the rows: titles, heads of tables and the last sentence.
const reserve = 1000

// Rows as long as there is room; the last sentence then says how many more there are.
function fill(sections: readonly Section[], room: number): string[] {
  let left = room - reserve
  let untold = 0
  const blocks = sections.flatMap(({ title, rows }) => {
    const lines = rows.map((change) => toText(toRow(change)))
    const shown = lines.filter((line) => {
      left -= Buffer.byteLength(line)
      return left > 0
    })
    untold += lines.length - shown.length
    return shown.length === 0 ? [] : [toText(heading(title, 3)), toText(head(columns)) + shown.join('')]
  })
  return untold === 0 ? blocks : [...blocks, toText(paragraph(changes.left(untold)))]
}

const options = {
  extensions: [
    gfmToMarkdown({ tablePipeAlign: false }),
    // Between two of them GitHub sees a formula.
    { unsafe: [{ character: '$', inConstruct: 'phrasing' as const }] },
  ],
}

function toText(node: RootContent): string {
  return write(node, options)
}

function heading(value: string, depth: 2 | 3): RootContent {
  return { type: 'heading', depth, children: text(value) }
}

function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: text(value) }
}

function head(labels: readonly string[]): RootContent {
  return { type: 'table', children: [row(labels.map(text))] }
}

function row(cells: readonly (readonly PhrasingContent[])[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((children) => ({ type: 'tableCell', children: [...children] })),
  }
}

function toRow(change: Change): TableRow {
  const { project } = change
  const told = tell(change)
  return row([
    text(told.note === null ? told.tag : `${told.tag}\n${clipLong(told.note)}`),
    text(clipLong(changes.projectName(project.name, project.department.name, project.year))),
    text(placeOf(told).map(clipLong).join(' › ')),
    side(told.text, 'before'),
    side(told.text, 'after'),
  ])
}

const marks = { before: ['removed', 'del'], after: ['added', 'ins'] } as const

function side(change: TextChange, version: keyof typeof marks): PhrasingContent[] {
  const [is, mark] = marks[version]
  if (change[version] === null) return text(changes.empty)
  return clipParts(change.parts)
    .filter((part) => part.is === 'same' || part.is === is)
    .flatMap((part) => (part.is === 'same' ? text(part.text) : marked(part.text, mark)))
}

function marked(value: string, name: 'del' | 'ins'): PhrasingContent[] {
  return [{ type: 'html', value: `<${name}>` }, ...text(value), { type: 'html', value: `</${name}>` }]
}

// GitHub looks for names, numbers of issues, addresses and emoji in what is drawn already, where no escape is left.
const alive = /[@#]|GH-(?=\d)|:(?=[\w+-]+:|\/\/)|www(?=\.)/giu

function text(value: string): PhrasingContent[] {
  const lines = showControls(value).replaceAll(alive, '$&\u200B').split('\n')
  return lines.flatMap((line, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'html' as const, value: '<br>' }] : []),
    { type: 'text', value: line.trim() },
  ])
}

const mostUnread = 100

function toUnread(unread: readonly Unread[]): string[] {
  if (unread.length === 0) return []
  const rows = unread
    .slice(0, mostUnread)
    .map(({ path, version, reason }) => [path, version, reason].map(clipLong))
  const table = toText(head([changes.file, changes.version, changes.reason]))
  return [
    toText(heading(changes.unread, 3)),
    toText(paragraph(changes.unreadLead)),
    table + rows.map((cells) => toText(row(cells.map(text)))).join(''),
  ]
}
