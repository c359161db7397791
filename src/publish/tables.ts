import type { Form, FormTable } from '../model/form.ts'
import type { Indicator, Project } from '../model/project.ts'

/** A label as a page shows it: what is printed, and the form's own label where that differs. */
export interface Label {
  /** Text of the source; null where it prints none. */
  readonly printed: string | null
  /** The form's own label, resolved or inferred; null where it does not differ or is not known. */
  readonly meant: string | null
}

/** Rows that share a 二级指标, in file order. */
export interface Group {
  readonly level2: Label
  readonly rows: readonly Indicator[]
}

/** Rows that share a 一级指标: one table of the page, with the id that it has there. */
export interface Level1Table {
  readonly id: string
  readonly level1: Label
  readonly groups: readonly Group[]
}

/** What a table of the form holds for one goal; no tables where the goal is printed without rows. */
export interface GoalTables {
  readonly goal: string | null
  readonly tables: readonly Level1Table[]
}

/** A table of the form that a project has, goal by goal. */
export interface TermTables {
  readonly table: FormTable
  readonly goals: readonly GoalTables[]
}

/** Tables of a form as the page of a project draws them; those without rows and goals left out. */
export function toTermTables(project: Project, { tables }: Form): TermTables[] {
  return tables
    .map((table) => ({ table, goals: toGoalTables(project, table) }))
    .filter(({ goals }) => goals.length > 0)
}

/** Rows of one table of the form as the page draws them: goal by goal, group by group, in file order. */
export function toGoalTables({ indicators, goals }: Project, { term }: FormTable): GoalTables[] {
  const rows = indicators.filter((indicator) => indicator.term === term)
  const withRows = runs(rows, (a, b) => a.goal === b.goal).map((own, index) => ({
    goal: own[0].goal,
    tables: toTables(own, `${term}-${index + 1}`),
  }))
  const names = new Set(withRows.map(({ goal }) => goal))
  const alone = goals.filter((goal) => goal.term === term && !goal.declared && !names.has(goal.name))
  return [...withRows, ...alone.map(({ name }) => ({ goal: name, tables: [] }))]
}

function toTables(rows: readonly Indicator[], id: string): Level1Table[] {
  return runs(rows, (a, b) => isSame(level1Label(a), level1Label(b))).map((own, index) => ({
    id: `${id}-${index + 1}`,
    level1: level1Label(own[0]),
    groups: runs(own, (a, b) => isSame(level2Label(a), level2Label(b))).map((group) => ({
      level2: level2Label(group[0]),
      rows: group,
    })),
  }))
}

function level1Label({ level1, printed }: Indicator): Label {
  return toLabel(level1, printed?.level1)
}

function level2Label({ level2, printed }: Indicator): Label {
  return toLabel(level2, printed?.level2)
}

function toLabel(own: string | null, printed: string | null | undefined): Label {
  return printed === undefined ? { printed: own, meant: null } : { printed, meant: own }
}

function isSame(a: Label, b: Label): boolean {
  return a.printed === b.printed && a.meant === b.meant
}

/** Splits a list where an element is not like those before it. */
function runs<T>(list: readonly T[], isLike: (a: T, b: T) => boolean): [T, ...T[]][] {
  const split: [T, ...T[]][] = []
  for (const element of list) {
    const last = split.at(-1)
    if (last !== undefined && isLike(last[0], element)) last.push(element)
    else split.push([element])
  }
  return split
}
