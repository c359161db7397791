import type { Grid } from '../grid.ts'
import { SourceError } from '../source-error.ts'
import { readCsv } from './csv.ts'
import { toRow } from './rows.ts'

/**
 * Reads text that was extracted from a document or copied from a spreadsheet: a row a line, its cells apart by tabs;
 * a spreadsheet quotes cells that could not stand so otherwise.
 */
export function readText(text: string): Grid {
  return (isQuoted(text) ? readQuoted(text) : undefined) ?? readLines(text)
}

const quotedCell = /(?:^|[\t\r\n])"([^"]{0,9999}(?:""[^"]{0,9999}){0,99})"(?=[\t\r\n]|$)/gu
const needsQuotes = /[\t\r\n,]|""/u

// Quotes that no cell needs are its own.
function isQuoted(text: string): boolean {
  return text.matchAll(quotedCell).some(([, words = '']) => needsQuotes.test(words))
}

// What has lines and tabs is no cell, but stands between two quotes that belong to cells of their own.
function readQuoted(text: string): Grid | undefined {
  try {
    const grid = readCsv(text, '\t')
    const isCell = (words: string) => !(words.includes('\t') && words.includes('\n'))
    return grid.every(({ cells }) => cells.every((cell) => isCell(cell.text))) ? grid : undefined
  } catch (error) {
    if (error instanceof SourceError && error.cause !== undefined) return undefined
    throw error
  }
}

function readLines(text: string): Grid {
  return text.split(/\r\n?|\n/u).map((line, index) => {
    const cells = line.split('\t').map((words) => ({ text: words }))
    return toRow(cells, { part: null, row: index + 1, order: index + 1 })
  })
}
