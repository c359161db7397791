import { noMeasure } from '../../model/forms/wording.ts'
import { type AlignedRow, settledReading } from './aligned.ts'
import { type Kind, kindOf } from './readings.ts'

const enough = 2

/**
 * Rows that are read as they stand although a text of theirs is something else in two rows of their table or more, and in as
 * many as it is what it is here, while their own cell of that kind is empty: 《办法》 under a value, where others have it as
 * their basis.
 */
export function findMisplaced(rows: readonly AlignedRow[]): AlignedRow[] {
  return [...Map.groupBy(rows, ({ table }) => table).values()].flatMap(findInTable)
}

function findInTable(rows: readonly AlignedRow[]): AlignedRow[] {
  const counts = countKinds(rows)
  return rows.filter((row) => {
    const isAsItStands = row.evidence.every(({ is }) => is === 'place')
    const own = kindsOf(row)
    const kinds = new Set(own.map(([, kind]) => kind))
    return isAsItStands && own.some(([text, kind]) => isElsewhere(counts.get(text), kind, kinds))
  })
}

function countKinds(rows: readonly AlignedRow[]): ReadonlyMap<string, ReadonlyMap<Kind, number>> {
  const counts = new Map<string, Map<Kind, number>>()
  for (const [text, kind] of rows.flatMap(kindsOf)) {
    const own = counts.get(text) ?? new Map<Kind, number>()
    counts.set(text, own.set(kind, (own.get(kind) ?? 0) + 1))
  }
  return counts
}

function kindsOf(row: AlignedRow): (readonly [text: string, kind: Kind])[] {
  const reading = settledReading(row) ?? []
  return reading
    .map((column, index) => [row.cells[index]?.text ?? '', kindOf(column)] as const)
    .filter(([text, kind]) => !noMeasure.has(text) && kind !== 'label' && kind !== 'other')
}

// A row that has a cell of the other kind, too, may well say the same in both.
function isElsewhere(
  counts: ReadonlyMap<Kind, number> | undefined,
  kind: Kind,
  kinds: ReadonlySet<Kind>,
): boolean {
  const own = Math.max(counts?.get(kind) ?? 0, enough)
  return [...(counts ?? [])].some(([other, count]) => other !== kind && !kinds.has(other) && count >= own)
}
