import { parse } from 'csv-parse/browser/esm/sync'
import type { Grid } from '../grid.ts'
import { SourceError } from '../source-error.ts'
import { toRow } from './rows.ts'

interface Record {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** Reads a table of values apart by commas or tabs, quoted where they hold such (RFC 4180): a row at its first line. */
export function readCsv(text: string, delimiter: ',' | '\t'): Grid {
  const records = parseRecords(text, delimiter)
  return records.map(({ record }, index) => {
    const cells = record.map((words) => ({ text: words }))
    return toRow(cells, { part: null, row: (records[index - 1]?.info.lines ?? 0) + 1, order: index + 1 })
  })
}

function parseRecords(text: string, delimiter: string): readonly Record[] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
    }) as unknown as Record[]
  } catch (cause) {
    throw new SourceError('引号不成对，读不成表；请用表格软件重新另存一次', { cause })
  }
}
