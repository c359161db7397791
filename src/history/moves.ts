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
  const all = [...chains.values()]
  const begun = Map.groupBy(all.flatMap(beginningsOf), ({ commit }) => commit)
  const ended = Map.groupBy(all.flatMap(endsOf), ({ end }) => end.commit)
  return [...ended]
    .toSorted(([, [a]], [, [b]]) => (a?.end.turn ?? 0) - (b?.end.turn ?? 0))
    .flatMap(([commit, ends]) => {
      const began = begun.get(commit)
      return began === undefined ? [] : [{ commit, ended: ends.map(({ last }) => last), begun: began }]
    })
}

// Where the file of a project began to be, first or once more.
function beginningsOf(chain: Chain): Written[] {
  return chain.filter(({ blob }, index) => blob !== null && (chain[index - 1]?.blob ?? null) === null)
}

// Where the file of a project was taken away, and how it was last written.
function endsOf(chain: Chain): { end: Written; last: Written }[] {
  return chain.flatMap((end, index) => {
    const last = chain[index - 1]
    return end.blob !== null || last === undefined || last.blob === null ? [] : [{ end, last }]
  })
}

/** Which of the candidates are the same projects. */
export function findMoves({ commit, ended, begun }: Candidates, read: ReadWritten): Move[] {
  const projects = (all: readonly Written[]): Project[] =>
    all.flatMap((written) => read(written)?.project ?? [])
  const { pairs } = matchProjects(projects(ended), projects(begun))
  return pairs.map(({ before, after }) => ({ commit, from: before.id, to: after.id }))
}

/** Joins the chains of projects that moved, each under its last id; `moves` are the oldest first. */
export function joinChains(chains: ReadonlyMap<string, Chain>, moves: readonly Move[]): Map<string, Chain> {
  const stretches = new Map([...chains].map(([id, chain]) => [id, toStretches(chain)]))
  for (const { commit, from, to } of moves) {
    const [old, own] = [stretches.get(from) ?? [], stretches.get(to) ?? []]
    const ended = old.find((stretch) => stretch.at(-1)?.commit === commit && stretch.at(-1)?.blob === null)
    const begun = own.find((stretch) =>
      stretch.some((written) => written.commit === commit && written.id === to),
    )
    if (ended === undefined || begun === undefined) continue
    stretches.set(from, old.toSpliced(old.indexOf(ended), 1))
    stretches.set(to, own.with(own.indexOf(begun), [...ended.slice(0, -1), ...begun]))
  }
  const joined = [...stretches].map(([id, own]) => [id, own.flat()] as const)
  return new Map(joined.filter(([, chain]) => chain.length > 0))
}

// From each beginning of a file to its end.
function toStretches(chain: Chain): Chain[] {
  const stretches: Written[][] = []
  for (const written of chain) {
    const last = stretches.at(-1)
    if (last === undefined || last.at(-1)?.blob === null) stretches.push([written])
    else last.push(written)
  }
  return stretches
}
