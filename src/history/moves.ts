import { matchProjects } from '../diff/match-projects.ts'
import type { Project } from '../model/project.ts'
import type { Chain, Written } from './chains.ts'
import type { ReadWritten } from './versions.ts'

/** What ended and what began in one commit, each from its beginning on, so that one may be the other under a new id. */
export interface Candidates {
  readonly commit: string
  readonly ended: readonly Chain[]
  readonly begun: readonly Chain[]
}

/** An id that took the place of another. */
export interface Move {
  readonly commit: string
  readonly from: string
  readonly to: string
}

/** Candidates of all commits, the oldest first. */
export function findCandidates(chains: ReadonlyMap<string, Chain>): Candidates[] {
  const stretches = [...chains.values()].flatMap(toStretches)
  const begun = Map.groupBy(stretches, ([first]) => first?.commit ?? '')
  const ended = Map.groupBy(stretches.filter(isEnded), (stretch) => stretch.at(-1)?.commit ?? '')
  return [...ended]
    .toSorted(([, [a]], [, [b]]) => (a?.at(-1)?.turn ?? 0) - (b?.at(-1)?.turn ?? 0))
    .flatMap(([commit, ends]) => {
      const began = begun.get(commit)
      return began === undefined ? [] : [{ commit, ended: ends, begun: began }]
    })
}

function isEnded(stretch: Chain): boolean {
  return stretch.at(-1)?.blob === null
}

/** Which of the candidates are the same projects, as readers last saw the one and first saw the other. */
export function findMoves({ commit, ended, begun }: Candidates, read: ReadWritten): Move[] {
  const last = ended.flatMap((stretch) => firstRead(stretch.toReversed(), read))
  const first = begun.flatMap((stretch) => firstRead(stretch, read))
  const { pairs } = matchProjects(last, first)
  return pairs.map(({ before, after }) => ({ commit, from: before.id, to: after.id }))
}

function firstRead(stretch: Chain, read: ReadWritten): Project[] {
  for (const written of stretch) {
    const project = read(written)?.project
    if (project !== undefined) return [project]
  }
  return []
}

/** Joins the chains of projects that moved, each under its last id; `moves` are the oldest first. */
export function joinChains(chains: ReadonlyMap<string, Chain>, moves: readonly Move[]): Map<string, Chain> {
  const stretches = new Map([...chains].map(([id, chain]) => [id, toStretches(chain)]))
  for (const { commit, from, to } of moves) {
    const [old, own] = [stretches.get(from) ?? [], stretches.get(to) ?? []]
    const ended = old.find((stretch) => isEnded(stretch) && stretch.at(-1)?.commit === commit)
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
