import { expect, test } from 'vitest'
import { contentFormat } from '../src/scripts/import/importer/content-format.ts'
import type { Asked, Edited } from '../src/scripts/import/importer/importer.ts'
import { judge } from '../src/scripts/import/importer/judge.ts'
import { readAll } from '../src/scripts/import/importer/read.ts'

const table =
  '年度绩效目标表\n目标名称\t一级指标\t二级指标\t三级指标\t指标值\n目标\t产出指标\t数量指标\t里程\t1公里\n'
const asked: Asked = {
  facts: { 项目名称: '道路养护', 预算部门: '路政局', 预算年度: '2025' },
  format: 'yaml',
  department: undefined,
  departments: new Map([['路政局', 'luzheng']]),
}
const given = (name: string, text: string) => ({ name, shown: name, content: new Blob([text]) })

test.each([
  ['a.yaml', '', 'yaml'],
  ['A.YML', '', 'yaml'],
  ['a.md', '---\n项目名称: 例\n---\n', 'md'],
  ['a.md', '| 目标名称 | 指标值 |\n', undefined],
  ['a.txt', '---\n', undefined],
  ['', '\uFEFF---\r\n项目名称: 例\r\n---\r\n', 'md'],
  ['', '项目名称: 例\n年度绩效目标表:\n  - 三级指标: 里程\n', 'yaml'],
  ['', table, undefined],
  ['', '年度绩效目标表:\n目标名称\t三级指标\n', undefined],
])('what is a content file already is told by its name and its first lines: %j %j', (name, text, format) => {
  expect(contentFormat(name, text)).toBe(format)
})

test('projects of one name get paths of their own, and a department keeps its folder', async () => {
  const read = await readAll([given('a.txt', table), given('b.txt', table)], asked)
  expect(read.flatMap(({ drafts }) => drafts.map(({ place }) => place))).toEqual([
    { year: '2025', department: 'luzheng', project: 'daolu-yang-hu' },
    { year: '2025', department: 'luzheng', project: 'daolu-yang-hu-2' },
  ])
})

test('a source that is refused keeps no other from being read', async () => {
  const read = await readAll([given('a.pdf', '%PDF-1.7'), given('b.yaml', ''), given('c.txt', table)], asked)
  expect(read.map(({ isRefused, summary }) => [isRefused, summary])).toEqual([
    [true, '是 PDF；请先提取文字，存成 .txt 再导入。'],
    [true, '文件是空的。请写入项目内容，或者删去这个文件。'],
    [false, '1 个项目，修复 0 处，没有待核的。'],
  ])
})

const edited: Edited = {
  text: '项目名称: 例\n预算部门: 路政局\n预算年度: 2025\n',
  format: 'yaml',
  place: { year: '2024', department: 'old', project: 'li' },
  departments: new Map([['路政局', 'luzheng']]),
}

test('a draft stands where its text says, but for a department that was typed', () => {
  expect(judge(edited).place).toEqual({ year: '2025', department: 'luzheng', project: 'li' })
  expect(judge({ ...edited, departments: undefined }).place.department).toBe('old')
})

test('a draft that cannot be read stays where it was', () => {
  expect(judge({ ...edited, text: "项目名称: '例\n" }).place).toEqual(edited.place)
})

test('a name that cannot be an address is a message of the check', () => {
  const { messages } = judge({ ...edited, place: { ...edited.place, project: 'con' } })
  expect(messages.map(({ ruleId, reason, url }) => [ruleId, reason, url])).toContainEqual([
    'id-invalid',
    '“con”是保留的名称',
    'rules/id-invalid.html',
  ])
})

test('the tables of a draft are seen while facts are missing, which its messages name', () => {
  const { messages, tables } = judge({ ...edited, text: '年度绩效目标表:\n  - 三级指标: 里程\n' })
  expect(messages.flatMap(({ fact }) => fact ?? [])).toEqual(['项目名称', '预算部门', '预算年度'])
  expect(
    tables.map(({ label, columns, naming, rows }) => [label, columns[naming], rows[0]?.[naming]]),
  ).toEqual([['年度绩效目标表', '三级指标', '里程']])
})
