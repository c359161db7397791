import { formOf } from '../model/forms/index.ts'
import type { Goal, Project } from '../model/project.ts'
import type { Change, GoalName, ProjectName } from './change.ts'
import type { GoalPair } from './match-goals.ts'
import { type Match, nameProject, type Pair } from './names.ts'
import { findMoved } from './order.ts'
import { diffText } from './text.ts'

/** Changes of the goals of a project. */
export function diffGoals({ before, after }: Pair<Project>, match: Match<GoalPair, Goal>): Change[] {
  const project = nameProject(after)
  const moved = findMoved(match.pairs, before.goals, after.goals)
  return [
    ...match.removed.map((goal): Change => ({ kind: 'goal-removed', project, ...alone(goal) })),
    ...match.added.map((goal): Change => ({ kind: 'goal-added', project, ...alone(goal) })),
    ...match.pairs.flatMap((pair) => diffGoal(pair, { project, goal: nameGoal(pair.after) })),
    ...toOrder(after, moved),
  ]
}

function alone(goal: Goal) {
  return { goal: nameGoal(goal), statement: goal.statement }
}

function nameGoal({ term, name }: Goal): GoalName {
  return { term, name }
}

interface Subject {
  readonly project: ProjectName
  readonly goal: GoalName
}

function diffGoal({ before, after, evidence }: GoalPair, subject: Subject): Change[] {
  const name = diffText(before.name, after.name)
  const statement = diffText(before.statement, after.statement)
  const isPlaced = before.term === after.term && before.declared === after.declared
  return [
    ...(name && evidence ? [{ kind: 'goal-renamed' as const, ...subject, text: name, evidence }] : []),
    ...(statement ? [{ kind: 'goal-reworded' as const, ...subject, text: statement }] : []),
    ...(isPlaced
      ? []
      : [{ kind: 'goal-placed' as const, ...subject, before: place(before), after: place(after) }]),
  ]
}

function place({ term, declared }: Goal) {
  return { term, declared }
}

function toOrder(after: Project, moved: readonly Goal[]): Change[] {
  if (moved.length === 0) return []
  const names = moved.map(({ name }) => name)
  return [{ kind: 'order', project: nameProject(after), table: formOf(after).goals.label, names }]
}
