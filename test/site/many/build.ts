import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { runCommand } from '../../command.ts'

const site = { 站点名称: '两年四十五个部门的站点', 发布单位: '示例市财政局' }

const names = ['召开会议次数', '培训人数', '编印资料份数', '调研次数', '检查次数']

/** Rows of one table: in the first half of the departments every target is a number, in the others every second one. */
function rows(goal: string, column: string, department: number, count: number) {
  return Array.from({ length: count }, (_, index) => ({
    ...(index === 0 && { 目标名称: goal, 一级指标: '产出指标', 二级指标: '数量指标' }),
    // The first names are those of many projects, the others of one alone.
    三级指标: names[index] ?? `第${department}个部门的第${index + 1}项工作数量`,
    [column]: department <= 22 || index % 2 === 0 ? `≥ ${department + index}次` : '按计划完成',
    ...(index % 4 === 0 && { 指标值确定依据: '年度工作要点' }),
  }))
}

function project(year: number, department: number, count: number) {
  return {
    项目名称: `第${department}个部门的工作经费`,
    预算部门: `第${department}个部门`,
    预算年度: String(year),
    项目绩效总目标: [
      { 名称: '长期绩效目标1', 目标说明: '长期保障各项工作。' },
      { 名称: '年度绩效目标1', 目标说明: '保障当年各项工作。' },
    ],
    长期绩效目标表: rows('长期绩效目标1', '指标值', department, count),
    年度绩效目标表: [
      ...rows('年度绩效目标1', '预计当年实现', department, count),
      // Of no category of the form.
      { 二级指标: '创新指标', 三级指标: '新办法', 预计当年实现: '1个' },
    ],
  }
}

/** Departments, and rows of 数量指标 in each table of their one project, by year. */
export const sizes = { 2024: { departments: 3, rows: 4 }, 2025: { departments: 45, rows: 10 } }

/** Writes content of two years whose longest list has 450 rows, builds it, and gives the folder of the built site. */
export async function buildMany(folder: string): Promise<string> {
  const content = join(folder, 'content')
  for (const [year, size] of Object.entries(sizes)) {
    for (let number = 1; number <= size.departments; number++) {
      const department = join(content, year, `bumen-${number}`)
      await mkdir(department, { recursive: true })
      await writeFile(
        join(department, 'gongzuo.yaml'),
        stringify(project(Number(year), number, size.rows), { lineWidth: 0 }),
      )
    }
  }
  await writeFile(join(content, 'site.yaml'), stringify(site))
  const dist = join(folder, 'dist')
  const { status, stderr } = await runCommand(['build', '--content', content, '--out', dist])
  if (status !== 0) throw new Error(`The site of two years does not build:\n${stderr}`)
  return dist
}
