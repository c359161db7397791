import { filledCells, type GridRow } from '../grid.ts'
import { isKnownLabel } from './known-labels.ts'
import { namesIn, type SourceForm, type State } from './source-form.ts'

/** Whether a row of one cell may only be the rest of a cell of the table's row above it, which was broken there. */
export function mayGoOn(state: State, form: SourceForm, row: GridRow): boolean {
  const [only, ...others] = filledCells(row)
  const above = rowAbove(state, form)
  if (only === undefined || above === undefined || others.length > 0 || isKnownLabel(only.text)) return false
  const { column } = only.place
  if (column - 1 < namesIn(form)) return filledCells(above).some(({ text }) => open.test(text))
  const over = above.cells[column - 1]?.text ?? ''
  if (over === '' || closed.test(over)) return false
  return column - 1 > namesIn(form) || open.test(over) || rest.test(only.text)
}

const open = /[，、；,;]$/u
const closed = /[。！？!?]$/u
const rest = /^[，。、；：）》”]|[，。、；]$/u

// Several rows in a line may be the rest of one.
function rowAbove({ previous }: State, { tables, left }: SourceForm): GridRow | undefined {
  const last = tables.at(-1)?.rows.at(-1)
  const isBetween = left.at(-1)?.row === previous && left.at(-1)?.aside === 'rest'
  return previous === last || isBetween ? last : undefined
}
