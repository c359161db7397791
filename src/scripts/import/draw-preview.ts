import { element } from '../element.ts'
import type { PreviewTable } from './importer/importer.ts'

/** A table as it was read; where the screen is narrow, each row is a card, as on the pages of projects. */
export function drawPreview({ label, columns, rows }: PreviewTable): HTMLTableElement {
  const header = element('tr', ...columns.map((column) => drawHeader(column, 'col')))
  const table = element('table', element('caption', label), element('thead', header))
  table.className = 'list stacked'
  table.append(element('tbody', ...rows.map((cells) => drawRow(cells, columns))))
  return table
}

function drawRow([name = '', ...texts]: readonly string[], [, ...labels]: readonly string[]) {
  const cells = texts.map((text, at) => {
    const cell = element('td', text)
    cell.dataset.label = labels[at] ?? ''
    return cell
  })
  return element('tr', drawHeader(name, 'row'), ...cells)
}

function drawHeader(text: string, scope: 'col' | 'row'): HTMLTableCellElement {
  const header = element('th', text)
  header.scope = scope
  return header
}
