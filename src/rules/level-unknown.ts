import { cellPath, columnLabel } from '../model/cell-path.ts'
import { type Form, findLevel1, findLevel2 } from '../model/form.ts'
import { forms } from '../model/forms/index.ts'
import type { Indicator } from '../model/project.ts'
import { nearestLabel } from './parts/nearest-label.ts'
import { type LevelRole, levelRoles, printedLabel } from './parts/printed-label.ts'
import { quote } from './parts/quote.ts'
import { groupsOf } from './parts/runs.ts'
import type { ProjectRule } from './rule.ts'

/** Labels of the taxonomy that the form does not know, not even as an alias: once a label and table. */
export const levelUnknown: ProjectRule = {
  id: 'level-unknown',
  severity: 'warning',
  find: ({ indicators }, form) =>
    levelRoles.flatMap((role) =>
      groupsOf(indicators, (row) => keyOf(form, row, role)).map((rows) => toFinding(form, role, rows)),
    ),
}

function keyOf(form: Form, row: Indicator, role: LevelRole): string | null {
  const label = printedLabel(row, role)
  if (label === null || isKnown(form, role, label)) return null
  return JSON.stringify([row.term, label])
}

function isKnown(form: Form, role: LevelRole, label: string): boolean {
  return (role === 'level1' ? findLevel1 : findLevel2)(form, label) !== undefined
}

function toFinding(form: Form, role: LevelRole, [first, ...more]: readonly [Indicator, ...Indicator[]]) {
  const label = printedLabel(first, role) ?? ''
  const rows = more.length === 0 ? '' : `（共 ${more.length + 1} 行）`
  return {
    path: cellPath(form, first, role),
    reason: `表样的${quote(columnLabel(form, first.term, role))}里没有${quote(label)}${rows}`,
    note: `${suggest(form, first, role, label)}${suggestForm(role, label)}这个名称会照原样公布；原表如此的，照录。`,
  }
}

function suggest(form: Form, { term }: Indicator, role: LevelRole, label: string): string {
  const other = role === 'level1' ? 'level2' : 'level1'
  if (isKnown(form, other, label))
    return `它是${quote(columnLabel(form, term, other))}的名称，是不是录错了列？`
  const nearest = nearestLabel(
    role === 'level1' ? form.taxonomy : form.taxonomy.flatMap(({ level2 }) => level2),
    label,
  )
  return nearest === undefined ? '' : `是不是${quote(nearest)}？`
}

function suggestForm(role: LevelRole, label: string): string {
  const other = [...forms.values()].find((form) => isKnown(form, role, label))
  return other === undefined ? '' : `“${other.label}”里有它：用的是这种表样，请写“表样: ${other.id}”。`
}
