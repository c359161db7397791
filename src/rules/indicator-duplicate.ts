import { cellPath } from '../model/cell-path.ts'
import type { Form } from '../model/form.ts'
import type { Indicator } from '../model/project.ts'
import { namesakes } from './parts/namesakes.ts'
import { quote } from './parts/quote.ts'
import { groupsOf } from './parts/runs.ts'
import type { ProjectRule, RuleFinding } from './rule.ts'

/** Indicators that stand twice under one 二级指标 of a goal; at the second. */
export const indicatorDuplicate: ProjectRule = {
  id: 'indicator-duplicate',
  severity: 'warning',
  find: (project, form) =>
    groupsOf(namesakes(project), keyOf).flatMap(([, second, ...more]) =>
      toFindings(form, second, more.length + 2),
    ),
}

function keyOf({ term, goal, level2, name }: Indicator): string | null {
  return level2 === null || name === null ? null : JSON.stringify([term, goal, level2, name])
}

function toFindings(form: Form, second: Indicator | undefined, times: number): RuleFinding[] {
  if (second === undefined) return []
  const reason = `${quote(second.name ?? '')}在${quote(second.level2 ?? '')}下面出现了 ${times} 次`
  const note = '请核对是否重复录入；原表确实印了两遍的，照录。'
  return [{ path: cellPath(form, second, 'name'), reason, note }]
}
