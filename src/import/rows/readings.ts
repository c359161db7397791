import type { SourceRole } from '../../model/forms/wording.ts'
import type { Cell } from '../grid.ts'
import type { SourceColumn } from '../sections/header.ts'
import { isValueShaped, type Vocabulary } from '../vocabulary.ts'

/** One way to read a row: for each of its cells the column that it belongs to, in their order. */
export type Reading = readonly SourceColumn[]

/** What a cell is: kinds are told apart by their texts, columns of one kind only by where they stand. */
export type Kind = 'label' | 'name' | 'value' | 'basis' | 'other'

/** A row cannot have moved further. */
const furthest = 3

/** More ways to read one row than anyone can tell apart. */
const most = 1000

const kinds: Readonly<Record<SourceRole, Kind>> = {
  ...{ goal: 'label', level1: 'label', level2: 'label', name: 'name' },
  ...{ yearBeforeLast: 'value', lastYear: 'value', target: 'value', basis: 'basis' },
  ...{ extra: 'other', operator: 'other', unit: 'other' },
}

/** The kind of the cells of a column. */
export function kindOf({ role }: SourceColumn): Kind {
  return kinds[role]
}

/** How far a cell stands left of its column; negative where it stands right of it. */
export function movedBy(cell: Cell | undefined, column: SourceColumn): number {
  return cell === undefined ? 0 : column.index - (cell.place.column - 1)
}

/**
 * Every way to read a row that keeps the order of its cells and that their words and shapes allow; none where there are
 * more than anyone can tell apart.
 */
export function readingsOf(
  cells: readonly Cell[],
  columns: readonly SourceColumn[],
  vocabulary: Vocabulary,
): readonly Reading[] {
  let readings: readonly Reading[] = [[]]
  for (const cell of cells) {
    const able = columns.filter((column) => canStand(cell, column, vocabulary))
    readings = readings.flatMap((reading) => extend(reading, cells, able))
    if (readings.length > most) return []
  }
  const own = readings.filter((reading) => isApart(reading, cells))
  const whole = own.filter(isWhole)
  if (whole.length === 0 || isStray(cells, whole, vocabulary)) return []
  return [...whole, ...own.filter((reading) => isNameless(reading, cells))]
}

// A cell that has nothing beside it is no label but by its words, and no name but where names stand.
function isStray(
  [cell, ...others]: readonly Cell[],
  readings: readonly Reading[],
  { labelOf }: Vocabulary,
): boolean {
  if (cell === undefined || others.length > 0 || labelOf(cell.text) !== undefined) return false
  return !readings.every(
    ([column]) => column !== undefined && kindOf(column) === 'name' && movedBy(cell, column) === 0,
  )
}

// What moves a row moves its cells to one side.
function extend(reading: Reading, cells: readonly Cell[], able: readonly SourceColumn[]): Reading[] {
  const last = reading.at(-1)?.index ?? -1
  return able
    .filter(({ index }) => index > last)
    .map((column) => [...reading, column])
    .filter((longer) => isOneWay(longer, cells))
}

function canStand(cell: Cell, column: SourceColumn, vocabulary: Vocabulary): boolean {
  const moved = movedBy(cell, column)
  if (Math.abs(moved) > furthest) return false
  const label = vocabulary.labelOf(cell.text)
  const kind = kindOf(column)
  if (kind === 'label')
    return label === column.role || (label === undefined && moved === 0 && !isValueShaped(cell.text))
  if (label === 'goal') return false
  if (label !== undefined) return kind === 'name' && moved === 0
  return (kind !== 'name' && kind !== 'basis') || !isValueShaped(cell.text)
}

/** Whether a reading is of some indicator, or of labels alone. */
export function isWhole(reading: Reading): boolean {
  return reading.every((column) => kindOf(column) === 'label') || reading.some(({ role }) => role === 'name')
}

// The name's cell may be empty, so that no other has moved: that is a doubt, and never certain.
function isNameless(reading: Reading, cells: readonly Cell[]): boolean {
  return !isWhole(reading) && reading.every((column, index) => movedBy(cells[index], column) === 0)
}

// No row says the same as name and value, or as value and basis.
function isApart(reading: Reading, cells: readonly Cell[]): boolean {
  const textsOf = (kind: Kind) => cells.flatMap(({ text }, i) => (isKind(reading[i], kind) ? [text] : []))
  const [names, values, bases] = [textsOf('name'), textsOf('value'), textsOf('basis')]
  return ![...names, ...bases].some((text) => values.includes(text))
}

function isKind(column: SourceColumn | undefined, kind: Kind): boolean {
  return column !== undefined && kindOf(column) === kind
}

function isOneWay(reading: Reading, cells: readonly Cell[]): boolean {
  const moves = reading.map((column, index) => movedBy(cells[index], column))
  return moves.every((by) => by >= 0) || moves.every((by) => by <= 0)
}

/** The way to read a row as it stands, where nothing speaks against it. */
export function asItStands(
  cells: readonly Cell[],
  columns: readonly SourceColumn[],
  vocabulary: Vocabulary,
): Reading | undefined {
  const own = cells.map((cell) => columns.find((column) => movedBy(cell, column) === 0))
  if (!own.every((column) => column !== undefined)) return undefined
  const isSound =
    isWhole(own) && isApart(own, cells) && cells.every((cell, i) => fits(cell, own, i, vocabulary))
  return isSound ? own : undefined
}

// A label that nobody knows is one where a known one stands to its right.
function fits(cell: Cell, reading: Reading, index: number, vocabulary: Vocabulary): boolean {
  const column = reading[index]
  if (column === undefined) return false
  // A basis may be a number, where nothing but its place says that it is one.
  if (kindOf(column) === 'basis' && isValueShaped(cell.text)) return true
  if (!canStand(cell, column, vocabulary)) return false
  const label = vocabulary.labelOf(cell.text)
  if (kindOf(column) !== 'label') return label === undefined
  return label !== undefined || reading.slice(index + 1).some((next) => kindOf(next) === 'label')
}
