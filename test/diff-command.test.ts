import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root, runCommand } from './command.ts'
import { hasTool } from './tools.ts'

const fixture = join(root, 'test/fixtures/diff/pull-request')
const sound = await readFile(join(fixture, 'before/2025/jiaotong/bu-bian.yaml'), 'utf8')
const projectOf = (target: string) => sound.replace('≥1次', target)

let folder: string
const diff = (...args: string[]) => runCommand(['diff', ...args], { env: { INIT_CWD: folder } })
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao 改动 '))
  await cp(fixture, join(folder, 'folders'), { recursive: true })
})
afterAll(() => rm(folder, { recursive: true }))

describe('diff of two folders', () => {
  test('prints what changed, and ends with 1', async () => {
    const { status, stdout, stderr } = await diff('folders/before', 'folders/after')
    expect([status, stderr]).toEqual([1, ''])
    expect(stdout).toContain('2025/jiaotong/daolu-yanghu  道路养护（交通局，2025 年）\n  放宽  ')
    expect(stdout).toContain('≤120万元 → ≤150万元')
  })

  test('ends with 0 where nothing did, and compares with the content folder where one is named', async () => {
    expect(await diff('folders/before', '--content', 'folders/before')).toEqual({
      status: 0,
      stdout: '项目、目标和指标都没有改动。\n',
      stderr: '',
    })
    expect((await diff('folders/before', '--content', 'folders/after')).status).toBe(1)
  })

  test('writes a page with its styles into a file, and prints the path', async () => {
    const { status, stdout } = await diff(
      'folders/before',
      'folders/after',
      '--format',
      'html',
      '--out',
      'out/改动.html',
    )
    expect([status, stdout]).toEqual([1, 'out/改动.html\n'])
    const page = await readFile(join(folder, 'out/改动.html'), 'utf8')
    expect(page).toMatch(/^<!DOCTYPE html><html lang="zh-CN">.*--paper: #fff.*<del>/su)
  })

  test('tells of files that could not be compared, though nothing else changed', async () => {
    for (const side of ['a', 'b']) {
      await mkdir(join(folder, side, '2025/jiaotong'), { recursive: true })
      await writeFile(
        join(folder, side, '2025/jiaotong/daolu.yaml'),
        projectOf(side === 'a' ? '≥1次' : '[≥1次'),
      )
    }
    await writeFile(join(folder, 'b/2025/daolu.yaml'), projectOf('≥1次'))
    await symlink('daolu.yaml', join(folder, 'b/2025/jiaotong/link.yaml'))
    const { status, stdout } = await diff('a', 'b', '--format', 'json')
    const { changes, unread } = JSON.parse(stdout)
    expect([status, changes]).toEqual([1, []])
    expect(unread).toEqual([
      { version: 'b', path: '2025/daolu.yaml', reason: '项目文件没有放在“年度/部门”文件夹里' },
      { version: 'b', path: '2025/jiaotong/link.yaml', reason: expect.stringContaining('不是普通的文件') },
      { version: 'b', path: '2025/jiaotong/daolu.yaml', reason: expect.stringMatching(/^第 \d+ 行：/u) },
    ])
  })

  test.each([
    [[], '请写要比较的一个或两个版本'],
    [['a', 'b', 'c'], '请写要比较的一个或两个版本'],
    [['nowhere', '--content', 'a'], '没有文件夹 nowhere，git 里也没有这个版本'],
    [['a', 'b', '--format', 'xml'], '--format 只能是 text、md、json、html，不能是 xml'],
    [['a', '--output', 'b'], '没有 --output 这个选项'],
  ])('%j is wrong usage: status 2 and a plain sentence', async (args, sentence) => {
    const { status, stdout, stderr } = await diff(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
  })
})

describe.runIf(hasTool('git'))('diff of git revisions', () => {
  const git = (args: readonly string[], cwd = join(folder, 'repository')) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.cn', ...args], {
      cwd,
      stdio: 'pipe',
    })
  const write = async (path: string, text: string) => {
    const file = join(folder, 'repository/内容 content', path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  const commit = () => {
    git(['add', '-A'])
    git(['commit', '-qm', 'x'])
  }
  const between = (...args: string[]) => diff('--content', 'repository/内容 content', ...args)
  const told = async (...args: string[]) => {
    const { status, stdout } = await between('--format', 'json', ...args)
    const { counts, unread } = JSON.parse(stdout)
    return { status, counts, unread: unread.map(({ path }: { path: string }) => path) }
  }

  beforeAll(async () => {
    await mkdir(join(folder, 'repository'))
    git(['init', '-q', '-b', 'main'])
    await write('2025/jiaotong/daolu.yaml', projectOf('≥100公里'))
    await write('2025/jiaotong/qiao\n"liang\t梁.yaml', projectOf('≥1座'))
    commit()
    await write('2025/jiaotong/daolu.yaml', projectOf('≥80公里'))
    await write('2025/jiaotong/.hidden.yaml', 'x')
    await write('2025/jiaotong/large.yaml', '大'.repeat(500_000))
    await symlink('daolu.yaml', join(folder, 'repository/内容 content/2025/jiaotong/link.yaml'))
    commit()
    git(['tag', '--', 'sheet'])
    await write('2025/jiaotong/qiao\n"liang\t梁.yaml', projectOf('≥2座'))
    await write(
      '2025/jiaotong/qiaoliang.yaml',
      projectOf('≥1座').replace('4211-11', '4211-12').replace('不变', '桥梁'),
    )
  })

  test('compares two of them, whatever the folder holds', async () => {
    const unread = ['2025/jiaotong/link.yaml', '2025/jiaotong/large.yaml']
    expect(await told('HEAD~1', 'sheet')).toEqual({ status: 1, counts: { loosened: 1 }, unread })
    expect(await told('HEAD', 'HEAD~1')).toEqual({ status: 1, counts: { tightened: 1 }, unread })
    expect(await told('HEAD', 'main')).toEqual({ status: 0, counts: {}, unread: [] })
  })

  test('says why a file of a commit is not compared', async () => {
    const { stdout } = await between('HEAD~1', 'HEAD')
    expect(stdout).toContain('large.yaml（HEAD）：第 1 行：文件超过 512 KiB 的上限')
    expect(stdout).toContain('link.yaml（HEAD）：这不是普通的文件')
  })

  test('compares one with the folder as it is, and names files of odd names that could not be read', async () => {
    expect(await told('HEAD')).toEqual({
      status: 1,
      counts: { 'project-added': 1 },
      unread: ['2025/jiaotong/qiao\n"liang\t梁.yaml', '2025/jiaotong/qiao\n"liang\t梁.yaml'],
    })
  })

  test('takes a branch that is named like a folder without content for the branch', async () => {
    await mkdir(join(folder, 'main'))
    expect(await told('main', 'HEAD~1')).toMatchObject({ counts: { tightened: 1 } })
  })

  test.each(['nowhere', 'HEAD~9', 'HEAD:内容 content', '--output=x', 'HEAD..main', '$(touch x)'])(
    '%s is no revision: status 2 and a plain sentence',
    async (name) => {
      const { status, stdout, stderr } = await between('--', name)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toContain(`没有文件夹 ${name}，git 里也没有这个版本`)
    },
  )

  test('says what a shallow clone may lack', async () => {
    git(
      ['clone', '-q', '--depth', '1', `file://${join(folder, 'repository')}`, join(folder, 'shallow')],
      folder,
    )
    const { status, stderr } = await diff('HEAD~1', 'HEAD', '--content', 'shallow/内容 content')
    expect(status).toBe(2)
    expect(stderr).toContain('git fetch --unshallow')
    expect((await diff('HEAD', 'HEAD', '--content', 'shallow/内容 content')).status).toBe(0)
  })
})
