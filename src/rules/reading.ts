import type { Severity } from './rule.ts'

const errors = [
  'file-misplaced',
  'id-invalid',
  'id-clash',
  'file-size',
  'file-unreadable',
  'file-encoding',
  'file-control',
  'file-empty',
  'file-levels',
  'file-rows',
  'yaml-syntax',
  'yaml-plain',
  'markdown-structure',
  'table-header',
  'table-cells',
  'key-duplicate',
  'key-unknown',
  'key-missing',
  'value-type',
  'value-invalid',
  'table-missing',
  'row-empty',
  'cell-missing',
  'review-pending',
  'form-unknown',
  'year-differs',
  'source-missing',
  'site-missing',
]

const warnings = ['file-unpublished', 'yaml-comment', 'acknowledgement-unmatched']

/** Rules that the readers and the check itself apply, beside those of the rules: they have pages, too. */
export const readingRules: readonly { readonly id: string; readonly severity: Severity }[] = [
  ...errors.map((id) => ({ id, severity: 'error' as const })),
  ...warnings.map((id) => ({ id, severity: 'warning' as const })),
]
