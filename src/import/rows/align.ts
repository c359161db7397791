import { type Cell, type GridRow, unbreak } from '../grid.ts'
import type { SourceColumn } from '../sections/header.ts'
import { isMergedRow } from '../sections/lost-delimiters.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type AlignedRow, type Evidence, settledReading } from './aligned.ts'
import { contradictionOf, knownTexts } from './known-texts.ts'
import { findMisplaced } from './misplaced.ts'
import { byNeighbour, byTwin } from './preferences.ts'
import { asItStands, isWhole, kindOf, movedBy, type Reading, readingsOf } from './readings.ts'

/** Rows of one table with the columns of its header. */
export interface TableRows {
  readonly columns: readonly SourceColumn[]
  readonly rows: readonly GridRow[]
}

/**
 * Finds for each cell of the tables of one form the column that it belongs to. A row stays open where its words, what
 * texts are in other rows, its own offset and its twin leave more than one way to read it, or none.
 */
export function align(tables: readonly TableRows[], vocabulary: Vocabulary): AlignedRow[] {
  const rows = tables.flatMap((table, index) =>
    table.rows.map((row) => openRow(row, table.columns, index, vocabulary)),
  )
  settle(rows)
  // What others say is no proof against what stands here: these stay open.
  for (const row of findMisplaced(rows)) {
    const moved = readingsOf(row.cells, row.columns, vocabulary).filter((reading) =>
      isMoved(reading, row.cells),
    )
    row.readings = [...row.readings, ...moved]
  }
  return rows
}

function isMoved(reading: Reading, cells: readonly Cell[]): boolean {
  return reading.some((column, index) => movedBy(cells[index], column) !== 0)
}

function settle(rows: readonly AlignedRow[]): void {
  for (;;) {
    settleByTexts(rows)
    const isChanged = rows.map((row) => prefer(row, rows)).some((changed) => changed)
    if (!isChanged) return
  }
}

function openRow(
  row: GridRow,
  columns: readonly SourceColumn[],
  table: number,
  vocabulary: Vocabulary,
): AlignedRow {
  const cells = ownCells(row, columns)
  const labels = new Set(cells.filter(({ text }) => vocabulary.labelOf(text) !== undefined))
  const common = { row, cells, columns, labels, table }
  if (isMergedRow(row, vocabulary)) return { ...common, readings: [], evidence: [] }
  const own = asItStands(cells, columns, vocabulary)
  const readings = own === undefined ? readingsOf(cells, columns, vocabulary) : [own]
  const evidence: Evidence[] = [{ is: own === undefined ? 'order' : 'place' }]
  return { ...common, readings, evidence }
}

// A merged label goes on below by itself; any other merged cell holds for each row that it covers.
function ownCells({ cells }: GridRow, columns: readonly SourceColumn[]): readonly Cell[] {
  if (cells.every(({ text }) => text === '')) return []
  const going = new Map(
    columns.filter((column) => kindOf(column) !== 'label').map(({ index, label }) => [index, label]),
  )
  return cells
    .map((cell, index) => {
      const label = going.get(index)
      // A cell of the header itself may be merged down to the last row.
      const isGoing = cell.above !== undefined && label !== undefined && unbreak(cell.above) !== label
      return isGoing ? { ...cell, text: cell.above ?? '' } : cell
    })
    .filter(({ text }) => text !== '')
}

// What one row settles may tell of the texts of the next.
function settleByTexts(rows: readonly AlignedRow[]): void {
  for (;;) {
    const known = knownTexts(rows)
    const open = rows.filter(({ readings }) => readings.length > 1)
    const isChanged = open.map((row) => dropContradicted(row, known)).some((changed) => changed)
    if (!isChanged) return
  }
}

function dropContradicted(row: AlignedRow, known: ReturnType<typeof knownTexts>): boolean {
  const judged = row.readings.map((reading) => ({ reading, against: contradictionOf(row, reading, known) }))
  const left = judged.filter(({ against }) => against === undefined)
  // Where every way is contradicted, texts are no evidence.
  if (left.length === judged.length || !left.some(({ reading }) => isWhole(reading))) return false
  const against = new Map(judged.flatMap((each) => each.against ?? []).map((each) => [each.text, each]))
  row.readings = left.map(({ reading }) => reading)
  row.evidence = [...row.evidence, ...[...against.values()].map((each) => ({ is: 'text' as const, ...each }))]
  return true
}

function prefer(row: AlignedRow, rows: readonly AlignedRow[]): boolean {
  if (row.readings.length < 2) return false
  const found = byTwin(row, rows) ?? byNeighbour(row, rows.filter(isSettledIn(row.table)))
  if (found === undefined) return false
  row.readings = [found.reading]
  row.evidence = [...row.evidence, found.evidence]
  return true
}

function isSettledIn(table: number) {
  return (row: AlignedRow) => row.table === table && settledReading(row) !== undefined
}
