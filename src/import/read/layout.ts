/** What a cell of a table holds itself, apart from what stands in tables within it. */
export interface Held {
  hasText: boolean
  hasTable: boolean
}

/** Whether a table around a larger one is more than its frame: it has a header, and texts beside the tables in it. */
export function isMoreThanFrame(rows: readonly (readonly Held[])[]): boolean {
  const texts = (row: readonly Held[]) => row.filter(({ hasText }) => hasText).length
  const hasHeader = rows.some((row) => row.length > 2 && row.every((cell) => cell.hasText && !cell.hasTable))
  return hasHeader && rows.every((row) => !row.some(({ hasTable }) => hasTable) || texts(row) > 1)
}
