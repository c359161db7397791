import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from './command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
})
afterAll(() => rm(folder, { recursive: true }))

const head = '项目名称: 例\n预算部门: 例\n预算年度: 2025\n'
const row =
  '  - { 目标名称: 年度绩效目标1, 一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 甲, 预计当年实现: 2次 }\n'
const sound = `${head}年度绩效目标表:\n${row}`
const front = (table: string) => `---\n${head}---\n\n## 年度绩效目标表\n\n${table}`
const labels = '| 目标名称 | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预计当年实现 | 指标值确定依据 |\n'
const dashes = `|${' --- |'.repeat(8)}\n`

interface Message {
  readonly path: string
  readonly line: number
  readonly rule: string
  readonly message: string
}

/** Checks a content folder with the real command; whatever is in it, the command ends and shows no stack. */
async function checkFolder(content: string): Promise<Message[]> {
  const { status, stdout, stderr } = await runCommand(['check', '--content', content, '--format', 'json'])
  expect([0, 1]).toContain(status)
  expect(stdout + stderr).not.toMatch(/^ {4}at /m)
  return JSON.parse(stdout).messages
}

async function contentWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const content = await mkdtemp(join(folder, 'content-'))
  for (const [path, value] of Object.entries({ 'site.yaml': '站点名称: 例\n发布单位: 例\n', ...files })) {
    await mkdir(dirname(join(content, path)), { recursive: true })
    await writeFile(join(content, path), value)
  }
  return content
}

const bomb = Array.from(
  { length: 12 },
  (_, level) => `a${level}: &a${level} [${`*a${level - 1}, `.repeat(level === 0 ? 0 : 9)}x]\n`,
)

// The time limit of the test is the only clock: what these cost is measured, not tested.
describe('a hostile text ends with a message', { timeout: 20_000 }, () => {
  test.each<[name: string, ending: string, text: string | Uint8Array, rule: string]>([
    ['alias bomb', 'yaml', bomb.join(''), 'yaml-plain'],
    ['anchor and merge key', 'yaml', '甲: &a { 项目名称: 例 }\n<<: *a\n', 'yaml-plain'],
    ['tag', 'yaml', `${head}说明: !!js/function 'return 1'\n`, 'yaml-plain'],
    ['single line of 5 MB', 'yaml', `项目名称: ${'甲'.repeat(1_700_000)}`, 'file-size'],
    ['single line of 500 KB', 'yaml', `项目名称: ${'a'.repeat(500_000)}`, 'file-size'],
    ['table of 100,000 rows', 'md', front(labels + dashes + '| a |\n'.repeat(100_000)), 'file-size'],
    [
      'table of 5,000 rows',
      'md',
      front(`${labels}${dashes}${`|${' a |'.repeat(8)}\n`.repeat(5000)}`),
      'file-rows',
    ],
    [
      'list of 5,000 rows',
      'yaml',
      `${head}年度绩效目标表:\n${'  - 三级指标: 甲\n'.repeat(5000)}`,
      'file-rows',
    ],
    ['10,000 levels of brackets', 'yaml', `说明: ${'['.repeat(10_000)}`, 'file-levels'],
    ['10,000 levels of dashes', 'yaml', '- '.repeat(7000), 'file-levels'],
    ['10,000 levels of quotations', 'md', front('> '.repeat(7000)), 'file-levels'],
    ['10,000 open brackets', 'md', front('['.repeat(10_000)), 'file-levels'],
    ['NUL bytes', 'yaml', `${sound}说明: "\u0000\u0000"\n`, 'file-control'],
    ['invalid UTF-8', 'yaml', Uint8Array.of(0xe9, 0xa1, 0xb9, 0xff, 0xc0, 0x80), 'file-encoding'],
    ['duplicate keys', 'yaml', `${sound}项目名称: 又\n`, 'key-duplicate'],
    ['key named __proto__', 'yaml', `${sound}__proto__: { 预算金额: 1元 }\n`, 'key-unknown'],
    ['key named constructor', 'yaml', `${sound}constructor: { prototype: x }\n`, 'key-unknown'],
    [
      'a thousand unknown keys',
      'yaml',
      sound + Array.from({ length: 1000 }, (_, n) => `键${n}: 值\n`).join(''),
      'key-unknown',
    ],
    ['empty file', 'yaml', '', 'file-empty'],
    [
      '10,000 blanks at the end of a value',
      'yaml',
      `${sound}说明: 甲${' '.repeat(10_000)}乙${' '.repeat(5000)}`,
      'basis-missing',
    ],
    ['10,000 open quotation marks', 'yaml', `${sound}说明: ${'“'.repeat(10_000)}`, 'history-missing'],
  ])('%s (%s)', async (_, ending, text, rule) => {
    const messages = await checkFolder(await contentWith({ [`2025/bumen/xiangmu.${ending}`]: text }))
    expect(messages.map((message) => message.rule)).toContain(rule)
    expect(messages.length).toBeLessThanOrEqual(110)
    expect(JSON.stringify(messages).length).toBeLessThan(100_000)
  })
})

describe('a hostile folder', () => {
  test('links, pipes and folders named like files are told of and never opened', async () => {
    const content = await contentWith({ '2025/bumen/xiangmu.yaml': sound })
    await symlink('/etc/passwd', join(content, '2025/bumen/link.yaml'))
    await symlink('../../..', join(content, '2025/up'))
    await mkdir(join(content, '2025/bumen/folder.yaml'))
    spawnSync('mkfifo', [join(content, '2025/bumen/pipe.yaml')])
    const messages = await checkFolder(content)
    const told = messages
      .filter(({ rule }) => rule === 'file-unpublished')
      .map(({ path }) => path.slice(path.indexOf('2025')))
    expect(told).toEqual([
      '2025/bumen/folder.yaml',
      '2025/bumen/link.yaml',
      '2025/bumen/pipe.yaml',
      '2025/up',
    ])
    expect(JSON.stringify(messages)).not.toContain('root:')
  })

  test('names that differ only in case or in Unicode normalisation are no addresses', async () => {
    const names = ['Xiangmu', 'caf\u00e9', 'cafe\u0301', '..xiangmu', 'a b', 'nul']
    const messages = await checkFolder(
      await contentWith(Object.fromEntries(names.map((name) => [`2025/bumen/${name}.yaml`, sound]))),
    )
    const refused = messages
      .filter(({ rule }) => rule === 'id-invalid')
      .map(({ path }) => path.replace(/^.*bumen\//, ''))
    expect(new Set(refused)).toEqual(
      new Set(names.filter((name) => !name.startsWith('.')).map((name) => `${name}.yaml`)),
    )
  })

  test('what a terminal would obey is told of, and never written to it', async () => {
    const obeyed = String.raw`"\e]0;甲\a\e[2J\u202E乙"`
    const content = await contentWith({
      '2025/bumen/escaped.yaml': `${sound}${obeyed}: 1\n`,
      '2025/bumen/raw.yaml': `${sound}# \u001b[2J\n`,
      '2025/bumen/\u001b[2J.yaml': sound,
    })
    const { stdout, stderr } = await runCommand(['check', '--content', content])
    expect(stdout).toContain('不认识“\uFFFD]0;甲\uFFFD\uFFFD[2J\uFFFD乙”')
    expect(stdout.match(/[^\P{Cc}\n]|\u202E/gu)).toBeNull()
    expect(stderr).toBe('')
  })
})
