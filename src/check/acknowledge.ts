import type { Finding } from '../model/finding.ts'
import type { Form } from '../model/form.ts'
import type { Acknowledgement, Indicator, Project, Where } from '../model/project.ts'
import { likeliest } from '../model/shape.ts'
import { allRules, severityOf } from '../rules/index.ts'

/** Findings of a project after its 校核说明: each with the text that acknowledges it, if one does. */
export interface Judged {
  readonly finding: Finding
  readonly acknowledgement: string | null
}

interface Subject {
  readonly project: Project
  readonly form: Form
  /** Whether all rules were asked. */
  readonly isSound: boolean
}

/** Matches findings with what the file says of them; errors cannot be acknowledged. */
export function acknowledge({ project, form, isSound }: Subject, findings: readonly Finding[]): Judged[] {
  const used = new Set<Acknowledgement>()
  const speaking = Map.groupBy(project.acknowledgements, ({ rule }) => rule)
  const judged = findings.map((finding) => {
    const match = findMatch(project, form, finding, speaking.get(finding.rule) ?? [])
    if (match !== undefined) used.add(match)
    return { finding, acknowledgement: match?.text ?? null }
  })
  // Rules that were not asked leave nothing to be matched.
  const unmatched = isSound
    ? project.acknowledgements.flatMap((each, index) => (used.has(each) ? [] : [unused(each, index)]))
    : []
  return [...judged, ...unmatched.map((finding) => ({ finding, acknowledgement: null }))]
}

function findMatch(
  project: Project,
  form: Form,
  finding: Finding,
  speaking: readonly Acknowledgement[],
): Acknowledgement | undefined {
  if (speaking.length === 0 || severityOf(finding.rule) === 'error') return undefined
  const found = whereIs(project, form, finding)
  return speaking.find(({ where }) => where === null || isWithin(where, found))
}

const places = ['table', 'goal', 'level2', 'name', 'column'] as const satisfies readonly (keyof Where)[]

function isWithin(where: Where, found: Where): boolean {
  return places.every((place) => where[place] === undefined || where[place] === found[place])
}

// The place of a finding in the words in which a 校核说明 speaks of places.
function whereIs(project: Project, form: Form, { path: [table, row, column] }: Finding): Where {
  const indicator = findRow(project, form, table, row)
  const { goal, level2, name } = indicator ?? goalAt(project, form, table, row)
  return {
    ...(typeof table === 'string' && { table }),
    ...(goal != null && { goal }),
    ...(level2 != null && { level2 }),
    ...(name != null && { name }),
    ...(typeof column === 'string' && { column }),
  }
}

type Step = string | number | undefined

/** Indicator that stands in a row of a table of the file, if one does. */
export function findRow({ indicators }: Project, form: Form, table: Step, row: Step): Indicator | undefined {
  const term = form.tables.find(({ label }) => label === table)?.term
  return term === undefined ? undefined : indicators.find((each) => each.term === term && each.row === row)
}

type Named = Partial<Pick<Indicator, 'goal' | 'level2' | 'name'>>

// A goal may stand alone in a row of its table, or in 项目绩效总目标.
function goalAt({ goals }: Project, form: Form, table: Step, row: Step): Named {
  const term = form.tables.find(({ label }) => label === table)?.term
  const goal =
    table === form.goals.label
      ? goals.filter(({ declared }) => declared)[Number(row)]
      : goals.find((each) => each.row === row && each.term === term)
  return goal === undefined ? {} : { goal: goal.name }
}

function unused({ rule }: Acknowledgement, index: number): Finding {
  const path = ['校核说明', index, '规则']
  const ids = allRules.map(({ id }) => id)
  if (!ids.includes(rule)) {
    const likely = likeliest(rule, ids)
    const note = likely === undefined ? '规则的名称写在每条检查结果的末尾。' : `是不是 ${likely}？`
    return { rule: 'acknowledgement-unmatched', path, reason: `没有“${rule}”这条规则`, note }
  }
  const reason = `这条说明没有对应的检查结果（${rule}）`
  const note =
    severityOf(rule) === 'error'
      ? '错误不能用校核说明放过，请改正它。'
      : '检查结果已经不在了，或者位置写得不对：请删去这条说明，或者改正位置。'
  return { rule: 'acknowledgement-unmatched', path, reason, note }
}
