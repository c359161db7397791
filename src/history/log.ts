/** A commit of the branch that is published, and the files of the content folder that it changed. */
export interface Commit {
  readonly id: string
  /** How many commits of the log are older. */
  readonly turn: number
  /** When it was committed: a moment in UTC. */
  readonly date: string
  readonly files: readonly LoggedFile[]
}

/** A file in a commit: the name that git gives to its bytes; null where it is none, or no plain file. */
export interface LoggedFile {
  readonly path: string
  readonly blob: string | null
}

/** Reads what `git log --raw -z --no-abbrev --format='@%H %ct'` says, the newest commit first; gives the oldest first. */
export function readLog(log: string): Commit[] {
  const commits: Omit<Commit, 'turn'>[] = []
  let files: LoggedFile[] = []
  let blob: string | null | undefined
  for (const token of log.split('\0')) {
    const record = token.replace(/^\n/u, '')
    if (blob !== undefined) {
      files.push({ path: token, blob })
      blob = undefined
    } else if (record.startsWith('@')) {
      files = []
      const [id = '', seconds] = record.slice(1).split(' ')
      commits.push({ id, date: toMoment(Number(seconds)), files })
    } else if (record.startsWith(':')) {
      blob = toBlob(record)
    }
  }
  return commits.toReversed().map((commit, turn) => ({ ...commit, turn }))
}

function toBlob(record: string): string | null {
  const [, mode = '', , after = ''] = record.split(' ')
  return mode.startsWith('100') ? after : null
}

// The last second of the year 9999 in Beijing.
const latest = 253_402_271_999

// Git takes any number for a date.
function toMoment(seconds: number): string {
  const known = Math.min(Math.max(seconds || 0, 0), latest)
  return new Date(known * 1000).toISOString()
}
