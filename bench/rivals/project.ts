import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'

/** One row of a form as its file writes it. */
interface Row extends Readonly<Record<string, string | Readonly<Record<string, string>> | undefined>> {
  readonly 其他列?: Readonly<Record<string, string>>
}

/** What a content file says. */
interface Content {
  readonly 项目名称: string
  readonly 预算部门: string
  readonly 预算年度: string
  readonly 项目绩效总目标?: readonly { readonly 名称: string; readonly 目标说明?: string }[]
  readonly 长期绩效目标表?: readonly Row[]
  readonly 年度绩效目标表?: readonly Row[]
}

/** Rows below one 二级指标, with the labels that are carried down to them. */
export interface Group {
  readonly goal: string
  readonly level1: string
  readonly level2: string
  readonly rows: Row[]
}

/** A project as the rivals publish it. */
export interface Project {
  readonly id: string
  readonly content: Content
  readonly tables: readonly Table[]
}

export interface Table {
  readonly label: string
  readonly columns: readonly string[]
  readonly groups: readonly Group[]
}

const columns = {
  长期绩效目标表: ['指标值', '指标值确定依据'],
  年度绩效目标表: ['前年', '上年', '预计当年实现', '指标值确定依据'],
} as const
const labels = ['长期绩效目标表', '年度绩效目标表'] as const

/** Ids of the projects of a content folder. */
export function listProjects(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return paths
    .filter((path) => /^\d{4}\/.+\.yaml$/u.test(path))
    .map((path) => path.slice(0, -'.yaml'.length))
    .toSorted()
}

/** Reads one project of a content folder. */
export function readProject(folder: string, id: string): Project {
  const text = readFileSync(join(folder, `${id}.yaml`), 'utf8')
  const content = load(text, { schema: FAILSAFE_SCHEMA }) as Content
  const tables = labels.map((label) => ({
    label,
    columns: columns[label],
    groups: toGroups(content[label] ?? []),
  }))
  return { id, content, tables }
}

function toGroups(rows: readonly Row[]): Group[] {
  const groups: Group[] = []
  let labels: Labels = ['', '', '']
  for (const row of rows) {
    labels = carryDown(labels, row as Readonly<Record<string, string>>)
    const [goal, level1, level2] = labels
    const last = groups.at(-1)
    if (last?.goal === goal && last.level1 === level1 && last.level2 === level2) last.rows.push(row)
    else groups.push({ goal, level1, level2, rows: [row] })
  }
  return groups
}

type Labels = readonly [goal: string, level1: string, level2: string]

// A printed label ends the continuation of the labels to its right.
function carryDown([goal, level1, level2]: Labels, row: Readonly<Record<string, string>>): Labels {
  const { 目标名称, 一级指标, 二级指标 = '' } = row
  if (目标名称) return [目标名称, 一级指标 ?? '', 二级指标]
  if (一级指标) return [goal, 一级指标, 二级指标]
  return [goal, level1, 二级指标 || level2]
}
