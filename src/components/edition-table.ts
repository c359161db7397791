import { type Address, projectAddress, relativeLink } from '../publish/address.ts'
import type { EditionCell, EditionGroup, EditionTable, EditionYear } from '../publish/edition-table.ts'
import { zh } from '../words/zh.ts'
import { type Content, html } from './html.ts'
import { label } from './label.ts'
import { value } from './value.ts'
import { wide } from './wide.ts'

const words = zh.editions

/** The table of what the editions of a project say, on the page of one of them. */
export function editionTable({ years, groups }: EditionTable, address: Address): Content {
  const drawn = html`
    <table class="editions stacked">
      <caption class="visually-hidden">${words.heading}</caption>
      <thead>
        <tr>
          <th scope="col" class="level2">${zh.table.level2}</th>
          <th scope="col" class="name">${zh.table.level3}</th>
          ${years.map((year) => html`<th scope="col">${yearLink(year, address)}</th>`)}
        </tr>
      </thead>
      ${groups.map((group) => html`<tbody>${toLines(group, years)}</tbody>`)}
    </table>`
  return wide(drawn, years.length, { plain: 3, wide: 5 })
}

/** A year, as a link to the page of its edition; on that page itself, only the year. */
export function yearLink({ id, year }: EditionYear, address: Address): Content {
  const page = projectAddress(id)
  return page === address
    ? words.own(year)
    : html`<a href="${relativeLink(address, page)}">${zh.lists.yearName(year)}</a>`
}

function toLines({ level2, lines }: EditionGroup, years: readonly EditionYear[]): Content {
  const group = label({ printed: level2, meant: null }, zh.table.level2)
  const head = html`<th scope="rowgroup" rowspan="${lines.length}">${group}</th>`
  return lines.map(
    ({ name, cells }, index) => html`
      <tr>
        ${index === 0 && head}
        <th scope="row">${name}</th>
        ${cells.map((cell, at) => toCell(cell, years[at]?.year ?? 0))}
      </tr>`,
  )
}

const absentClass = html` class="absent"`

function toCell(cell: EditionCell, year: number): Content {
  const { isListed, target } = cell
  const absent = isListed ? zh.table.empty : words.unlisted
  return html`
    <td data-label="${zh.lists.yearName(year)}"${target === null && absentClass}>
      ${target === null ? absent : value(target)}
      ${toResult(cell)}
    </td>`
}

function toResult({ result, outcome }: EditionCell): Content {
  if (result === null) return null
  const verdict = outcome !== undefined && words.outcomes[outcome ?? 'unknown']
  return html`<small class="remark">${words.result}${value(result)}${verdict}</small>`
}
