import type { Change } from '../diff/change.ts'
import type { Comparison, Unread } from '../diff/comparison.ts'
import { diffProjects } from '../diff/diff.ts'
import { readVersions } from './read-versions.ts'
import type { Version } from './version.ts'

/** What changed between two versions of a content folder. */
export async function compareVersions(base: Version, head: Version): Promise<Comparison> {
  const changes: Change[] = []
  const unread: Unread[] = []
  for await (const read of readVersions(base, head)) {
    // One call with as many arguments as a whole province has changes would be too many.
    for (const change of diffProjects(read.before, read.after)) changes.push(change)
    unread.push(...read.unread)
  }
  return { base: base.name, head: head.name, changes, unread }
}
