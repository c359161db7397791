import { matchProjects } from '../diff/match-projects.ts'
import type { Project } from '../model/project.ts'
import type { Chain, Written } from './chains.ts'
import type { ReadWritten } from './versions.ts'

/** What ended and what began in one commit, so that one may be the other under a new id. */
export interface Candidates {
  readonly commit: string
  /** As they were last written. */
  readonly ended: readonly Written[]
  readonly begun: readonly Written[]
}

/** An id that took the place of another. */
export interface Move {
  readonly commit: string
  readonly from: string
  readonly to: string
}

/** Candidates of all commits, the oldest first. */
export function findCandidates(chains: ReadonlyMap<string, Chain>): Candidates[] {
  const begun = Map.groupBy([...chains.values()].flatMap(beginningOf), ({ commit }) => commit)
  const ended = Map.groupBy([...chains.values()].flatMap(endsOf), ({ commit }) => commit)
  return [...ended]
    .flatMap(([commit, ends]) => {
      const began = begun.get(commit)
      const { date = '' } = ends[0] ?? {}
      return began === undefined ? [] : [{ commit, date, ended: ends.map(({ last }) => last), begun: began }]
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date: _, ...candidates }) => candidates)
}

function beginningOf([first]: Chain): Written[] {
  return first === undefined || first.blob === null ? [] : [first]
}

// When the file of a project was taken away, and how it was last written.
function endsOf(chain: Chain): { commit: string; date: string; last: Written }[] {
  return chain.flatMap(({ commit, date, blob }, index) => {
    const last = chain[index - 1]
    return blob !== null || last === undefined || last.blob === null ? [] : [{ commit, date, last }]
  })
}

/** Which of the candidates are the same projects. */
export function findMoves({ commit, ended, begun }: Candidates, read: ReadWritten): Move[] {
  const projects = (all: readonly Written[]): Project[] => all.flatMap((written) => read(written) ?? [])
  const { pairs } = matchProjects(projects(ended), projects(begun))
  return pairs.map(({ before, after }) => ({ commit, from: before.id, to: after.id }))
}

/** Joins the chains of projects that moved, each under its last id; `moves` are the oldest first. */
export function joinChains(chains: ReadonlyMap<string, Chain>, moves: readonly Move[]): Map<string, Chain> {
  const joined = new Map(chains)
  for (const { commit, from, to } of moves) {
    const [old, own] = [joined.get(from), joined.get(to)]
    const end = old?.findIndex((written) => written.commit === commit && written.blob === null) ?? -1
    if (old === undefined || own === undefined || end < 0) continue
    joined.set(to, [...old.slice(0, end), ...own])
    const later = old.slice(end + 1)
    if (later.length > 0) joined.set(from, later)
    else joined.delete(from)
  }
  return joined
}
