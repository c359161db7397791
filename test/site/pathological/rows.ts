import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../../command.ts'
import { annual, facts, long, type Project } from './parts.ts'

type Row = Readonly<Record<string, string>>

const categories = [
  ...['数量指标', '质量指标', '时效指标', '成本指标'].map((level2) => ['产出指标', level2] as const),
  ...['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'].map(
    (level2) => ['效益指标', level2] as const,
  ),
  ['满意度指标', '服务对象满意度指标'] as const,
]

// Counts, shares, days and words, as real forms mix them.
function target(index: number): string {
  const values = [
    `≥ ${index + 10}次`,
    `${90 + (index % 10)}%`,
    `≤ ${index + 1}天`,
    '及时高效',
    `${index + 5}篇以上`,
  ]
  return values[index % values.length] ?? ''
}

function manyRows(labels: Row, count: number, cells: (index: number) => Row): Row[] {
  return categories.flatMap(([一级指标, 二级指标], category) => {
    const start = Math.round((count * category) / categories.length)
    const end = Math.round((count * (category + 1)) / categories.length)
    return Array.from({ length: end - start }, (_, offset) => {
      const 三级指标 = `第${start + offset + 1}项工作的${二级指标.replace('指标', '')}情况`
      return { ...labels, 一级指标, 二级指标, 三级指标, ...cells(start + offset) }
    })
  })
}

/** A hundred rows in each table, in all categories. */
export const twoHundred = {
  ...facts('二百行的项目'),
  预算金额: '1,234.56万元',
  长期绩效目标表: manyRows(long, 100, (index) => ({
    指标值: target(index),
    ...(index % 3 === 0 && { 指标值确定依据: '《示例市年度工作要点》（示例发〔2024〕1号）' }),
  })),
  年度绩效目标表: manyRows(annual, 100, (index) => ({
    前年: target(Math.max(0, index - 5)),
    上年: target(Math.max(0, index - 5)),
    预计当年实现: target(index),
  })),
}

/** Seventy rows with the texts of the seed's longest form. */
export function seventyRows(): Project {
  const path = join(root, 'content/2025/shiwei-bangongshi/dangwei-zonghe-shiwu.yaml')
  const { 来源: _, ...seed } = parse(readFileSync(path, 'utf8'), { schema: 'failsafe' })
  const cut = (label: string) => seed[label].slice(0, 35)
  return {
    ...seed,
    预算部门: '示例市档案和信息中心',
    长期绩效目标表: cut('长期绩效目标表'),
    年度绩效目标表: cut('年度绩效目标表'),
  }
}
