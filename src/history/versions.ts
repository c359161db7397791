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

function compare(written: Written, former: Project | undefined, project: Project | undefined): Version[] {
  if (project === undefined) {
    const isGone = written.blob === null && former !== undefined
    return isGone
      ? [{ ...written, is: 'removed', project: nameProject(former), changes: [], note: null }]
      : []
  }
  const named = { ...written, project: nameProject(project), note: project.changeNote }
  if (former === undefined) return [{ ...named, is: 'first', changes: [] }]
  const changes = diffProjects([former], [project])
  return changes.length === 0 ? [] : [{ ...named, is: 'changed', changes }]
}

/** The only version of a project whose file was written once. */
export function onlyVersion(written: Written): Version {
  return { ...written, is: 'first', project: null, changes: [], note: null }
}
