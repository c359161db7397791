import type { Column, FormTable, Role } from '../model/form.ts'
import type { Loosening } from '../model/loosening.ts'
import type { Indicator, Project } from '../model/project.ts'
import type { Remark } from '../model/remark.ts'
import type { Address } from '../publish/address.ts'
import { cellOf, isValueRole, valueColumns, yearOf } from '../publish/cells.ts'
import type { Group, Level1Table } from '../publish/tables.ts'
import { toTrend } from '../publish/trend.ts'
import { zh } from '../words/zh.ts'
import { finding } from './finding.ts'
import { type Content, html } from './html.ts'
import { label } from './label.ts'
import { loosenedMarks } from './loosened-mark.ts'
import { trendPicture } from './trend-picture.ts'
import { value } from './value.ts'
import { wide } from './wide.ts'

/** Rows of a project that share a 一级指标, and what stands beside them. */
export interface IndicatorTable {
  readonly address: Address
  readonly project: Project
  readonly table: FormTable
  readonly content: Level1Table
  /** Long-term rows by the anchors of the annual rows that carry the same indicator. */
  readonly twins: ReadonlyMap<string, Indicator>
  /** Ways in which targets were loosened, by the anchors of their rows. */
  readonly loosened: ReadonlyMap<string, readonly Loosening[]>
  /** Remarks of the project that readers see, by the anchors of their rows. */
  readonly remarks: ReadonlyMap<string | null, readonly Remark[]>
}

/** A column to the right of the labels: how it is headed, and its cell in a row. */
interface DrawnColumn {
  readonly role: string
  readonly header: string
  readonly cell: (row: Indicator) => Content
}

const words = zh.table

/** The table of the rows that share a 一级指标. */
export function indicatorTable(table: IndicatorTable): Content {
  const { id, level1, groups } = table.content
  const columns = toColumns(table)
  const drawn = html`
    <table class="indicators stacked" id="${id}">
      <caption>${label(level1, words.level1)}</caption>
      <thead>
        <tr>
          <th scope="col" class="level2">${words.level2}</th>
          <th scope="col" class="name">${words.level3}</th>
          ${columns.map(({ role, header }) => html`<th scope="col" class="${role}">${header}</th>`)}
        </tr>
      </thead>
      ${groups.map((group) => html`<tbody>${toLines(group, columns, table)}</tbody>`)}
    </table>`
  return wide(drawn, columns.length, { plain: 2, wide: 5 })
}

// A row's remarks stand in a line of their own below it, within its group.
function toLines({ level2, rows }: Group, columns: readonly DrawnColumn[], table: IndicatorTable): Content {
  const remarksOf = ({ anchor }: Indicator) => table.remarks.get(anchor) ?? []
  const lines = rows.length + rows.filter((row) => remarksOf(row).length > 0).length
  const head = html`<th scope="rowgroup" rowspan="${lines}">${label(level2, words.level2)}</th>`
  return rows.map((row, index) => [
    html`
      <tr id="${row.anchor}">
        ${index === 0 && head}
        <th scope="row">${row.name}</th>
        ${columns.map(({ cell }) => cell(row))}
      </tr>`,
    toRemarkLine(row, remarksOf(row), columns.length, table.address),
  ])
}

function toRemarkLine(row: Indicator, remarks: readonly Remark[], width: number, address: Address): Content {
  return (
    remarks.length > 0 &&
    html`
      <tr class="remarks">
        <th scope="row">${zh.findings.row}<span class="visually-hidden">${row.name}</span></th>
        <td colspan="${width}">${remarks.map((remark) => finding(address, remark))}</td>
      </tr>`
  )
}

// The column of pictures stands after that of the targets, where any row of the table makes one.
function toColumns(drawn: IndicatorTable): DrawnColumn[] {
  const { project, table, content } = drawn
  const columns = valueColumns(table, content)
  const trends = trendColumn(content, project.year)
  return columns.flatMap((column, index) => {
    const year = yearOf(column, table, project.year)
    const header = year === null ? column.label : words.inYear(year, column.label)
    const own = toColumn(column, header, index === columns.length - 1, drawn)
    return column.role === 'target' && trends !== null ? [own, trends] : [own]
  })
}

function toColumn(column: Column, header: string, isLast: boolean, drawn: IndicatorTable): DrawnColumn {
  const { role } = column
  // Where rows are stacked: an empty cell stays empty.
  const dataLabel = html` data-label="${header}"`
  const cell = (row: Indicator) => {
    const text = cellOf(row, column)
    return html`
      <td${text !== '' && dataLabel}${isNumber(row, role) && isShort(text) && valueClass}>
        ${text === '' ? empty : isValueRole(role) ? value(text) : text}
        ${role === 'target' && targetRemarks(row, drawn)}
        ${isLast && rowLink(row)}
      </td>`
  }
  return { role, header, cell }
}

const valueClass = html` class="value"`

const empty = html`<span class="visually-hidden">${words.empty}</span>`

function trendColumn({ groups }: Level1Table, year: number): DrawnColumn | null {
  const trends = new Map(
    groups.flatMap(({ rows }) =>
      rows.flatMap((row) => {
        const trend = toTrend(row)
        return trend ? [[row, trend]] : []
      }),
    ),
  )
  if (trends.size === 0) return null
  const cell = (row: Indicator) => {
    const trend = trends.get(row)
    return trend === undefined
      ? noTrend
      : html`<td data-label="${words.trend}" class="picture">${trendPicture(trend, year)}</td>`
  }
  return { role: 'picture', header: words.trend, cell }
}

const noTrend = html`<td class="picture"><span class="visually-hidden">${words.noTrend}</span></td>`

// What a target was, and what it is in the other table.
function targetRemarks(row: Indicator, { loosened, twins }: IndicatorTable): Content {
  return [loosenedMarks(loosened.get(row.anchor) ?? []), twinLink(row, twins.get(row.anchor))]
}

function twinLink({ target }: Indicator, twin: Indicator | undefined): Content {
  if (twin === undefined) return null
  const text = twin.target?.raw
  return html`<small class="remark"><a href="#${twin.anchor}">${tell()}</a></small>`

  function tell(): string {
    if (text === undefined) return words.twinWithoutValue
    if (text === target?.raw) return words.sameTwin
    return isShort(text) ? words.twin(text) : words.seeTwin
  }
}

// A sentence is read where it stands, and may be broken anywhere.
function isShort({ length }: string): boolean {
  return length <= 16
}

function isNumber(row: Indicator, role: Role): boolean {
  const cell = role === 'extra' ? null : row[role]
  return typeof cell === 'object' && cell !== null && cell.number !== null
}

function rowLink({ anchor, term, name }: Indicator): Content {
  const text = words.link(zh.project.terms[term], name ?? '')
  return html`<a class="anchor" href="#${anchor}" aria-label="${text}"></a>`
}
