import { columnLabel } from '../model/cell-path.ts'
import { formOf } from '../model/forms/index.ts'
import type { Indicator, Project } from '../model/project.ts'
import { promiseOf, type ValueRole, valueRoles } from '../model/values.ts'
import type { CellChanged, ProjectName, RowName, TargetChanged } from './change.ts'
import type { Pair } from './names.ts'
import { judgeTarget } from './targets.ts'
import { diffText } from './text.ts'

interface Subject {
  readonly project: ProjectName
  readonly row: RowName
}

type CellChange = TargetChanged | CellChanged

/** Changes of the cells of a row to the right of its labels. */
export function diffCells(projects: Pair<Project>, rows: Pair<Indicator>, subject: Subject): CellChange[] {
  const label = (role: ValueRole | 'basis') => columnLabel(formOf(projects.after), rows.after.term, role)
  const basis = diffText(rows.before.basis, rows.after.basis)
  return [
    ...valueRoles.flatMap((role) => diffValue(projects, rows, role, { ...subject, column: label(role) })),
    ...(basis ? [{ kind: 'basis' as const, ...subject, column: label('basis'), text: basis }] : []),
    ...diffExtra(rows, subject),
  ]
}

function diffValue(
  projects: Pair<Project>,
  rows: Pair<Indicator>,
  role: ValueRole,
  cell: Subject & { readonly column: string },
): CellChange[] {
  const [before, after] = [rows.before[role] ?? null, rows.after[role] ?? null]
  const text = diffText(before?.raw ?? null, after?.raw ?? null)
  if (text === undefined) return []
  if (!isTarget(rows, role)) return [{ kind: 'result', ...cell, text }]
  const verdict = judgeTarget(
    { project: projects.before, row: rows.before, target: before },
    { project: projects.after, row: rows.after, target: after },
  )
  return [{ kind: 'target', ...cell, text, role, before, after, ...verdict }]
}

// The target may stand under 前年, and 预计当年实现 then holds a year.
function isTarget({ before, after }: Pair<Indicator>, role: ValueRole): boolean {
  return role === 'target' || [before, after].every((row) => promiseOf(row)?.role === role)
}

function diffExtra({ before, after }: Pair<Indicator>, subject: Subject): CellChanged[] {
  const [old, now] = [columnsOf(before), columnsOf(after)]
  const columns = new Set([...old.keys(), ...now.keys()])
  return [...columns].flatMap((column) => {
    const text = diffText(old.get(column) ?? null, now.get(column) ?? null)
    return text === undefined ? [] : [{ kind: 'extra', ...subject, column, text }]
  })
}

// A column may be called `constructor`.
function columnsOf({ extra }: Indicator): ReadonlyMap<string, string> {
  return new Map(Object.entries(extra ?? {}))
}
