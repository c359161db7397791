import type { Project } from '../model/project.ts'
import type { ProjectMoved } from './change.ts'
import { close, type Open, open, takePairs } from './match.ts'
import type { Match, Pair } from './names.ts'

/** A project in both versions; `evidence` says how it is known where its id differs. */
export interface ProjectPair extends Pair<Project> {
  readonly evidence?: ProjectMoved['evidence']
}

/**
 * Which projects of two versions are the same: those of one id; then, of those at other addresses, those of one code and
 * year, those that say the same, and those of one name, department and year that share half of their rows. The next
 * year's edition of a project is another project.
 */
export function matchProjects(
  before: readonly Project[],
  after: readonly Project[],
): Match<ProjectPair, Project> {
  const all = open(before, after)
  const pairs = takePairs(all, ({ id }) => id)
  const moved = all.before.size === 0 || all.after.size === 0 ? [] : takeMoved(all)
  return { pairs: [...pairs, ...moved], removed: [...all.before], added: [...all.after] }
}

function takeMoved(all: Open<Project>): ProjectPair[] {
  const content = takePairs(all, contentOf).map((pair) => ({ ...pair, evidence: 'content' as const }))
  const coded = takeOnly(all, ({ year, code }) => code && JSON.stringify([year, code]))
  const named = takeOnly(
    all,
    ({ year, name, department }) => JSON.stringify([year, department.name, name]),
    isHalf,
  )
  return [
    ...content,
    ...coded.map((pair) => ({ ...pair, evidence: 'code' as const })),
    ...named.map((pair) => ({ ...pair, evidence: 'rows' as const })),
  ]
}

// All but its address.
function contentOf(project: Project): string {
  return JSON.stringify({ ...project, id: null, department: project.department.name })
}

// What several have tells none of them apart.
function takeOnly(
  all: Open<Project>,
  keyOf: (project: Project) => string | null,
  isSame: (pair: Pair<Project>) => boolean = () => true,
): Pair<Project>[] {
  const later = Map.groupBy(all.after, keyOf)
  return [...Map.groupBy(all.before, keyOf)].flatMap(([key, [before, ...others]]) => {
    const [after, ...more] = (key === null ? undefined : later.get(key)) ?? []
    if (before === undefined || after === undefined || others.length + more.length > 0) return []
    const pair = { before, after }
    if (!isSame(pair)) return []
    close(all, pair)
    return [pair]
  })
}

function isHalf({ before, after }: Pair<Project>): boolean {
  const anchors = new Set(after.indicators.map(({ anchor }) => anchor))
  const shared = before.indicators.filter(({ anchor }) => anchors.has(anchor)).length
  return 2 * shared >= Math.max(before.indicators.length, after.indicators.length)
}
