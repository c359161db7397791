import { filledCells, fold, type GridRow } from '../grid.ts'
import { readProjectName } from './fact-cells.ts'
import { isTitleAgain, readTableHeading, readTitle } from './headings.ts'
import { beginForm, isEmpty, leave, namesIn, type SourceForm, type State } from './source-form.ts'
import { sheetOf } from './term-evidence.ts'

/**
 * The form that a row belongs to. A title begins one, and below a table so does the name of another project or a sheet;
 * otherwise whatever stands first.
 */
export function formAt(state: State, row: GridRow, end: (state: State) => void): SourceForm {
  const current = state.forms.at(-1)
  const name = readTableHeading(row) === undefined ? readTitle(row) : undefined
  if (current === undefined) return open(state, row, name)
  if (name !== undefined && isAgain(current, row, name)) return goOnBelow(state, current, row)
  if (name === undefined && !beginsBelow(state, current, row)) return current
  end(state)
  return open(state, row, name)
}

function open(state: State, row: GridRow, name: string | undefined): SourceForm {
  const current = state.forms.at(-1)
  Object.assign(state, { part: 'facts', halves: [], near: undefined })
  const title = name === undefined ? null : { name, row }
  // What stands before the first title belongs to the form below it.
  const isBefore =
    title !== null && current?.title === null && isEmpty(current) && !hasContent(state, current)
  const form = isBefore ? { ...current, title, last: row } : beginForm(row, title)
  state.forms.splice(isBefore ? -1 : state.forms.length, isBefore ? 1 : 0, form)
  return form
}

function beginsBelow(state: State, current: SourceForm, row: GridRow): boolean {
  if (!hasContent(state, current)) return false
  if (sheetOf(current.last.place) !== sheetOf(row.place)) return true
  const isLeft = (filledCells(row)[0]?.place.column ?? 0) <= Math.max(namesIn(current), 1)
  const name = isLeft ? readProjectName(row) : undefined
  if (name === undefined) return false
  // The facts may stand again at the top of each page.
  const isSame = fold(name) === fold(projectName(current) ?? '')
  if (isSame) state.part = 'facts'
  return !isSame
}

// Below the name of a project, what cannot be read may be its table.
function hasContent({ heading }: State, form: SourceForm): boolean {
  if (form.tables.length > 0) return true
  const isUnread = heading !== undefined || form.left.some(({ aside }) => aside === null)
  return isUnread && form.facts.some(({ key }) => key === '项目名称')
}

/** The name of its project that a form prints. */
export function projectName({ facts, title }: SourceForm): string | undefined {
  return facts.find(({ key }) => key === '项目名称')?.cell.text ?? title?.name
}

// A title that names no project is that of the next one, too.
function isAgain(current: SourceForm, row: GridRow, name: string): boolean {
  const isSame = current.title?.name === name || projectName(current) === name
  return isSame && (isTitleAgain(row) || (name !== '' && textOf(row) === textOf(current.title?.row)))
}

function textOf(row: GridRow | undefined): string {
  return row === undefined
    ? ''
    : filledCells(row)
        .map(({ text }) => text)
        .join('')
}

function goOnBelow(state: State, current: SourceForm, row: GridRow): SourceForm {
  leave(current, row, 'repeat')
  state.part = 'facts'
  return current
}
