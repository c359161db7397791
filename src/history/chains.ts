import { kindOf } from '../check/address.ts'
import type { Commit } from './log.ts'

/** The file of a project as a commit left it; `path` and `blob` are null where it is gone. */
export interface Written {
  readonly commit: string
  /** How many commits of the log are older. */
  readonly turn: number
  /** A moment in UTC. */
  readonly date: string
  readonly id: string
  readonly path: string | null
  readonly blob: string | null
}

/** How the file of a project was written time after time, the oldest first. */
export type Chain = readonly Written[]

/** Chains of all projects that ever were, by their ids; `commits` are the oldest first. */
export function toChains(commits: readonly Commit[]): Map<string, Written[]> {
  const chains = new Map<string, Written[]>()
  const folder = new Map<string, Map<string, string>>()
  for (const commit of commits)
    for (const id of touch(folder, commit)) addWritten(chains, id, { ...commit, files: folder.get(id) })
  return chains
}

// Brings the files of each id to where a commit left them, and gives the ids of those it changed.
function touch(folder: Map<string, Map<string, string>>, { files }: Commit): Set<string> {
  const touched = new Set<string>()
  for (const { path, blob } of files) {
    const kind = kindOf(path)
    if (kind.is !== 'project') continue
    const own = folder.get(kind.id) ?? new Map<string, string>()
    folder.set(kind.id, own)
    if (blob === null) own.delete(path)
    else own.set(path, blob)
    touched.add(kind.id)
  }
  return touched
}

/** The files of an id as a commit left them: the names that git gives to their bytes, by their paths. */
interface Left extends Pick<Commit, 'id' | 'turn' | 'date'> {
  readonly files: ReadonlyMap<string, string> | undefined
}

function addWritten(
  chains: Map<string, Written[]>,
  id: string,
  { id: commit, turn, date, files }: Left,
): void {
  const chain = chains.get(id) ?? []
  chains.set(id, chain)
  // Two files of one id are an error, so that nobody saw either.
  if (files !== undefined && files.size > 1) return
  const [[path, blob] = [null, null]] = [...(files ?? [])]
  const last = chain.at(-1)
  if (last === undefined || last.blob !== blob || last.path !== path)
    chain.push({ commit, turn, date, id, path, blob })
}
