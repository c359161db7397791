/** A project as its content file has it. */
export type Project = Readonly<Record<string, unknown>>

/** Labels of the first row of each table. */
export const long = { 目标名称: '长期绩效目标1' }
export const annual = { 目标名称: '年度绩效目标1' }

const statement = '保障各项工作按照年度计划推进。'

/** Facts that every project has. */
export function facts(name: string): Project {
  return {
    项目名称: name,
    预算部门: '示例市档案和信息中心',
    预算年度: '2025',
    项目绩效总目标: [
      { 名称: '长期绩效目标1', 目标说明: statement },
      { 名称: '年度绩效目标1', 目标说明: statement },
    ],
  }
}
