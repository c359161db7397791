import { cellPath } from '../model/cell-path.ts'
import type { Form } from '../model/form.ts'
import type { Indicator } from '../model/project.ts'
import { isMeasured, type Value, valueRoles } from '../model/values.ts'
import { quote } from './parts/quote.ts'
import { countRows, type Rows, rowsByTable } from './parts/rows-by-table.ts'
import type { ProjectRule, RuleFinding } from './rule.ts'

/** Numbers of a table of which some are typed with spaces or full-width signs, others not: once a table. */
export const spacingDiffers: ProjectRule = {
  id: 'spacing-differs',
  severity: 'note',
  find: (project, form) => rowsByTable(project, () => true).flatMap((rows) => inspect(form, rows)),
}

/** A way of typing: whether a value is typed so, undefined where it does not tell. */
type Habit = (raw: string) => boolean | undefined

const habits: readonly Habit[] = [
  (raw) => hasGap(/^[^\d０-９\s]+(\s?)/u, raw),
  (raw) => hasGap(/[\d０-９](\s?)[^\d０-９\s,.，．]/u, raw),
  (raw) => hasWide(raw, '＞', '>'),
  (raw) => hasWide(raw, '＜', '<'),
  (raw) => hasWide(raw, '＝', '='),
  (raw) => hasWide(raw, '％', '%'),
  (raw) => hasWide(raw, '／', '/'),
  (raw) => /[０-９]/u.test(raw),
]

function hasGap(pattern: RegExp, raw: string): boolean | undefined {
  const [, space] = pattern.exec(raw) ?? []
  return space === undefined ? undefined : space !== ''
}

function hasWide(raw: string, wide: string, narrow: string): boolean | undefined {
  return raw.includes(wide) || (raw.includes(narrow) ? false : undefined)
}

// What has none of these is typed in no way that a habit tells of.
const marks = /[\s＞＜＝％／０-９]/u

interface Cell extends Value {
  readonly row: Indicator
}

function inspect(form: Form, rows: Rows): RuleFinding[] {
  const measured = measuredCells(rows)
  const marked = measured.filter(({ target }) => marks.test(target.raw))
  if (marked.length === 0) return []
  const usual = new Map(habits.flatMap((habit) => oddCells(measured, marked, habit)))
  const first = measured.find((cell) => usual.has(cell))
  if (first === undefined) return []
  const odd = new Set([...usual.keys()].map(({ row }) => row))
  const oddRows = countRows(rows.filter((row) => odd.has(row)))
  const words = `这里写${quote(first.target.raw)}，别处写${quote(usual.get(first)?.target.raw ?? '')}`
  return [
    {
      path: cellPath(form, first.row, first.role),
      reason: `${oddRows}的写法与其他行不同：${words}`,
      note: '意思一样，只是空格或者全角、半角不同，不影响比较；原表如此的，照录即可。',
    },
  ]
}

function measuredCells(rows: Rows): Cell[] {
  const cells: Cell[] = []
  for (const row of rows) {
    for (const role of valueRoles) {
      const target = row[role]
      if (target && isMeasured(target)) cells.push({ role, target, row })
    }
  }
  return cells
}

// The cells that are typed in the rarer of two ways, each with one that is typed in the other.
function oddCells(cells: readonly Cell[], marked: readonly Cell[], habit: Habit): [Cell, Cell][] {
  const yes = marked.filter(({ target }) => habit(target.raw) === true)
  if (yes.length === 0) return []
  const no = cells.filter(({ target }) => habit(target.raw) === false)
  if (no.length === 0) return []
  const [fewer, [other]] = yes.length <= no.length ? [yes, no] : [no, yes]
  return fewer.map((cell) => [cell, other ?? cell])
}
