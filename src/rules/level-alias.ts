import { cellPath } from '../model/cell-path.ts'
import { type Form, findLevel1, findLevel2 } from '../model/form.ts'
import type { Indicator } from '../model/project.ts'
import { type LevelRole, levelRoles, printedLabel } from './parts/printed-label.ts'
import { quote } from './parts/quote.ts'
import { groupsOf } from './parts/runs.ts'
import type { ProjectRule } from './rule.ts'

/** Labels of the taxonomy printed under another name that the form knows: once a name and table, where it first stands. */
export const levelAlias: ProjectRule = {
  id: 'level-alias',
  severity: 'note',
  find: ({ indicators }, form) =>
    levelRoles.flatMap((role) =>
      groupsOf(indicators, (row) => keyOf(form, row, role)).map(([first]) => toFinding(form, role, first)),
    ),
}

function keyOf(form: Form, row: Indicator, role: LevelRole): string | null {
  const label = printedLabel(row, role)
  if (label === null || label === row[role] || formLabel(form, role, label) === undefined) return null
  return JSON.stringify([row.term, label])
}

function formLabel(form: Form, role: LevelRole, label: string): string | undefined {
  return role === 'level1' ? findLevel1(form, label)?.label : findLevel2(form, label)?.level2.label
}

function toFinding(form: Form, role: LevelRole, first: Indicator) {
  return {
    path: cellPath(form, first, role),
    reason: `${quote(printedLabel(first, role) ?? '')}在表样里叫${quote(first[role] ?? '')}`,
    note: '照原表公布，按表样的名称归类；如果原表印的是表样的名称，请改正。',
  }
}
