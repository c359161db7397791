import type { Goal } from '../model/project.ts'
import { declarationPath } from './parts/goal-use.ts'
import { quote } from './parts/quote.ts'
import type { ProjectRule } from './rule.ts'

/** An annual goal that is stated in the words of a long-term one: once a project, at the first. */
export const goalIdentical: ProjectRule = {
  id: 'goal-identical',
  severity: 'note',
  find: ({ goals }, form) => {
    const longTerms = namesByStatement(goals)
    const index = goals.findIndex(({ term, statement }) => term === 'annual' && longTerms.has(statement))
    const annual = goals[index]
    if (annual === undefined) return []
    const longTerm = longTerms.get(annual.statement) ?? ''
    const reason = `${quote(annual.name)}与${quote(longTerm)}的${quote(form.goals.statement)}一字不差`
    const note = '请核对是否录重了；原表如此的，不必改。下次编制时，年度目标最好写明当年做到哪一步。'
    return [{ path: declarationPath(form, index, 'statement'), reason, note }]
  },
}

function namesByStatement(goals: readonly Goal[]): ReadonlyMap<string | null, string> {
  const stated = goals.filter(({ term, statement }) => term === 'long-term' && statement !== null)
  return new Map(stated.toReversed().map(({ name, statement }) => [statement, name]))
}
