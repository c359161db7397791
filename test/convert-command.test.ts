import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root, runCommand } from './command.ts'

const twin = readFile(join(root, 'test/fixtures/twins/wuge-yi.yaml'), 'utf8')

let folder: string
const convert = (...args: string[]) => runCommand(['convert', ...args], { env: { INIT_CWD: folder } })
const read = (name: string) => readFile(join(folder, name), 'utf8')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
  const seed = await readFile(join(root, 'content/2025/shiwei-bangongshi/wuge-yi.md'))
  await writeFile(join(folder, 'wuge-yi.md'), seed)
  await writeFile(join(folder, 'taken.yaml'), '项目名称: 手写的\n')
  await writeFile(join(folder, 'broken.yaml'), '项目名称: 例\n指标直: >5\n')
})
afterAll(() => rm(folder, { recursive: true }))

test('prints the text, and nothing else, where there is nothing to say', async () => {
  expect(await convert('wuge-yi.md', '--to', 'yaml')).toEqual({ status: 0, stdout: await twin, stderr: '' })
})

test('writes a file from where its caller stands, prints its path and says which of the two must go', async () => {
  const { status, stdout, stderr } = await convert('wuge-yi.md', '--to', 'yaml', '--out', 'wuge-yi.yaml')
  expect([status, stdout]).toEqual([0, 'wuge-yi.yaml\n'])
  expect(stderr).toBe('同一个项目只能有一个文件：核对以后，请删去 wuge-yi.md。\n')
  expect(await read('wuge-yi.yaml')).toBe(await twin)
})

test('tells of an error as the check does, ends with 1 and writes nothing', async () => {
  const { status, stdout, stderr } = await convert('broken.yaml', '--to', 'md', '--out', 'broken.md')
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toContain('broken.yaml\n  2:6  错误  “>”在 YAML 里表示')
  expect(stderr).toContain('没有转换')
  await expect(read('broken.md')).rejects.toThrow('ENOENT')
})

test.each([
  [[], '请用 --to yaml 或 --to md'],
  [['wuge-yi.md', '--to', 'xml'], '请用 --to yaml 或 --to md'],
  [['--to', 'md'], '请写一个文件'],
  [['wuge-yi.md', 'taken.yaml', '--to', 'yaml'], '请写一个文件'],
  [['nowhere.md', '--to', 'yaml'], '没有文件 nowhere.md'],
  [['.', '--to', 'yaml'], '没有文件 .'],
  [['wuge-yi.md', '--to', 'md'], 'wuge-yi.md 已经是 .md 文件'],
  [['wuge-yi.md', '--to', 'yaml', '--out', 'a.txt'], '--out 的文件名应当以 .yaml 结尾'],
  [['wuge-yi.md', '--to', 'yaml', '--out', 'taken.yaml'], '已经有 taken.yaml，没有改动它'],
])('%j is wrong usage: status 2 and a plain sentence', async (args, sentence) => {
  const { status, stdout, stderr } = await convert(...args)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain(sentence)
  expect(await read('taken.yaml')).toBe('项目名称: 手写的\n')
})
