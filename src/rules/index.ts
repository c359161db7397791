import { columnUnknown } from './column-unknown.ts'
import { readingRules } from './reading.ts'
import type { ProjectRule, Severity } from './rule.ts'

/** Rules over one project, in the order of its parts. */
export const projectRules: readonly ProjectRule[] = [columnUnknown]

const severities = new Map([...readingRules, ...projectRules].map(({ id, severity }) => [id, severity]))

/** Severity of a rule; an unknown id is an error, so that nothing passes by a slip. */
export function severityOf(rule: string): Severity {
  return severities.get(rule) ?? 'error'
}
