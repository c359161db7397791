import { cellPath } from '../model/cell-path.ts'
import type { Form, FormTable } from '../model/form.ts'
import type { Indicator, Project } from '../model/project.ts'
import { pairTwins } from '../model/twins.ts'
import { quote } from './parts/quote.ts'
import type { ProjectRule, RuleFinding } from './rule.ts'

/** Rows of one table that the other lacks, where both clearly mirror each other: once a table, at the first row. */
export const twinMissing: ProjectRule = {
  id: 'twin-missing',
  severity: 'warning',
  find: (project, form) => {
    const paired = pairedRows(project)
    const own = (table: FormTable) =>
      project.indicators.filter(({ term, name }) => term === table.term && name !== null)
    return form.tables.every((table) => isMirrored(own(table), paired))
      ? form.tables.flatMap((table) => toFindings(form, table, lacking(own(table), project, paired)))
      : []
  },
}

function pairedRows(project: Project): ReadonlySet<Indicator> {
  return new Set(pairTwins(project).flatMap(({ longTerm, annual }) => [longTerm, annual]))
}

function isMirrored(rows: readonly Indicator[], paired: ReadonlySet<Indicator>): boolean {
  const count = rows.filter((row) => paired.has(row)).length
  return count >= 5 && count >= rows.length * 0.8
}

// A name that the other table has elsewhere is not lacking.
function lacking(
  rows: readonly Indicator[],
  { indicators }: Project,
  paired: ReadonlySet<Indicator>,
): Indicator[] {
  const unpaired = rows.filter((row) => !paired.has(row))
  if (unpaired.length === 0) return []
  const others = new Set(indicators.filter(({ term }) => term !== rows[0]?.term).map(({ name }) => name))
  return unpaired.filter(({ name }) => !others.has(name))
}

const fewest = 3

function toFindings(form: Form, { term }: FormTable, rows: readonly Indicator[]): RuleFinding[] {
  const [first] = rows
  if (first === undefined) return []
  const other = form.tables.find((table) => table.term !== term)?.label ?? ''
  const names = rows.slice(0, fewest).map(({ name }) => quote(name ?? ''))
  const listed = `${names.join('、')}${rows.length > fewest ? `等 ${rows.length} 个` : ''}`
  return [
    {
      path: cellPath(form, first, 'name'),
      reason: `${quote(other)}里没有${listed}`,
      note: '两张表的其他各行一一对应；请核对另一张表是否漏录。原表如此的，照录。',
    },
  ]
}
