import type { Form, FormTable, Role } from '../../model/form.ts'
import type { Indicator, Project } from '../../model/project.ts'
import { cellOf } from '../cells.ts'
import type { DataColumn } from './column.ts'

/** A row of a form with what it stands in. */
export interface IndicatorRow {
  readonly project: Project
  readonly form: Form
  readonly indicator: Indicator
}

type IndicatorColumn = DataColumn<IndicatorRow>

/** Columns of the indicators of projects of some forms, but for those that only a project's own rows have. */
export function indicatorColumns(forms: readonly Form[]): IndicatorColumn[] {
  const tables = forms.flatMap((form) => form.tables)
  return [...identity(tables), ...formColumns(tables), ...readings, ...printedLabels]
}

function identity(tables: readonly FormTable[]): IndicatorColumn[] {
  return [
    {
      header: '锚点',
      description: '这一行在项目网页上的锚点，在一个项目里不重复；网址后加“#锚点”就是这一行。',
      constraints: { required: true, pattern: 'i-[0-9a-f]{10}(-[0-9]+)?' },
      cell: ({ indicator }) => indicator.anchor,
    },
    {
      header: '表',
      description: '指标所在的表。',
      constraints: { required: true, enum: [...new Set(tables.map(({ label }) => label))] },
      cell: (row) => tableOf(row)?.label ?? '',
    },
  ]
}

function tableOf({ form, indicator }: IndicatorRow): FormTable | undefined {
  return form.tables.find(({ term }) => term === indicator.term)
}

const inOrder: readonly Role[] = [
  ...(['goal', 'level1', 'level2', 'name'] as const),
  ...(['yearBeforeLast', 'lastYear', 'target', 'basis'] as const),
]

const meanings: Readonly<Record<Role, string>> = {
  goal: '指标属于哪一个目标。',
  level1: '表样规定的名称；原表未印、能从二级指标推定的，是推定的名称。原表所印不同的，见“原印一级指标”。',
  level2: '表样规定的名称。原表所印不同的，见“原印二级指标”。',
  name: '部门自己写的指标名称；空着表示原表在这一类下没有写指标。',
  yearBeforeLast: '预算年度之前第二年的结果，照原表的文字。',
  lastYear: '预算年度之前一年的结果，照原表的文字。',
  target: '目标值，照原表的文字。',
  basis: '确定目标值的依据，照原表的文字。',
  extra: '照原表的文字。',
}

// The union of all tables' columns, each once: a row is empty in a column that its own table lacks.
function formColumns(tables: readonly FormTable[]): IndicatorColumn[] {
  const columns = inOrder.flatMap((role) =>
    tables.flatMap((table) => table.columns.filter((column) => column.role === role)),
  )
  return [...new Map(columns.map((column) => [column.label, column])).values()].map(({ label, role }) => ({
    header: label,
    description: meanings[role] + onlyIn(tables, label),
    cell: (row) => {
      const column = tableOf(row)?.columns.find((own) => own.label === label)
      return column === undefined ? '' : cellOf(row.indicator, column)
    },
  }))
}

function onlyIn(tables: readonly FormTable[], label: string): string {
  const having = tables.filter(({ columns }) => columns.some((column) => column.label === label))
  return having.length === tables.length
    ? ''
    : `只有${having.map((table) => table.label).join('、')}有这一列。`
}

const readings: readonly IndicatorColumn[] = [
  {
    header: '比较符',
    description: "从目标值读出的比较符；没有的，或者目标值不是一个数的，为空。等号照防公式的规则写作 '=。",
    constraints: { enum: ['>=', '<=', '>', '<', "'=", '±'] },
    cell: ({ indicator: { target } }) => target?.operator ?? '',
  },
  {
    header: '数值',
    description: '从目标值读出的数，按所印的计量单位，不作换算；目标值不是一个数的，为空。',
    type: 'number',
    cell: ({ indicator: { target } }) => String(target?.number ?? ''),
  },
  {
    header: '计量单位',
    description: '从目标值读出的计量单位，百分比一律写作 %；没有的为空。',
    cell: ({ indicator: { target } }) => target?.unit ?? '',
  },
]

const printedLabels: readonly IndicatorColumn[] = [
  {
    header: '原印一级指标',
    description: '原表所印的一级指标；空着表示原表未印。',
    cell: ({ indicator: { level1, printed } }) => printedLabel(level1, printed?.level1),
  },
  {
    header: '原印二级指标',
    description: '原表所印的二级指标；空着表示原表未印。',
    cell: ({ indicator: { level2, printed } }) => printedLabel(level2, printed?.level2),
  },
]

function printedLabel(own: string | null, printed: string | null | undefined): string {
  return (printed === undefined ? own : printed) ?? ''
}
