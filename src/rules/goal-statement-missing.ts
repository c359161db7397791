import { declarationPath } from './parts/goal-use.ts'
import { quote } from './parts/quote.ts'
import type { ProjectRule } from './rule.ts'

/** Declared goals that do not say what they are. */
export const goalStatementMissing: ProjectRule = {
  id: 'goal-statement-missing',
  severity: 'warning',
  find: ({ goals }, form) =>
    [...goals.entries()]
      .filter(([, { declared, statement }]) => declared && statement === null)
      .map(([index, { name }]) => ({
        path: declarationPath(form, index, 'name'),
        reason: `${quote(name)}没有写${quote(form.goals.statement)}`,
        note: '请照原表补上；原表这一格是空的，就让它空着。',
      })),
}
