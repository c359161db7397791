import type { Severity } from './rule.ts'

/** Rules that the readers themselves apply, where they are less than errors. */
export const readingRules: readonly { readonly id: string; readonly severity: Severity }[] = [
  { id: 'file-unpublished', severity: 'warning' },
  { id: 'yaml-comment', severity: 'warning' },
]
