import { clean } from '../../model/clean.ts'
import type { Grid, GridRow } from '../grid.ts'

/** Reads text that was extracted from a document: a row a line, its cells apart by tabs. */
export function readText(text: string): Grid {
  return text.split(/\r\n?|\n/u).map((line, index) => toRow(line.split('\t'), index + 1))
}

/** A row of texts as they stand in a source, its cells one beside the other. */
export function toRow(texts: readonly string[], row: number, part: string | null = null): GridRow {
  const cells = texts.map((text, index) => ({
    text: tidy(text),
    place: { part, row, column: index + 1 },
  }))
  return { place: { part, row, column: 1 }, cells }
}

/** Text of a cell as content files keep it: without spaces and line breaks at its ends. */
export function tidy(text: string): string {
  return (clean(text) as string | undefined) ?? ''
}
