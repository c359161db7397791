/** A commit of the branch that is published, and the files of the content folder that it changed. */
export interface Commit {
  readonly id: string
  /** When it was committed: a moment in UTC. */
  readonly date: string
  readonly files: readonly LoggedFile[]
}

/** A file in a commit: the name that git gives to its bytes; null where it is none, or no plain file. */
export interface LoggedFile {
  readonly path: string
  readonly blob: string | null
}

/** Reads what `git log --raw -z --no-abbrev --format='@%H %ct'` says, in the order in which it says it. */
export function readLog(log: string): Commit[] {
  const commits: Commit[] = []
  let files: LoggedFile[] = []
  let blob: string | null | undefined
  for (const token of log.split('\0').map((text) => text.replace(/^\n/u, ''))) {
    if (blob !== undefined) {
      files.push({ path: token, blob })
      blob = undefined
    } else if (token.startsWith('@')) {
      files = []
      const [id = '', seconds] = token.slice(1).split(' ')
      commits.push({ id, date: new Date(Number(seconds) * 1000).toISOString(), files })
    } else if (token.startsWith(':')) {
      const [, mode = '', , after = ''] = token.split(' ')
      blob = mode.startsWith('100') ? after : null
    }
  }
  return commits
}
