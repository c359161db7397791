import type { Finding } from './finding.ts'
import type { Form, FormTable, Role } from './form.ts'
import { carryDown, type Labels, labelRoles, resolveLabels, unprinted } from './labels.ts'
import type { Indicator } from './project.ts'
import { readTarget, type Target } from './target.ts'

/** One row as it is written, by column label; absent where the cell is empty. */
export type Row = Readonly<Record<string, string | undefined>> & {
  readonly 其他列?: Readonly<Record<string, string>> | undefined
}

/** Rows of one table with labels carried down; `goals` are the names that it prints, each with its first row. */
export interface Rows {
  readonly goals: ReadonlyMap<string, number>
  readonly indicators: readonly Indicator[]
  readonly findings: readonly Finding[]
}

/** A table of a form with what its rows are read into. */
export interface TableReader {
  readonly form: Form
  readonly table: FormTable
  /** Gives each row its anchor, which depends on all the rows of a project before it. */
  readonly anchorOf: (row: Pick<Indicator, 'term' | 'goal' | 'level2' | 'name'>) => string
}

interface ReadRow {
  readonly cells: Readonly<Partial<Record<Role, string>>>
  readonly extra: Readonly<Record<string, string>> | null
}

/** Reads the rows of one table of the form. */
export function readRows(reader: TableReader, rows: readonly Row[]): Rows {
  const { form, table } = reader
  const goals = new Map<string, number>()
  const indicators: Indicator[] = []
  const findings: Finding[] = []
  let labels: Labels = { goal: undefined, level1: undefined, level2: undefined }
  let group = toGroup(form, labels)
  for (const [index, written] of rows.entries()) {
    const row = readRow(table, written)
    labels = carryDown(labels, row.cells)
    const { goal } = labels
    if (goal !== undefined && goal !== unprinted && !goals.has(goal)) goals.set(goal, index)
    if (isGoalAlone(row)) continue
    const lacking = lackingLabels(table, labels)
    findings.push(...inspectRow(table, index, row, lacking))
    // Reported once: the rows below continue a label that is known to be lacking.
    for (const role of lacking) labels = { ...labels, [role]: unprinted }
    if (group.labels !== labels) group = toGroup(form, labels)
    indicators.push(toIndicator(reader, row, group, index))
  }
  return { goals, indicators, findings }
}

function readRow({ columns }: FormTable, row: Row): ReadRow {
  const cells: Partial<Record<Role, string>> = {}
  const extra: Record<string, string> = {}
  for (const { label, role } of columns) {
    const cell = row[label]
    if (cell === undefined) continue
    if (role === 'extra') extra[label] = cell
    else cells[role] = cell
  }
  Object.assign(extra, row.其他列)
  return { cells, extra: Object.keys(extra).length === 0 ? null : extra }
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
  if (lacking.length === 0 && row.cells.name !== undefined) return []
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

/** Labels with what the form calls them: the same for all the rows that continue them. */
interface Group extends Pick<Indicator, 'goal' | 'level1' | 'level2' | 'printed'> {
  readonly labels: Labels
}

function toGroup(form: Form, labels: Labels): Group {
  const goal = labels.goal === undefined || labels.goal === unprinted ? null : labels.goal
  return { labels, goal, ...resolveLabels(form, labels) }
}

function toIndicator({ table, anchorOf }: TableReader, row: ReadRow, group: Group, index: number): Indicator {
  const { cells, extra } = row
  const { term } = table
  const { goal, level1, level2, printed } = group
  const name = cells.name ?? null
  const labelled = {
    anchor: anchorOf({ term, goal, level2, name }),
    term,
    goal,
    level1,
    level2,
    printed,
    name,
  }
  const rest = { target: toTarget(cells.target), basis: cells.basis ?? null, extra, row: index }
  // To spread an object in the middle of another takes longer than all else of a row.
  return Object.assign(labelled, readPast(table, cells), rest)
}

function readPast(table: FormTable, cells: ReadRow['cells']) {
  const past: { yearBeforeLast?: Target | null; lastYear?: Target | null } = {}
  if (hasColumn(table, 'yearBeforeLast')) past.yearBeforeLast = toTarget(cells.yearBeforeLast)
  if (hasColumn(table, 'lastYear')) past.lastYear = toTarget(cells.lastYear)
  return past
}

function toTarget(cell: string | undefined): Target | null {
  return cell === undefined ? null : readTarget(cell)
}
