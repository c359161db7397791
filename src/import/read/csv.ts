import { parse } from 'csv-parse/browser/esm/sync'
import type { Grid } from '../grid.ts'
import { SourceError } from '../source-error.ts'
import { toRow } from './rows.ts'

interface Record {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

const delimiters = [',', ';', '\t'] as const

/** What separates the values of a table. */
export type Delimiter = (typeof delimiters)[number]

const mostCharacters = 1024 * 1024
const mostLines = 50

/** What most lines of a text have between their values: commas, unless it is something else. */
export function delimiterOf(text: string): Delimiter {
  const lines = text
    .slice(0, mostLines * 1000)
    .replaceAll(/"[^"]*"/gu, '')
    .split('\n', mostLines)
  const count = (delimiter: Delimiter) => lines.filter((line) => line.split(delimiter).length > 2).length
  return delimiters.reduce((best, each) => (count(each) > count(best) ? each : best))
}

/** Reads a table of values apart by a delimiter, quoted where they hold such (RFC 4180): a row at its first line. */
export function readCsv(text: string, delimiter: Delimiter): Grid {
  if (text.length > mostCharacters) throw new SourceError('表格的文字超过 1 MiB，请分成几个文件')
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
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as Record[]
  } catch (cause) {
    throw new SourceError('引号不成对，读不成表；请用表格软件重新另存一次', { cause })
  }
}
