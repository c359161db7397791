import type { Form } from '../../model/form.ts'
import { formOf } from '../../model/forms/index.ts'
import type { Project } from '../../model/project.ts'
import { toIndicatorRows } from '../csv.ts'
import { type DataColumn, toHead, toLines } from './column.ts'
import { type IndicatorRow, indicatorColumns } from './indicator-columns.ts'
import { idColumn } from './project-columns.ts'

/** Columns of the indicators of all projects of some forms: whose they are, then those of a project's own CSV. */
export function allIndicatorColumns(forms: readonly Form[]): DataColumn<IndicatorRow>[] {
  return [...ofProject, ...indicatorColumns(forms), others]
}

/** What data/indicators.csv begins with. */
export function indicatorsHead(forms: readonly Form[]): string {
  return toHead(allIndicatorColumns(forms))
}

/** The rows of projects in data/indicators.csv, where all projects are of some forms. */
export function indicatorsLines(projects: readonly Project[], forms: readonly Form[]): string {
  const columns = allIndicatorColumns(forms)
  return projects.map((project) => toLines(columns, toIndicatorRows(project, formOf(project)))).join('')
}

const ofProject: readonly DataColumn<IndicatorRow>[] = [
  { ...idColumn, cell: ({ project }) => project.id },
  {
    header: '预算年度',
    description: '项目的预算年度。',
    type: 'year',
    constraints: { required: true },
    cell: ({ project }) => String(project.year),
  },
  {
    header: '预算部门',
    description: '项目所属的预算部门。',
    constraints: { required: true },
    cell: ({ project }) => project.department.name,
  },
  {
    header: '项目名称',
    description: '项目的名称。',
    constraints: { required: true },
    cell: ({ project }) => project.name,
  },
]

// Each project has its own, so in a table of all they are one column, whatever they are called.
const others: DataColumn<IndicatorRow> = {
  header: '其他列',
  description: '表样没有、原表另有的列：一个 JSON 对象，键是列的名称，值是原表的文字；没有的为空。',
  type: 'object',
  cell: ({ indicator: { extra } }) => (extra === null ? '' : JSON.stringify(extra)),
}
