import type { Finding } from './finding.ts'
import type { Form, FormTable, Role } from './form.ts'
import { carryDown, type Labels, labelRoles, resolveLabels, unprinted } from './labels.ts'
import type { Indicator } from './project.ts'
import { readTarget, type Target } from './target.ts'

/** One row as it is written, by column label; absent where the cell is empty. */
export type Row = Readonly<Record<string, string | undefined>> & {
  readonly 其他列?: Readonly<Record<string, string>> | undefined
}

/** An indicator before its anchor, which depends on all the rows of a project. */
export type Unanchored = Omit<Indicator, 'anchor'>

/** Rows of one table with labels carried down; `goals` are the names that it prints, each with its first row. */
export interface Rows {
  readonly goals: ReadonlyMap<string, number>
  readonly indicators: readonly Unanchored[]
  readonly findings: readonly Finding[]
}

interface ReadRow {
  readonly cells: Partial<Record<Role, string>>
  readonly extra: Readonly<Record<string, string>> | null
}

/** Reads the rows of one table of the form. */
export function readRows(form: Form, table: FormTable, rows: readonly Row[]): Rows {
  const goals = new Map<string, number>()
  const indicators: Unanchored[] = []
  const findings: Finding[] = []
  let labels: Labels = {}
  for (const [index, written] of rows.entries()) {
    const row = readRow(table, written)
    labels = carryDown(labels, row.cells)
    const { goal } = labels
    if (goal !== undefined && goal !== unprinted && !goals.has(goal)) goals.set(goal, index)
    if (isGoalAlone(row)) continue
    const lacking = lackingLabels(table, labels)
    findings.push(...inspectRow(table, index, row, lacking))
    // Reported once: the rows below continue a label that is known to be lacking.
    labels = { ...Object.fromEntries(lacking.map((role) => [role, unprinted])), ...labels }
    indicators.push({ ...toIndicator(form, table, row, labels), row: index })
  }
  return { goals, indicators, findings }
}

function readRow(table: FormTable, row: Row): ReadRow {
  const written = table.columns.flatMap(({ label, role }) => {
    const cell = row[label]
    return cell === undefined ? [] : [{ label, role, cell }]
  })
  const own = written.filter(({ role }) => role === 'extra').map(({ label, cell }) => [label, cell] as const)
  const extra = Object.fromEntries([...own, ...Object.entries(row.其他列 ?? {})])
  return {
    cells: Object.fromEntries(
      written.filter(({ role }) => role !== 'extra').map(({ role, cell }) => [role, cell]),
    ),
    extra: Object.keys(extra).length === 0 ? null : extra,
  }
}

// A goal that is printed without rows (seed line 92).
function isGoalAlone({ cells, extra }: ReadRow): boolean {
  return extra === null && cells.goal !== undefined && Object.keys(cells).length === 1
}

type LabelRole = (typeof labelRoles)[number]

function lackingLabels(table: FormTable, labels: Labels): LabelRole[] {
  return labelRoles.filter((role) => labels[role] === undefined && hasColumn(table, role))
}

function hasColumn(table: FormTable, role: Role): boolean {
  return table.columns.some((column) => column.role === role)
}

function inspectRow(table: FormTable, index: number, row: ReadRow, lacking: readonly LabelRole[]): Finding[] {
  const path = [table.label, index]
  const roles = Object.keys(row.cells)
  if (roles.length === 0 && row.extra === null) {
    return [{ rule: 'row-empty', path, reason: '这一行是空的', note: '请写上内容，或者删去这一行。' }]
  }
  const labelOnly = row.extra === null && roles.every((role) => labelRoles.some((label) => label === role))
  const nameless = row.cells.name === undefined && !labelOnly
  return [...lacking, ...(nameless ? (['name'] as const) : [])].map((role) => lackingCell(table, path, role))
}

function lackingCell(table: FormTable, path: Finding['path'], role: Role): Finding {
  const label = table.columns.find((column) => column.role === role)?.label ?? role
  const note =
    role === 'name'
      ? '有指标值或依据的行要写明是哪一个指标。'
      : `新的一组从这一行开始，要写明它的${label}；原表没有印的，写“${unprinted}”。`
  return { rule: 'cell-missing', path: [...path, label], reason: `这一行缺少“${label}”`, note }
}

function toIndicator(form: Form, table: FormTable, { cells, extra }: ReadRow, labels: Labels) {
  const past = (['yearBeforeLast', 'lastYear'] as const).filter((role) => hasColumn(table, role))
  return {
    term: table.term,
    goal: labels.goal === undefined || labels.goal === unprinted ? null : labels.goal,
    ...resolveLabels(form, labels),
    name: cells.name ?? null,
    ...Object.fromEntries(past.map((role) => [role, toTarget(cells[role])])),
    target: toTarget(cells.target),
    basis: cells.basis ?? null,
    extra,
  }
}

function toTarget(cell: string | undefined): Target | null {
  return cell === undefined ? null : readTarget(cell)
}
