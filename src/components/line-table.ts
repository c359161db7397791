import type { Indicator } from '../model/project.ts'
import { type Address, projectAddress, relativeLink } from '../publish/address.ts'
import { abridge, type Line } from '../publish/indicator-lines.ts'
import { zh } from '../words/zh.ts'
import { type Content, html } from './html.ts'
import { value } from './value.ts'

/** A list of lines, and where it stands. */
export interface LineTable {
  /** Page that the table stands on. */
  readonly address: Address
  readonly caption: string
  readonly lines: readonly Line[]
  /** Whether the lines are of no category of their forms, so that each tells its own. */
  readonly unknown?: boolean
}

const words = zh.indicators

/** The table of a list of lines. */
export function lineTable({ address, caption, lines, unknown = false }: LineTable): Content {
  return html`
    <table class="list lines stacked">
      <caption class="visually-hidden">${caption}</caption>
      <thead>
        <tr>
          <th scope="col">${words.indicator}</th>
          <th scope="col">${words.targets['long-term']}</th>
          <th scope="col">${words.targets.annual}</th>
          <th scope="col">${zh.lists.project}</th>
          <th scope="col">${zh.lists.department}</th>
        </tr>
      </thead>
      <tbody>${lines.map((line) => toRow(line, address, unknown))}</tbody>
    </table>`
}

function toRow({ project, longTerm, annual }: Line, address: Address, unknown: boolean): Content {
  const page = relativeLink(address, projectAddress(project.id))
  const first = longTerm ?? annual
  const second = longTerm && annual
  return html`
    <tr>
      <th scope="row">
        ${first && html`<a href="${page}#${first.anchor}">${abridge(first.name ?? '')}</a>`}
        ${second && second.name !== first?.name && remark(words.annualName(abridge(second.name ?? '')))}
        ${unknown && first && remark(tellLevel2(first))}
      </th>
      ${target(longTerm, words.targets['long-term'], null)}
      ${target(annual, words.targets.annual, second && `${page}#${second.anchor}`)}
      <td data-label="${zh.lists.project}">${abridge(project.name)}</td>
      <td data-label="${zh.lists.department}">${abridge(project.department.name)}</td>
    </tr>`
}

function remark(text: string): Content {
  return html`<small class="remark">${text}</small>`
}

function tellLevel2({ level2 }: Indicator): string {
  return level2 === null ? words.noLevel2 : words.printed(abridge(level2))
}

const absent = html`<td><span class="visually-hidden">${words.absent}</span></td>`
const absentClass = html` class="absent"`

// The second row of a line is led to from its value, since the name of the line leads to the first.
function target(row: Indicator | null, label: string, link: string | null): Content {
  if (row === null) return absent
  const text = value(row.target ? abridge(row.target.raw) : zh.table.empty)
  return html`
    <td data-label="${label}"${row.target === null && absentClass}>
      ${link === null ? text : html`<a href="${link}">${text}</a>`}
    </td>`
}
