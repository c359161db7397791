import { type AnchorMove, moveAnchors } from '../diff/anchors.ts'
import type { Change, ProjectName } from '../diff/change.ts'
import { diffProjects } from '../diff/diff.ts'
import { nameProject } from '../diff/names.ts'
import type { Project } from '../model/project.ts'
import type { Chain, Written } from './chains.ts'

/** A version of a project that readers could see, and what was new in it. */
export interface Version extends Written {
  readonly is: 'first' | 'changed' | 'removed'
  /** As it was named then; null where its text has not been read, since there is nothing to compare it with. */
  readonly project: ProjectName | null
  /** Nothing in a first version. */
  readonly changes: readonly Change[]
  /** Rows that have other anchors than in the version before. */
  readonly anchorMoves: readonly AnchorMove[]
  /** 变更说明 of this version. */
  readonly note: string | null
}

/** Reads the project that a file held; null where it could not be published. */
export type ReadWritten = (written: Written) => Project | null

/**
 * What readers could see of a project time after time, the newest first: versions that no check would have let pass
 * were never published, and what only was written otherwise shows nothing new.
 */
export function toVersions(chain: Chain, read: ReadWritten): Version[] {
  const versions: Version[] = []
  let former: Project | undefined
  for (const written of chain) {
    const project = written.blob === null ? undefined : (read(written) ?? undefined)
    versions.push(...compare(written, former, project))
    former = project ?? former
  }
  return versions.toReversed()
}

const nothingNew = { changes: [], anchorMoves: [] }

function compare(written: Written, former: Project | undefined, project: Project | undefined): Version[] {
  if (project === undefined) {
    const isGone = written.blob === null && former !== undefined
    return isGone
      ? [{ ...written, is: 'removed', project: nameProject(former), ...nothingNew, note: null }]
      : []
  }
  const named = { ...written, project: nameProject(project), note: project.changeNote }
  if (former === undefined) return [{ ...named, is: 'first', ...nothingNew }]
  const changes = diffProjects([former], [project])
  const anchorMoves = moveAnchors({ before: former, after: project })
  return changes.length === 0 ? [] : [{ ...named, is: 'changed', changes, anchorMoves }]
}

/** The only version of a project whose file was written once. */
export function onlyVersion(written: Written): Version {
  return { ...written, is: 'first', project: null, ...nothingNew, note: null }
}
