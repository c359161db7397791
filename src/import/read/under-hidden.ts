import type { LooseCell } from './rows.ts'

/**
 * Goes through the rows of a table: below a hidden row a blank cell to the left of all others is doubtful, since a label
 * in that row may hold for it.
 */
export function underHidden(): (cells: readonly LooseCell[]) => readonly LooseCell[] {
  const labels = new Map<number, string>()
  return (cells) => {
    const first = cells.findIndex(({ text }) => text !== '')
    if (first === -1) {
      for (const [column, { hidden = '' }] of cells.entries()) if (hidden !== '') labels.set(column, hidden)
      return cells
    }
    const own = new Map(labels)
    labels.clear()
    return cells.map((cell, column) => (column < first ? underLabel(cell, own.get(column)) : cell))
  }
}

function underLabel(cell: LooseCell, label: string | undefined): LooseCell {
  if (label === undefined || (cell.above ?? '') !== '') return cell
  return { ...cell, doubt: `上面隐藏的行在这一列是“${label}”，不能确定是否管到这一行` }
}
