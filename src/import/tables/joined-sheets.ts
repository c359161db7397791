import type { Term } from '../../model/form.ts'
import { fold } from '../grid.ts'
import { projectName } from '../sections/open-form.ts'
import { isOnSheetOf, ownSheetName } from '../sections/sheet-names.ts'
import { isEmpty, type SourceForm } from '../sections/source-form.ts'
import { sheetOf } from '../sections/term-evidence.ts'
import { joinTables } from './joined-tables.ts'
import { planTables } from './planned-tables.ts'

/** The forms of a source: sheets without a title that add to the form before them are part of it. */
export function joinSheets(forms: readonly SourceForm[]): SourceForm[] {
  const joined: SourceForm[] = []
  for (const form of forms) {
    const above = joined.at(-1)
    if (above === undefined || form.title !== null || hasOwnName(form)) joined.push(form)
    else if (isPartOf(above, form)) joined.splice(-1, 1, append(above, form))
    else joined.splice(-1, 1, ...apart(above, form))
  }
  return joined.filter((form) => !isEmpty(form) || form.title !== null || isNamedAmong(form, joined))
}

function hasOwnName(form: SourceForm): boolean {
  return projectName(form) !== undefined
}

// What cannot be read of one of several projects is told as well.
function isNamedAmong(form: SourceForm, forms: readonly SourceForm[]): boolean {
  return hasOwnName(form) && forms.some((other) => !isEmpty(other))
}

function isPartOf(above: SourceForm, form: SourceForm): boolean {
  if (!agree(above, form)) return false
  if (isOnSheetOf(form.first.place, above.last.place)) return true
  return !haveNames(above, form) && haveOtherTerms(above, form)
}

// Facts that stand again say the same.
function agree(above: SourceForm, form: SourceForm): boolean {
  return form.facts.every(({ key, cell }) => {
    const said = above.facts.filter((fact) => fact.key === key)
    return said.every((fact) => fold(fact.cell.text) === fold(cell.text))
  })
}

// Sheets that are called like two projects may be two, even if each has another table.
function haveNames(above: SourceForm, form: SourceForm): boolean {
  const names = [above, form].flatMap((each) => (isEmpty(each) ? [] : (ownSheetName(each.first.place) ?? [])))
  return names.length > 1
}

// Two tables of one term are of two projects.
function haveOtherTerms(above: SourceForm, form: SourceForm): boolean {
  return termsOf(form).isDisjointFrom(termsOf(above))
}

function termsOf({ tables }: SourceForm): ReadonlySet<Term> {
  return new Set(planTables(joinTables(tables), undefined).flatMap(({ terms }) => terms))
}

function append(above: SourceForm, form: SourceForm): SourceForm {
  return {
    ...above,
    facts: [...above.facts, ...form.facts],
    unused: [...above.unused, ...form.unused],
    goals: [...above.goals, ...form.goals],
    statements: [...above.statements, ...form.statements],
    tables: [...above.tables, ...form.tables],
    idle: [...above.idle, ...form.idle],
    left: [...above.left, ...form.left],
    last: form.last,
  }
}

function apart(above: SourceForm, form: SourceForm): SourceForm[] {
  const isSure = !haveOtherTerms(above, form)
  return [above, form].map((each) => {
    const name = isSure ? ownSheetName(each.first.place) : undefined
    return { ...each, sheet: { label: sheetOf(each.first.place) ?? '', name } }
  })
}
