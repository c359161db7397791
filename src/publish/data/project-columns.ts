import { type Address, projectAddress } from '../address.ts'
import type { Brief } from '../brief.ts'
import { type DataColumn, toHead, toLines } from './column.ts'

/** Where a published table says that another file of the site is. */
export type Locate = (address: Address) => string

/** What names a project in every table. */
export const idColumn: Omit<DataColumn<never>, 'cell'> = {
  header: '项目编号',
  description: '项目的永久编号：年度/部门/项目，也是它的网址中不带后缀的部分。',
  constraints: { required: true, pattern: '[0-9]{4}/[a-z0-9-]+/[a-z0-9-]+' },
}

/** Columns of the table of all projects. */
export function projectColumns(locate: Locate): DataColumn<Brief>[] {
  return [
    { ...idColumn, constraints: { ...idColumn.constraints, unique: true }, cell: ({ id }) => id },
    ...facts,
    ...sources,
    ...counts,
    ...addresses(locate),
  ]
}

/** All projects as CSV, one row a project. */
export function toProjectsCsv(projects: readonly Brief[], locate: Locate): string {
  const columns = projectColumns(locate)
  return toHead(columns) + toLines(columns, projects)
}

const required = { required: true } as const

const facts: readonly DataColumn<Brief>[] = [
  {
    header: '预算年度',
    description: '项目的预算年度。',
    type: 'year',
    constraints: required,
    cell: ({ year }) => String(year),
  },
  {
    header: '预算部门',
    description: '部门的全称。',
    constraints: required,
    cell: ({ department }) => department.name,
  },
  {
    header: '部门代号',
    description: '部门在网址中的代号。',
    constraints: { required: true, pattern: '[a-z0-9-]+' },
    cell: ({ department }) => department.slug,
  },
  { header: '项目名称', description: '项目的名称。', constraints: required, cell: ({ name }) => name },
  { header: '项目代码', description: '预算系统里的项目代码。', cell: ({ code }) => code ?? '' },
  { header: '主管部门', description: '项目的主管部门。', cell: ({ supervisor }) => supervisor ?? '' },
  { header: '实施单位', description: '项目的实施单位。', cell: ({ implementer }) => implementer ?? '' },
  {
    header: '预算金额',
    description: '照原表的文字，连同单位；空着表示公布的表中没有列明。',
    cell: ({ amount }) => amount ?? '',
  },
  { header: '起止年限', description: '照原表的文字。', cell: ({ period }) => period ?? '' },
  { header: '表样', description: '表样的代号。', constraints: required, cell: ({ form }) => form },
]

const sources: readonly DataColumn<Brief>[] = [
  { header: '来源标题', description: '来源文件的标题。', cell: ({ source }) => source?.title ?? '' },
  {
    header: '来源网址',
    description: '来源的网址，或者与项目网页在同一文件夹里的底本的文件名。',
    cell: ({ source }) => source?.url ?? '',
  },
  {
    header: '来源日期',
    description: '来源公布的日期，可能只有年月或者年。',
    constraints: { pattern: '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?' },
    cell: ({ source }) => source?.date ?? '',
  },
]

const count = { type: 'integer', constraints: { required: true, minimum: 0 } } as const

const counts: readonly DataColumn<Brief>[] = [
  {
    ...count,
    header: '指标行数',
    description: '两张表的行数，就是 indicators.csv 里这个项目的行数。',
    cell: ({ rows }) => String(rows),
  },
  {
    ...count,
    header: '指标数',
    description: '写有指标名称的行数。',
    cell: ({ summary }) => String(summary.indicators),
  },
  {
    ...count,
    header: '数值目标数',
    description: '目标是数值的指标数。',
    cell: ({ summary }) => String(summary.measurable),
  },
  {
    ...count,
    header: '有依据指标数',
    description: '写明了指标值确定依据的指标数。',
    cell: ({ summary }) => String(summary.withBasis),
  },
]

const endings = { html: '网页', json: 'JSON', csv: 'CSV' } as const

function addresses(locate: Locate): DataColumn<Brief>[] {
  return (['html', 'json', 'csv'] as const).map((ending) => ({
    header: `${endings[ending]}地址`,
    description: '站点没有网址时，是从本文件所在的文件夹算起的相对地址。',
    constraints: required,
    cell: ({ id }) => locate(projectAddress(id, ending)),
  }))
}
