import { closingWords } from '../../model/forms/wording.ts'
import { filledCells, type GridRow } from '../grid.ts'
import { isKnownLabel } from './known-labels.ts'
import { namesIn, type SourceForm, type State } from './source-form.ts'

/** Whether a row of one cell may only be the rest of a cell of the table's row above it, which was broken there. */
export function mayGoOn(state: State, form: SourceForm, row: GridRow): boolean {
  const [only, ...others] = filledCells(row)
  if (only === undefined || others.length > 0 || isKnownLabel(only.text)) return false
  const above = rowsAbove(state, form)
  const { column } = only.place
  const names = namesIn(form) + 1
  const over = above.map(({ cells }) => cells[column - 1]?.text ?? '').find((text) => text !== '') ?? ''
  if (closed.test(over)) return false
  if (column < names) return !mayBeLabel(only.text) && above.flatMap(filledCells).some(isUnfinished)
  return over !== '' && (column > names || isUnfinished({ text: over }) || rest.test(only.text))
}

const closed = /[。！？!?]$/u
const comma = /[，、；,;]/u
const linking = /[和与及或的对为以]$/u
const rest = /^[，。、；：）》”]|[，。、；]$/u
const brackets = ['（）', '()', '《》', '“”', '〔〕'] as const
const longestLabel = 12

// What has a comma within goes on up to its full stop.
function isUnfinished({ text }: { readonly text: string }): boolean {
  if (closed.test(text)) return false
  return comma.test(text) || linking.test(text) || brackets.some((pair) => isOpen(text, pair))
}

function isOpen(text: string, [left = '', right = '']: string): boolean {
  return text.lastIndexOf(left) > text.lastIndexOf(right)
}

function mayBeLabel(text: string): boolean {
  return closingWords.test(text) || (text.length <= longestLabel && !rest.test(text))
}

// The row right above, and that of the table whose rest it is.
function rowsAbove({ previous }: State, { tables, left }: SourceForm): GridRow[] {
  const last = tables.at(-1)?.rows.at(-1)
  if (previous === undefined || last === undefined) return []
  const isRest = left.at(-1)?.row === previous && left.at(-1)?.aside === 'rest'
  return previous === last ? [last] : isRest ? [previous, last] : []
}
