/** When a project's file was first and last committed: moments in UTC. */
export interface Dates {
  readonly first: string
  readonly last: string
}

/**
 * Dates of each project's file, by the project's id; reads what `git log --format=@%ct --name-status` says of added
 * and modified files, in any order of its commits.
 */
export function readDates(log: string): Map<string, Dates> {
  const added = new Map<string, number>()
  const touched = new Map<string, number>()
  let committed = 0
  for (const line of log.split('\n')) {
    const [, status, id = ''] = /^([AM])\t(.+)\.(?:ya?ml|md)$/u.exec(line) ?? []
    if (line.startsWith('@')) committed = Number(line.slice(1))
    if (status === 'A') added.set(id, Math.min(committed, added.get(id) ?? committed))
    if (status !== undefined) touched.set(id, Math.max(committed, touched.get(id) ?? committed))
  }
  return new Map(
    [...added].map(([id, first]) => [
      id,
      { first: toMoment(first), last: toMoment(touched.get(id) ?? first) },
    ]),
  )
}

function toMoment(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
