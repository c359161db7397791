import type { AnchorMove } from '../diff/anchors.ts'
import type { TargetChanged } from '../diff/change.ts'
import type { Loosening } from '../model/loosening.ts'
import { whenOf } from './day.ts'
import { reasonOf } from './reason.ts'
import type { Version } from './versions.ts'

/** Rows of a project whose targets were ever loosened, by their anchors in the newest version; the oldest comes first. */
export function loosenedRows(versions: readonly Version[]): ReadonlyMap<string, readonly Loosening[]> {
  let rows: ReadonlyMap<string, readonly Loosening[]> = new Map()
  let formerNote: string | null = null
  for (const version of versions.toReversed()) {
    const now = new Map(follow(rows, version.anchorMoves))
    for (const { row, text } of version.changes.filter(isLoosened)) {
      const said = { ...sidesOf(text), note: reasonOf(version), formerNote }
      const loosening = { anchor: row.anchor, ...dateOf(version, versions), ...said }
      now.set(row.anchor, [...(now.get(row.anchor) ?? []), loosening])
    }
    rows = now
    formerNote = version.note
  }
  return rows
}

/** The same as a list. */
export function loosenedTargets(versions: readonly Version[] | null): readonly Loosening[] {
  return versions === null ? [] : [...loosenedRows(versions).values()].flat()
}

/** Whether a change is of a target that less satisfies than before. */
export function isLoosened(change: Version['changes'][number]): change is TargetChanged {
  return change.kind === 'target' && change.direction === 'loosened'
}

// A row that takes the anchor of one that is gone brings its own past along.
function follow(
  rows: ReadonlyMap<string, readonly Loosening[]>,
  moves: readonly AnchorMove[],
): [string, readonly Loosening[]][] {
  const anchors = new Map(moves.map(({ from, to }) => [from, to]))
  const stayed = [...rows].filter(([anchor]) => !anchors.has(anchor))
  const moved = [...rows].flatMap(([from, all]): [string, Loosening[]][] => {
    const anchor = anchors.get(from)
    return anchor === undefined ? [] : [[anchor, all.map((each) => ({ ...each, anchor }))]]
  })
  const taken = new Set(anchors.values())
  return [...stayed.filter(([anchor]) => !taken.has(anchor)), ...moved]
}

function sidesOf({ before, after }: TargetChanged['text']): Pick<Loosening, 'before' | 'after'> {
  return { before: before ?? '', after: after ?? '' }
}

function dateOf(version: Version, versions: readonly Version[]): Pick<Loosening, 'date' | 'ofDay'> {
  const { day, ofDay } = whenOf(version, versions)
  return { date: day, ofDay }
}
