import type { Project } from '../model/project.ts'
import type { Change, ProjectAlone } from './change.ts'
import { diffFacts } from './facts.ts'
import { diffGoals } from './goals.ts'
import { goalNames, matchGoals } from './match-goals.ts'
import { matchProjects, type ProjectPair } from './match-projects.ts'
import { nameProject, type Pair } from './names.ts'
import { diffAcknowledgements, diffNotes } from './notes.ts'
import { diffRows } from './rows.ts'

/** What changed between two sets of projects; nothing where they say the same, however their files are written. */
export function diffProjects(before: readonly Project[], after: readonly Project[]): Change[] {
  const { pairs, removed, added } = matchProjects(before, after)
  return [
    ...removed.map((project) => alone('project-removed', project)),
    ...added.map((project) => alone('project-added', project)),
    ...pairs.flatMap(diffPair),
  ]
}

function alone(kind: ProjectAlone['kind'], project: Project): ProjectAlone {
  return { kind, project: nameProject(project), indicators: project.indicators.length }
}

function diffPair(pair: ProjectPair): Change[] {
  const { before, after, evidence } = pair
  const project = nameProject(after)
  const moved: Change[] =
    evidence === undefined ? [] : [{ kind: 'project-moved', project, from: before.id, evidence }]
  return [...moved, ...diffProject(pair)]
}

/** What changed between two versions of one project. */
export function diffProject(versions: Pair<Project>): Change[] {
  const goals = matchGoals(versions.before, versions.after)
  return [
    ...diffFacts(versions),
    ...diffGoals(versions, goals),
    ...diffRows(versions, goalNames(goals.pairs)),
    ...diffNotes(versions),
    ...diffAcknowledgements(versions),
  ]
}
