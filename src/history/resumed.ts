import { diffCells } from '../diff/cells.ts'
import type { Change, RowName, TargetChanged } from '../diff/change.ts'
import { nameProject, nameRow } from '../diff/names.ts'
import type { Indicator, Project } from '../model/project.ts'
import { isMeasured, promiseOf } from '../model/values.ts'
import { isLoosened } from './loosened.ts'

/** Rows as readers last saw them with a number that may be met by more than itself, by what they are called. */
export type LastTargets = ReadonlyMap<string, Pair>

interface Pair {
  readonly project: Project
  readonly row: Indicator
}

/** The last targets after another version of the project. */
export function addTargets(last: LastTargets, project: Project): LastTargets {
  return new Map([...last, ...[...targetsOf(project)].map(([key, row]) => [key, { project, row }] as const)])
}

/**
 * Targets that stand again, and that less satisfies than when they last stood: in between their rows were removed, or
 * said words, another unit or an exact figure, so that `changes` has no direction of them.
 */
export function findResumed(
  last: LastTargets,
  project: Project,
  changes: readonly Change[],
): TargetChanged[] {
  const open = new Set(changes.filter(isWithoutDirection).map(({ row }) => row.anchor))
  if (open.size === 0) return []
  return [...targetsOf(project)].flatMap(([key, row]) => {
    const former = open.has(row.anchor) ? last.get(key) : undefined
    return former === undefined ? [] : compare(former, { project, row })
  })
}

function isWithoutDirection(change: Change): change is Change & { readonly row: RowName } {
  return change.kind === 'indicator-added' || (change.kind === 'target' && change.direction === null)
}

function compare(before: Pair, after: Pair): TargetChanged[] {
  const subject = {
    project: nameProject(after.project),
    row: nameRow(after.project, after.row, before.row),
  }
  const projects = { before: before.project, after: after.project }
  const cells: readonly Change[] = diffCells(projects, { before: before.row, after: after.row }, subject)
  return cells.filter(isLoosened).map((cell) => ({ ...cell, aspect: 'resumed' }))
}

// Of rows that are called the same nothing says which one comes back.
function targetsOf({ indicators }: Project): Map<string, Indicator> {
  const named = Map.groupBy(indicators, keyOf)
  return new Map(
    [...named].flatMap(([key, [row, ...others]]) =>
      key === null || row === undefined || others.length > 0 ? [] : [[key, row]],
    ),
  )
}

function keyOf(row: Indicator): string | null {
  const target = promiseOf(row)?.target
  if (!target || !isMeasured(target) || target.operator === '=' || target.operator === '±') return null
  return JSON.stringify([row.term, row.goal, row.level2, row.name, target.unit])
}
