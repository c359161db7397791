import type { Remark } from '../model/remark.ts'
import type { Brief } from './brief.ts'

/** A remark with the project that it speaks of. */
export interface ProjectRemark {
  readonly project: Brief
  readonly remark: Remark
}

/** Everything that one rule found, open ones first. */
export interface RuleFindings {
  readonly rule: string
  readonly severity: Remark['severity']
  readonly found: readonly ProjectRemark[]
  readonly acknowledged: number
}

/** How much was found in one project. */
export interface ProjectFindings {
  readonly project: Brief
  readonly warnings: number
  readonly notes: number
  readonly acknowledged: number
}

type Remarks = ReadonlyMap<string, readonly Remark[]>

/** What the check found, rule by rule: warnings before notes, the commonest first. */
export function findingsByRule(projects: readonly Brief[], remarks: Remarks): RuleFindings[] {
  const all = projects.flatMap((project) =>
    (remarks.get(project.id) ?? []).map((remark): ProjectRemark => ({ project, remark })),
  )
  return [...Map.groupBy(all, ({ remark }) => remark.rule)]
    .map(([rule, found]) => toRuleFindings(rule, found))
    .toSorted((a, b) => rank(a) - rank(b) || b.found.length - a.found.length || (a.rule < b.rule ? -1 : 1))
}

function toRuleFindings(rule: string, found: readonly ProjectRemark[]): RuleFindings {
  const acknowledged = found.filter(({ remark }) => remark.acknowledgement !== null)
  const open = found.filter(({ remark }) => remark.acknowledgement === null)
  const severity = found[0]?.remark.severity ?? 'note'
  return { rule, severity, found: [...open, ...acknowledged], acknowledged: acknowledged.length }
}

function rank({ severity }: RuleFindings): number {
  return severity === 'note' ? 1 : 0
}

/** What the check found, project by project: those with most warnings first; projects without findings left out. */
export function findingsByProject(projects: readonly Brief[], remarks: Remarks): ProjectFindings[] {
  return projects
    .map((project) => count(project, remarks.get(project.id) ?? []))
    .filter(({ warnings, notes, acknowledged }) => warnings + notes + acknowledged > 0)
    .toSorted(
      (a, b) => b.warnings - a.warnings || b.notes - a.notes || (a.project.id < b.project.id ? -1 : 1),
    )
}

/** How many findings about a project are open: nobody has spoken to them. */
export function openFindings(remarks: readonly Remark[] = []): number {
  return remarks.filter(({ acknowledgement }) => acknowledgement === null).length
}

function count(project: Brief, remarks: readonly Remark[]): ProjectFindings {
  const open = remarks.filter(({ acknowledgement }) => acknowledgement === null)
  return {
    project,
    warnings: open.filter(({ severity }) => severity !== 'note').length,
    notes: open.filter(({ severity }) => severity === 'note').length,
    acknowledged: remarks.length - open.length,
  }
}
