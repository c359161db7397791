import { noMeasure } from '../../model/forms/wording.ts'
import { type AlignedRow, settledReading } from './aligned.ts'
import { type Kind, kindOf } from './readings.ts'

const enough = 2

/**
 * Rows that are read as they stand although a text of theirs is something else in two settled rows or more, and in as
 * many as it is what it is here: 《办法》 under a value, where others have it as their basis.
 */
export function findMisplaced(rows: readonly AlignedRow[]): AlignedRow[] {
  const counts = countKinds(rows)
  return rows.filter((row) => {
    const isAsItStands = row.evidence.every(({ is }) => is === 'place')
    return isAsItStands && kindsOf(row).some(([text, kind]) => isElsewhere(counts.get(text), kind))
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

function isElsewhere(counts: ReadonlyMap<Kind, number> | undefined, kind: Kind): boolean {
  const own = Math.max(counts?.get(kind) ?? 0, enough)
  return [...(counts ?? [])].some(([other, count]) => other !== kind && count >= own)
}
