import { defaultForm } from '../src/model/forms/index.ts'
import type { Project } from '../src/model/project.ts'
import { readProject } from '../src/model/read-project.ts'

/** A project of one long-term row with these cells. */
export function oneRow(id: string, cells: Readonly<Record<string, string>>): Project {
  const data = {
    项目名称: '项目',
    预算部门: '部门',
    预算年度: id.slice(0, 4),
    长期绩效目标表: [
      { 目标名称: '长期绩效目标1', 一级指标: '产出指标', 二级指标: '数量指标', 三级指标: '甲', ...cells },
    ],
  }
  const read = readProject(data, defaultForm, id)
  if (read.project === undefined) throw new Error(JSON.stringify(read.findings))
  return read.project
}
