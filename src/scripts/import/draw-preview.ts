import { element } from '../element.ts'
import type { PreviewTable } from './importer/importer.ts'

/** A table as it was read; where the screen is narrow, each row is a card, as on the pages of projects. */
export function drawPreview({ label, columns, naming, rows }: PreviewTable): HTMLTableElement {
  const header = element('tr', ...columns.map((column) => drawHeader(column, 'col')))
  const table = element('table', element('caption', label), element('thead', header))
  table.className = 'list stacked'
  table.append(element('tbody', ...rows.map((cells) => drawRow(cells, columns, naming))))
  return table
}

function drawRow(texts: readonly string[], labels: readonly string[], naming: number): HTMLTableRowElement {
  const cells = texts.map((text, at) =>
    at === naming ? drawHeader(text, 'row') : drawCell(text, labels[at] ?? ''),
  )
  return element('tr', ...cells)
}

function drawCell(text: string, label: string): HTMLTableCellElement {
  const cell = element('td', text)
  cell.dataset.label = label
  return cell
}

function drawHeader(text: string, scope: 'col' | 'row'): HTMLTableCellElement {
  const header = element('th', text)
  header.scope = scope
  return header
}
