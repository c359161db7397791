import { type AnchorMove, moveAnchors } from '../diff/anchors.ts'
import type { Change, ProjectName } from '../diff/change.ts'
import { diffProjects } from '../diff/diff.ts'
import { nameProject } from '../diff/names.ts'
import type { Project } from '../model/project.ts'
import type { Chain, Written } from './chains.ts'

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
  let former: Project | undefined
  for (const written of chain) {
    const now = written.blob === null ? undefined : (read(written) ?? undefined)
    const isGone = versions.at(-1)?.is === 'removed'
    versions.push(...compare(written, { project: former, isGone }, now))
    former = now?.project ?? former
  }
  return versions.toReversed()
}

/** What readers last saw of a project, and whether it has been taken away since. */
interface Former {
  readonly project: Project | undefined
  readonly isGone: boolean
}

const nothingNew = { changes: [], anchorMoves: [] }

function compare(written: Written, former: Former, now: Read | undefined): Version[] {
  if (now === undefined) return written.blob === null ? end(written, former) : []
  const { project, isOpen } = now
  const named = { ...written, project: nameProject(project), note: project.changeNote, isOpen }
  if (former.project === undefined || isOther(former, project))
    return [{ ...named, is: 'first', ...nothingNew }]
  const changes = diffProjects([former.project], [project])
  const anchorMoves = moveAnchors({ before: former.project, after: project })
  if (former.isGone) return [{ ...named, is: 'restored', changes, anchorMoves }]
  return changes.length === 0 ? [] : [{ ...named, is: 'changed', changes, anchorMoves }]
}

// What comes to the address of a project that is gone, under another name and code, is another one.
function isOther({ project, isGone }: Former, now: Project): boolean {
  return isGone && project?.name !== now.name && (now.code === null || project?.code !== now.code)
}

function end(written: Written, { project, isGone }: Former): Version[] {
  return project === undefined || isGone
    ? []
    : [{ ...written, is: 'removed', project: nameProject(project), ...nothingNew, note: null, isOpen: false }]
}

/** The only version of a project whose file was written once. */
export function onlyVersion(written: Written): Version {
  return { ...written, is: 'first', project: null, ...nothingNew, note: null, isOpen: false }
}
