/**
 * When each project's file was first committed, by the project's id, as a moment in UTC; reads what
 * `git log --format=@%ct --name-status` says of added files, in any order of its commits.
 */
export function readFirstDates(log: string): Map<string, string> {
  const seconds = new Map<string, number>()
  let committed = 0
  for (const line of log.split('\n')) {
    const [, id] = /^A\t(.+)\.(?:ya?ml|md)$/u.exec(line) ?? []
    if (line.startsWith('@')) committed = Number(line.slice(1))
    if (id !== undefined) seconds.set(id, Math.min(committed, seconds.get(id) ?? committed))
  }
  return new Map([...seconds].map(([id, time]) => [id, new Date(time * 1000).toISOString()]))
}
