import { type AnchorMove, moveAnchors } from '../diff/anchors.ts'
import type { Change, ProjectName } from '../diff/change.ts'
import { diffProjects } from '../diff/diff.ts'
import { nameProject } from '../diff/names.ts'
import type { Project } from '../model/project.ts'
import type { Chain, Written } from './chains.ts'
import { addTargets, findResumed, type LastTargets } from './resumed.ts'

/** A version of a project that readers could see, and what was new in it. */
export interface Version extends Written {
  /** A restored one came back after it was removed, perhaps as it was. */
  readonly is: 'first' | 'changed' | 'removed' | 'restored'
  /** As it was named then; null where its text has not been read, since there is nothing to compare it with. */
  readonly project: ProjectName | null
  /** Nothing in a first version. */
  readonly changes: readonly Change[]
  /** Rows that have other anchors than in the version before. */
  readonly anchorMoves: readonly AnchorMove[]
  /** 变更说明 of this version. */
  readonly note: string | null
  /** Whether its text may be read: what is no data, such as a comment, may hold what nobody was to see. */
  readonly isOpen: boolean
}

/** The project that a file held, and whether its text may be read. */
export interface Read {
  readonly project: Project
  readonly isOpen: boolean
}

/** Reads what a file held; null where it could not be published. */
export type ReadWritten = (written: Written) => Read | null

/**
 * What readers could see of a project time after time, the newest first: versions that no check would have let pass
 * were never published, and what only was written otherwise shows nothing new.
 */
export function toVersions(chain: Chain, read: ReadWritten): Version[] {
  const versions: Version[] = []
  let former: Former | undefined
  for (const written of chain) {
    const now = written.blob === null ? undefined : (read(written) ?? undefined)
    const version = now === undefined ? end(written, former) : compare(written, former, now)
    if (version !== undefined) versions.push(version)
    former = now === undefined ? leave(former, version) : follow(former, version, now)
  }
  return versions.toReversed()
}

/** What readers last saw of a project and of each of its targets, and whether it has been taken away since. */
interface Former {
  readonly project: Project
  readonly targets: LastTargets
  readonly isGone: boolean
}

function leave(former: Former | undefined, removed: Version | undefined): Former | undefined {
  return former && { ...former, isGone: former.isGone || removed !== undefined }
}

function follow(former: Former | undefined, version: Version | undefined, { project }: Read): Former {
  const targets = former === undefined || version?.is === 'first' ? new Map() : former.targets
  return { project, targets: addTargets(targets, project), isGone: false }
}

const nothingNew = { changes: [], anchorMoves: [] }

function compare(
  written: Written,
  former: Former | undefined,
  { project, isOpen }: Read,
): Version | undefined {
  const named = { ...written, project: nameProject(project), note: project.changeNote, isOpen }
  if (former === undefined || isOther(former, project)) return { ...named, is: 'first', ...nothingNew }
  const differences = diffProjects([former.project], [project])
  const changes = [...differences, ...findResumed(former.targets, project, differences)]
  const anchorMoves = moveAnchors({ before: former.project, after: project })
  if (former.isGone) return { ...named, is: 'restored', changes, anchorMoves }
  return changes.length === 0 ? undefined : { ...named, is: 'changed', changes, anchorMoves }
}

// What comes to the address of a project that is gone, under another name and code, is another one.
function isOther({ project, isGone }: Former, now: Project): boolean {
  return isGone && project.name !== now.name && (now.code === null || project.code !== now.code)
}

function end(written: Written, former: Former | undefined): Version | undefined {
  if (written.blob !== null || former === undefined || former.isGone) return undefined
  const project = nameProject(former.project)
  return { ...written, is: 'removed', project, ...nothingNew, note: null, isOpen: false }
}

/** The only version of a project whose file was written once. */
export function onlyVersion(written: Written): Version {
  return { ...written, is: 'first', project: null, ...nothingNew, note: null, isOpen: false }
}
