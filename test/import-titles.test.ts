import { expect, test } from 'vitest'
import { importSource } from '../src/import/import-source.ts'

async function nameBelow(title: string): Promise<unknown> {
  const lines = [
    title,
    '年度绩效目标表',
    '一级指标\t二级指标\t三级指标\t指标值',
    '产出指标\t数量指标\t巡查次数\t≥12次',
  ]
  const source = { name: 'a.txt', bytes: new TextEncoder().encode(lines.join('\n')) }
  const [project] = await importSource(source, { facts: { 预算部门: '例', 预算年度: '2025' }, name: '来源' })
  const isMissing = project?.entries.some(({ rule }) => rule === 'fact-missing')
  return isMissing ? undefined : project?.data.项目名称
}

test.each([
  '市交通局2025年项目支出绩效目标表',
  '市交通局2025年度项目支出绩效目标表',
  '2025年市交通局项目支出绩效目标表',
  '市交通局项目支出绩效目标表',
  '2025年项目支出绩效目标表',
])('%s names no project', async (title) => {
  expect(await nameBelow(title)).toBeUndefined()
})

test.each([
  ['道路养护项目绩效目标表', '道路养护'],
  ['2025年道路养护项目绩效目标表', '2025年道路养护'],
  ['市交通局办公楼维修项目绩效目标表', '市交通局办公楼维修'],
  ['市民服务中心项目绩效目标表', '市民服务中心'],
])('%s names a project', async (title, name) => {
  expect(await nameBelow(title)).toBe(name)
})
