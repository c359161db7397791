import { cellPath, columnLabel } from '../model/cell-path.ts'
import type { Form } from '../model/form.ts'
import type { Indicator, Project } from '../model/project.ts'
import { pairTwins } from '../model/twins.ts'
import { cellsOf, isMeasured, promiseOf, type ValueRole, valueRoles } from '../model/values.ts'
import { holdsNone, movedRows } from './parts/moved-rows.ts'
import { quote } from './parts/quote.ts'
import { countRows, type Rows, rowsByTable } from './parts/rows-by-table.ts'
import type { ProjectRule, RuleFinding } from './rule.ts'

/** Columns that hold a status (已实现) or a year (2025年) where values belong: once for those of a table. */
export const valueNone: ProjectRule = {
  id: 'value-none',
  severity: 'warning',
  find: (project, form) => {
    const tables = rowsByTable(project, () => true).filter((rows) => rows.some(holdsAnyNone))
    if (tables.length === 0) return []
    const twins = twinsOf(project)
    return tables.flatMap((rows) => inspect(form, rows, twins))
  },
}

function holdsAnyNone(row: Indicator): boolean {
  return valueRoles.some((role) => holdsNone(row, role))
}

function twinsOf(project: Project): ReadonlyMap<Indicator, Indicator> {
  return new Map(
    pairTwins(project).flatMap(({ longTerm: a, annual: b }) => [[a, b] as const, [b, a] as const]),
  )
}

function inspect(form: Form, rows: Rows, twins: ReadonlyMap<Indicator, Indicator>): RuleFinding[] {
  const moved = new Set(movedRows(rows))
  const others = rows.filter((row) => !moved.has(row))
  const lone = valueRoles.map((role) => {
    const isWhole = isUsual(rows, role)
    const isWrong = (row: Indicator) => isWhole || asksForNumber(row, role, twins.get(row))
    return { role, rows: others.filter((row) => holdsNone(row, role) && isWrong(row)) }
  })
  return [...describeMoved(form, [...moved]), ...lone.flatMap((column) => describeLone(form, column))]
}

// 2025年 may be a deadline and 已完成 a result in words: never where the other values are numbers.
function asksForNumber(row: Indicator, role: ValueRole, twin: Indicator | undefined): boolean {
  const promised = [row, ...(role === 'target' && twin ? [twin] : [])].map((each) => promiseOf(each)?.target)
  const results = role === 'target' ? cellsOf(row).map(({ target }) => target) : []
  return [...promised, ...results].some((target) => target && isMeasured(target))
}

// Nor where most targets of a table are such words: then they are the column's, not an indicator's.
function isUsual(rows: Rows, role: ValueRole): boolean {
  const none = rows.filter((row) => holdsNone(row, role))
  return role === 'target' && none.length > 2 && none.length * 2 > rows.length
}

function describeMoved(form: Form, rows: readonly Indicator[]): RuleFinding[] {
  const [first] = rows
  if (first === undefined) return []
  const cells = (['lastYear', 'target'] as const).map((role) => wordsIn(form, rows, role)).join('，')
  const from = columnLabel(form, first.term, 'yearBeforeLast')
  return [
    {
      path: cellPath(form, first, 'target'),
      reason: `${countRows(rows)}的${cells}，都不是指标值；目标好像写在“${from}”一列`,
      note: `请对照原表核对各列。与“${columnLabel(form, first.term, 'target')}”有关的比较，暂按“${from}”的值进行。`,
    },
  ]
}

function describeLone(
  form: Form,
  { role, rows }: { role: ValueRole; rows: readonly Indicator[] },
): RuleFinding[] {
  const [first] = rows
  if (first === undefined) return []
  return [
    {
      path: cellPath(form, first, role),
      reason: `${countRows(rows)}的${wordsIn(form, rows, role)}，不是指标值`,
      note: '这一列应当写数或者要求；请对照原表，看是不是错了列。',
    },
  ]
}

function wordsIn(form: Form, rows: readonly Indicator[], role: ValueRole): string {
  const words = new Set(rows.map((row) => quote(row[role]?.raw ?? '')))
  return `“${columnLabel(form, rows[0]?.term ?? 'annual', role)}”写着${[...words].slice(0, 3).join('、')}`
}
