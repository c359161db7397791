import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { importSource } from '../src/import/import-source.ts'
import { isPending } from '../src/import/report.ts'

type Sheets = Readonly<Record<string, readonly (readonly string[])[]>>

async function importSheets(sheets: Sheets) {
  const named = Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) }))
  const source = { name: 'a.xlsx', bytes: await writeXlsx({ sheets: named }) }
  const projects = await importSource(source, { facts: { 预算部门: '例', 预算年度: '2025' }, name: '来源' })
  return projects.map(({ data, entries }) => ({
    name: data.项目名称,
    long: namesIn(data.长期绩效目标表),
    annual: namesIn(data.年度绩效目标表),
    rules: entries.filter(({ outcome }) => outcome === 'pending').map(({ rule }) => rule),
    isPending: isPending({ data, entries }),
  }))
}

function namesIn(table: unknown): string[] {
  return (table as { readonly 三级指标: string }[]).map((row) => row.三级指标)
}

const title = ['道路养护项目绩效目标表（2025年度）']
const labels = ['一级指标', '二级指标', '三级指标']
const row = (name: string, value: string) => ['产出指标', '数量指标', name, value]

test('sheets that are named after the two tables are one project', async () => {
  const projects = await importSheets({
    长期绩效目标表: [title, [...labels, '指标值'], row('巡查次数', '≥50次')],
    年度绩效目标表: [[...labels, '指标值'], row('检测次数', '≥4次')],
  })
  expect(projects).toEqual([
    { name: '道路养护', long: ['巡查次数'], annual: ['检测次数'], rules: [], isPending: false },
  ])
})

test('sheets of the same table are projects of their own, called like the sheets', async () => {
  const projects = await importSheets({
    道路养护: [[...labels, '年度指标值'], row('巡查次数', '≥12次')],
    桥梁检测: [[...labels, '年度指标值'], row('检测次数', '≥4次')],
    填表说明: [['本表一式两份。']],
  })
  expect(projects).toEqual([
    { name: '道路养护', long: [], annual: ['巡查次数'], rules: [], isPending: false },
    { name: '桥梁检测', long: [], annual: ['检测次数'], rules: [], isPending: false },
  ])
})

test('sheets of the same table whose names say nothing stay pending', async () => {
  const projects = await importSheets({
    Sheet1: [title, [...labels, '年度指标值'], row('巡查次数', '≥12次')],
    Sheet2: [[...labels, '年度指标值'], row('检测次数', '≥4次')],
  })
  expect(projects).toMatchObject([
    { name: '道路养护', annual: ['巡查次数'], rules: [] },
    { name: undefined, annual: ['检测次数'], rules: ['project-unclear'] },
  ])
})

test('sheets that are called like two projects may be two, though each has another table', async () => {
  const annual = [['年度绩效目标表'], [...labels, '指标值'], row('巡查次数', '≥12次')]
  const long = [['长期绩效目标表'], [...labels, '指标值'], row('检测座数', '≥5座')]
  expect(await importSheets({ 甲项目: annual, 乙项目: long })).toMatchObject([
    { name: undefined, annual: ['巡查次数'], long: [], rules: ['project-unclear'] },
    { name: undefined, annual: [], long: ['检测座数'], rules: ['project-unclear'] },
  ])
  expect(await importSheets({ 道路养护: [title, ...annual], 桥梁检测: long })).toMatchObject([
    { name: '道路养护', annual: ['巡查次数'], long: [], rules: [] },
    { name: undefined, annual: [], long: ['检测座数'], rules: ['project-unclear'] },
  ])
  expect(await importSheets({ 长期指标: long, 年度指标: annual })).toHaveLength(1)
  expect(await importSheets({ 基本情况: [['主管部门', '市交通局']], 指标: annual })).toHaveLength(1)
})

test('sheets that say different things of one fact are two projects', async () => {
  const projects = await importSheets({
    Sheet1: [['主管部门', '市交通局'], ['年度绩效目标表'], [...labels, '指标值'], row('巡查次数', '≥12次')],
    Sheet2: [['主管部门', '市公路局'], ['长期绩效目标表'], [...labels, '指标值'], row('检测座数', '≥5座')],
  })
  expect(projects).toMatchObject([
    { annual: ['巡查次数'], long: [], rules: ['project-unclear'] },
    { annual: [], long: ['检测座数'], rules: ['project-unclear'] },
  ])
})

test('a sheet whose name says that another one goes on there is part of it', async () => {
  const projects = await importSheets({
    道路养护: [title, [...labels, '年度指标值'], row('巡查次数', '≥12次')],
    '道路养护(续)': [
      [...labels, '年度指标值'],
      ['', '', '检测次数', '≥4次'],
      ['', '质量指标', '合格率', '≥95%'],
    ],
  })
  expect(projects).toMatchObject([
    { name: '道路养护', annual: ['巡查次数', '检测次数', '合格率'], rules: [] },
  ])
})

test('a sheet that lists the others is left, but for what is like a table', async () => {
  const table = [title, ['年度绩效目标表'], [...labels, '指标值'], row('巡查次数', '≥12次')]
  const listed = [
    ['序号', '项目名称'],
    ['1', '道路养护'],
  ]
  expect(await importSheets({ 目录: listed, 表: table })).toMatchObject([{ name: '道路养护', rules: [] }])
  expect(await importSheets({ 其他: listed, 表: table })).toMatchObject([
    { rules: ['row-unread', 'row-unread'] },
  ])
  expect(await importSheets({ 目录: [['巡查', '≥12次']], 表: table })).toMatchObject([
    { rules: ['row-unread'] },
  ])
})

test('a sheet that begins with the name of a project is that project', async () => {
  const sheet = (name: string, indicator: string) => [
    ['项目名称', name],
    ['主管部门', '市交通局'],
    [...labels, '预计当年实现'],
    row(indicator, '≥1次'),
  ]
  const projects = await importSheets({
    甲: sheet('道路养护', '巡查次数'),
    乙: sheet('桥梁检测', '检测次数'),
  })
  expect(projects.map(({ name, annual }) => [name, annual])).toEqual([
    ['道路养护', ['巡查次数']],
    ['桥梁检测', ['检测次数']],
  ])
})

test('a table that has its columns in rows is of the sheet that it stands on', async () => {
  const projects = await importSheets({
    长期绩效目标表: [
      title,
      ['一级指标', '产出指标', ''],
      ['二级指标', '数量指标', '质量指标'],
      ['三级指标', '里程', '合格率'],
      ['指标值', '9公里', '99%'],
    ],
    年度绩效目标表: [
      ['一级指标', '产出指标', ''],
      ['二级指标', '数量指标', '质量指标'],
      ['三级指标', '里程', '合格率'],
      ['指标值', '3公里', '98%'],
    ],
  })
  expect(projects).toMatchObject([
    { name: '道路养护', long: ['里程', '合格率'], annual: ['里程', '合格率'], rules: [] },
  ])
})
