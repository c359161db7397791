import { type AlignedRow, type Evidence, movesOf, nameOf, settledReading } from './aligned.ts'
import { kindOf, movedBy, type Reading } from './readings.ts'

interface Preferred {
  readonly reading: Reading
  readonly evidence: Evidence
}

/** The way to read a row that moves each kind of cell as the one row of the same name in another table has moved. */
export function byTwin(row: AlignedRow, rows: readonly AlignedRow[]): Preferred | undefined {
  const name = nameOf(row)
  const namesakes = rows.filter((other) => other.table !== row.table && nameOf(other) === name)
  const [twin] = namesakes
  if (name === undefined || twin === undefined || namesakes.length > 1) return undefined
  const settled = settledReading(twin)
  if (settled === undefined) return undefined
  const moves = movesOf(twin, settled)
  const alike = row.readings.filter((reading) => {
    const own = [...movesOf(row, reading)]
    return (
      own.some(([, by]) => by !== 0) && own.every(([kind, by]) => by !== undefined && moves.get(kind) === by)
    )
  })
  const [reading] = alike
  return reading === undefined || alike.length > 1
    ? undefined
    : { reading, evidence: { is: 'twin', place: twin.row.place } }
}

const enoughRows = 3

/**
 * The way to read a row that moves all of it by one column, where the rows of its table that are settled fill the same
 * columns, and none of them fills what another way would.
 */
export function byNeighbour(row: AlignedRow, settled: readonly AlignedRow[]): Preferred | undefined {
  // A row that could be read as it stands has perhaps not moved, but has an empty cell.
  if (settled.length < enoughRows || row.readings.some((reading) => isInPlace(row, reading))) return undefined
  const fills = new Set(settled.map((each) => fillOf(settledReading(each) ?? [])))
  const usual = row.readings.filter((reading) => fills.has(fillOf(reading)))
  const [reading] = usual
  if (reading === undefined || usual.length > 1) return undefined
  const moves = new Set(reading.map((column, index) => movedBy(row.cells[index], column)))
  const [by = 0] = moves
  return moves.size === 1 && Math.abs(by) === 1 ? { reading, evidence: { is: 'whole' } } : undefined
}

function isInPlace({ cells }: AlignedRow, reading: Reading): boolean {
  return reading.every((column, index) => movedBy(cells[index], column) === 0)
}

function fillOf(reading: Reading): string {
  return reading
    .filter((column) => kindOf(column) !== 'label' && kindOf(column) !== 'name')
    .map(({ index }) => index)
    .join()
}
