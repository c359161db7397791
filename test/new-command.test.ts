import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root, runCommand } from './command.ts'

let folder: string
const run = (...args: string[]) => runCommand(args, { env: { INIT_CWD: folder } })
const start = (...args: string[]) => run('new', '--content', 'content', ...args)

const read = (path: string) => readFile(join(folder, path), 'utf8')
const facts = ['--name', '道路养护经费', '--year', '2026']

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
  await cp(join(root, 'content'), join(folder, 'content'), { recursive: true })
})
afterAll(() => rm(folder, { recursive: true }))

test('writes a file that the check accepts, under a slug in pinyin', async () => {
  const { status, stdout, stderr } = await start(...facts, '--department', '水利局')
  const path = 'content/2026/shuiliju/daolu-yang-hu-jingfei.yaml'
  expect([status, stdout]).toEqual([0, `${path}\n`])
  expect(stderr).toContain('npm run check')
  expect(await read(path)).toContain('项目名称: 道路养护经费\n# 部门的全称\n预算部门: 水利局\n')
  const checked = await run('check', path, '--content', 'content')
  expect([checked.status, checked.stdout]).toEqual([0, expect.stringContaining('0 个错误')])
})

test.each([
  ['中共咸宁市委办公室', 'a', '预算部门: 中共咸宁市委办公室'],
  ['shiwei-bangongshi', 'b', '预算部门: 中共咸宁市委办公室'],
])('keeps the folder of a department that has projects: %s', async (department, slug, line) => {
  const { stdout } = await start(...facts, '--department', department, '--slug', slug, '--format', 'md')
  expect(stdout).toBe(`content/2026/shiwei-bangongshi/${slug}.md\n`)
  expect(await read(`content/2026/shiwei-bangongshi/${slug}.md`)).toContain(line)
})

test.each([
  [[], '请用 --name 写明项目名称'],
  [[...facts], '请用 --department 写明预算部门'],
  [['--name', '一', '--department', '教育局'], '请用 --year 写明预算年度'],
  [[...facts, '--department', 'nowhere'], '没有文件夹 nowhere'],
  [[...facts, '--department', '教育局', '--year', '26'], '应当是四位数的年份'],
  [[...facts, '--department', '教育局', '--slug', '../../x'], '只用小写字母、数字和连字符'],
  [[...facts, '--department', '教育局', '--slug', 'index'], '这是保留的名称'],
  [[...facts, '--department', '教育局', '--folder', 'a/b'], '只用小写字母、数字和连字符'],
  [[...facts, '--department', '教育局', '--name', '！'], '请用 --slug 写明文件名'],
  [[...facts, '--department', '教育局', '--name', '一\n---\n二'], '看不见的控制字符'],
  [[...facts, '--department', '教育局', '--form', 'constructor'], '没有“constructor”这种表样'],
  [[...facts, '--department', '教育局', '--format', 'doc'], '--format 只能是 yaml 或 md'],
  [['--year', '2025', '--name', '一', '--department', 'shiwei-bangongshi', '--slug', 'wuge-yi'], '已经有'],
])('%j is wrong usage: status 2 and a plain sentence', async (args, sentence) => {
  const { status, stdout, stderr } = await start(...args)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain(sentence)
  expect(stderr).not.toMatch(/^ {4}at /m)
})

test('never writes through a link', async () => {
  await writeFile(join(folder, 'elsewhere.yaml'), '别处\n')
  await symlink(join(folder, 'elsewhere.yaml'), join(folder, 'content/2025/shiwei-bangongshi/link.yaml'))
  const facts = ['--name', '一', '--department', 'shiwei-bangongshi', '--year', '2025']
  const { status } = await start(...facts, '--slug', 'link')
  expect([status, await read('elsewhere.yaml')]).toEqual([2, '别处\n'])
})
