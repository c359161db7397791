import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { environment, root, runCommand } from './command.ts'

const seed = join(root, 'content/2025/shiwei-bangongshi/source.txt')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
})
afterAll(() => rm(folder, { recursive: true }))

const run = (...args: string[]) => runCommand(['import', ...args], { env: { INIT_CWD: folder } })
const header = '目标名称\t一级指标\t二级指标\t三级指标\t指标值\t指标值确定依据'

describe('import', () => {
  test('writes the three projects of the seed where their year and department say', async () => {
    const facts = ['--department', '市委办公室', '--department-slug', 'shiwei-bangongshi', '--year', '2025']
    const { status, stdout, stderr } = await run(seed, '--out', 'content', ...facts)
    expect(status).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "content/2025/shiwei-bangongshi/wu-ge-yi-gongzuo-jingfei.yaml
      content/2025/shiwei-bangongshi/dangwei-zonghe-shiwu-gongzuo-jingfei.yaml
      content/2025/shiwei-bangongshi/quanshi-dangan-xingzhengguanli-jingfei.yaml
      "
    `)
    expect(stderr).toContain('3 个项目，修复 19 处，没有待核的。')
    await writeFile(join(folder, 'content/site.yaml'), '站点名称: 例\n发布单位: 例\n')
    const checked = await runCommand(['check', '--content', 'content'], { env: { INIT_CWD: folder } })
    expect(checked.status).toBe(0)
  })

  test('leaves a gap for what the source does not print, which the check names', async () => {
    const { status, stderr } = await run(
      ...[seed, '--out', 'gap/2025/x', '--format', 'md', '--department', ''],
    )
    expect([status, stderr.match(/没有印“预算部门”/gu)?.length]).toEqual([0, 3])
    await writeFile(join(folder, 'gap/site.yaml'), '站点名称: 例\n发布单位: 例\n')
    const checked = await runCommand(['check', '--content', 'gap'], { env: { INIT_CWD: folder } })
    expect(checked.status).toBe(1)
    expect(checked.stdout.match(/缺少“预算部门”/gu)?.length).toBe(3)
  })

  test('ends with 1 where a source or a row is refused, and still imports the others', async () => {
    await writeFile(join(folder, 'a.txt'), `年度绩效目标表\n${header}\n\t甲\t乙\t丙\n`)
    await writeFile(join(folder, 'b.pdf'), '%PDF-1.7')
    const { status, stdout, stderr } = await run(
      'a.txt',
      'b.pdf',
      '--out',
      'refused',
      '--name',
      '道路养护',
      '--slug',
      'yanghu',
    )
    expect([status, stdout]).toEqual([1, 'refused/yanghu.yaml\n'])
    expect(stderr).toContain('待核 第 3 行')
    expect(stderr).toContain('拒绝 是 PDF')
    expect(await readFile(join(folder, 'refused/yanghu.yaml'), 'utf8')).toContain('待核:')
  })

  test('reads a table from standard input', () => {
    const input = `年度绩效目标表\n${header}\n目标\t产出指标\t数量指标\t里程\t≥1公里\t\n`
    const command = [join(root, 'bin/mubiao.mjs'), 'import', '--out', 'piped', '--name', '里程']
    const env = { ...environment, INIT_CWD: folder }
    const { status, stdout } = spawnSync(process.execPath, command, { input, env, encoding: 'utf8' })
    expect([status, stdout]).toEqual([0, 'piped/licheng.yaml\n'])
  })

  test('never overwrites a file unasked', async () => {
    await writeFile(
      join(folder, 'c.txt'),
      `年度绩效目标表\n${header}\n目标\t产出指标\t数量指标\t里程\t1公里\n`,
    )
    const args = ['c.txt', '--out', 'twice', '--name', '里程']
    await run(...args)
    const { status, stderr } = await run(...args)
    expect([status, stderr]).toEqual([2, expect.stringContaining('已经有 twice/licheng.yaml')])
    expect((await run(...args, '--overwrite')).status).toBe(0)
    expect(await readdir(join(folder, 'twice'))).toEqual(['licheng.yaml'])
  })

  test.each([
    [['--year', '25', seed], '--year 应当是四位数的年份'],
    [['--format', 'xml', seed], '--format 只能是 yaml、md'],
    [['--slug', '养护', seed], '--slug 只能用小写字母'],
    [['--name', '例', seed], '有 3 个项目，--name 和 --slug 只能用于一个项目'],
    [['nowhere.txt'], '读不了 nowhere.txt'],
  ])('%j is wrong usage: status 2 and a plain sentence', async (args, sentence) => {
    const { status, stdout, stderr } = await run(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
  })
})
