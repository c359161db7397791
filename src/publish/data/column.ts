import { guard } from './guard.ts'

/** A column of a published table: its header, what it holds, and the text of its cell in a row. */
export interface DataColumn<T> {
  readonly header: string
  readonly description: string
  /** Type of its values in Table Schema; text where it is left out. */
  readonly type?: 'integer' | 'number' | 'object' | 'year'
  readonly constraints?: Constraints
  readonly cell: (row: T) => string
}

/** What Table Schema says of all values of a column, as they stand in the file. */
export interface Constraints {
  readonly required?: true
  readonly unique?: true
  readonly minimum?: number
  readonly pattern?: string
  readonly enum?: readonly string[]
}

/** The header of a table as CSV, with the byte order mark that a file begins with. */
export function toHead(columns: readonly Pick<DataColumn<never>, 'header'>[]): string {
  return `\uFEFF${toRecord(columns.map(({ header }) => guard(header)))}`
}

/** Rows of a table as CSV (RFC 4180); text that a spreadsheet would run as a formula is guarded. */
export function toLines<T>(columns: readonly DataColumn<T>[], rows: readonly T[]): string {
  return rows
    .map((row) =>
      toRecord(columns.map(({ type, cell }) => (type === undefined ? guard(cell(row)) : cell(row)))),
    )
    .join('')
}

function toRecord(cells: readonly string[]): string {
  return `${cells.map(quote).join(',')}\r\n`
}

// A line break of any kind is quoted, not only the one that ends a record.
function quote(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
