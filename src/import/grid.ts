/** Where a row or cell stands in its source: rows and columns from 1, `part` the sheet or table if there are several. */
export interface Place {
  readonly part: string | null
  /** Number of the row in the whole source, which orders the rows of all parts. */
  readonly order: number
  readonly row: number
  readonly column: number
}

/**
 * A cell as it is printed; `above` is the text of the merged cell that covers it from above, `doubt` says why its text
 * must not be taken as it is.
 */
export interface Cell {
  readonly text: string
  readonly place: Place
  readonly above?: string
  readonly doubt?: string
}

/**
 * A row of a source, one cell for each of its columns: of a merged cell all but the first are blank; `unread` says in
 * sentences what a reader left out there.
 */
export interface GridRow {
  readonly place: Place
  readonly cells: readonly Cell[]
  readonly unread?: readonly string[]
}

/** A source as rows of cells: what every format is read into. */
export type Grid = readonly GridRow[]

/** Cells of a row that hold something. */
export function filledCells({ cells }: GridRow): readonly Cell[] {
  return cells.filter(({ text }) => text !== '')
}

/** Text without the spaces and line breaks that a narrow column forces upon it, full-width forms in ASCII. */
export function fold(text: string): string {
  return unbreak(text.normalize('NFKC')).replace(/:$/u, '')
}

/** Text as it is printed, but for the spaces and line breaks that a narrow column forces upon it. */
export function unbreak(text: string): string {
  return text.replaceAll(/[\s\u200b-\u200f\ufeff]/gu, '')
}

/** Rows in words, such as 第 20–21、35 行; those of one part together. */
export function describeRows(places: readonly Place[]): string {
  const parts = Map.groupBy(places, ({ part }) => part)
  return [...parts].map(([part, own]) => `${part ?? ''}第 ${ranges(own.map(({ row }) => row))} 行`).join('、')
}

/** A cell in words: its row, and in a sheet its name such as C5. */
export function describeCell(place: Place): string {
  return place.part?.startsWith('工作表')
    ? `${place.part} ${columnName(place.column)}${place.row}`
    : describeRows([place])
}

function ranges(rows: readonly number[]): string {
  const spans: { from: number; to: number }[] = []
  for (const row of [...new Set(rows)].toSorted((a, b) => a - b)) {
    const last = spans.at(-1)
    if (last?.to === row - 1) last.to = row
    else spans.push({ from: row, to: row })
  }
  return spans.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join('、')
}

/** The name of a column in a sheet, such as AB. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return column > 26 ? columnName(Math.floor((column - 1) / 26)) + letter : letter
}
