import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { root, runCommand } from './command.ts'

let folder: string
let caller: Record<string, string>
const sound = `项目名称: 道路养护
预算部门: 交通局
预算年度: 2025
年度绩效目标表:
  - 目标名称: 年度绩效目标1
    一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 养护里程
    预计当年实现: ≥100公里
    指标值确定依据: 《养护规范》
`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
  caller = { INIT_CWD: folder }
  await mkdir(join(folder, 'content/2025/jiaotong'), { recursive: true })
  await writeFile(join(folder, 'content/site.yaml'), '站点名称: 例\n发布单位: 例\n')
  await writeFile(join(folder, 'content/2025/jiaotong/a.yaml'), sound)
  const doubtful = sound
    .replace('养护里程', '养护费用')
    .replace('≥100公里', '≤12万元')
    .replace('道路', '桥梁')
  await writeFile(join(folder, 'content/2025/jiaotong/b.yaml'), doubtful)
})
afterAll(() => rm(folder, { recursive: true }))

describe('check', () => {
  test('ends with 0 where there are only warnings, with 1 under --strict', async () => {
    const runs = [
      ['--content', 'content'],
      ['--content', 'content', '--strict'],
    ]
    const ended = await Promise.all(runs.map((args) => runCommand(['check', ...args], { env: caller })))
    expect(ended.map(({ status }) => status)).toEqual([0, 1])
  })

  test('reads paths from where its caller stands, and prints them so', async () => {
    const args = ['check', 'content/2025/jiaotong/b.yaml', '--content', 'content', '--format', 'json']
    const { stdout } = await runCommand(args, { env: caller })
    const { files, warnings, messages } = JSON.parse(stdout)
    expect([files, warnings, messages[0].path, messages.map(({ rule }: { rule: string }) => rule)]).toEqual([
      1,
      1,
      'content/2025/jiaotong/b.yaml',
      ['history-missing', 'quantity-cost'],
    ])
  })

  test('writes the summary of a workflow where that names a file', async () => {
    const page = join(folder, 'summary.md')
    await runCommand(['check', '--content', 'content'], { env: { ...caller, GITHUB_STEP_SUMMARY: page } })
    expect(await readFile(page, 'utf8')).toMatchInlineSnapshot(`
      "## 内容检查

      检查了 3 个文件：0 个错误，1 个警告，2 个提示。

      ### content/2025/jiaotong/a.yaml

      | 行 | | 说明 | 规则 |
      | - | - | - | - |
      | 5:5 | 提示 | 全部 1 行的“前年”和“上年”都是空的。没有往年的数，读者看不出目标是高是低；原表印有的，请补上，没有印的，照录即可。 | history-missing |

      ### content/2025/jiaotong/b.yaml

      | 行 | | 说明 | 规则 |
      | - | - | - | - |
      | 5:5 | 提示 | 全部 1 行的“前年”和“上年”都是空的。没有往年的数，读者看不出目标是高是低；原表印有的，请补上，没有印的，照录即可。 | history-missing |
      | 8:11 | 警告 | “养护费用”是花费，列在“数量指标”下面。请核对它是否属于“成本指标”；原表如此的，照录。 | quantity-cost |
      "
    `)
  })

  test.each([
    [['check', '--format', 'xml'], '--format 只能是 text、json、github、sarif，不能是 xml'],
    [['check', '--content', 'nowhere'], '没有文件夹 nowhere'],
    [['check', 'nowhere.yaml', '--content', 'content'], 'nowhere.yaml 不是 content 文件夹里的文件'],
    [['check', '--wrong'], '没有 --wrong 这个选项'],
    [['wrong'], '没有“wrong”这个命令'],
  ])('%j is wrong usage: status 2 and a plain sentence', async (args, sentence) => {
    const { status, stdout, stderr } = await runCommand(args, { env: caller })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
    expect(stderr).not.toMatch(/^ {4}at /m)
  })
})

describe('the workflow for pull requests', () => {
  const read = async (path: string) => parse(await readFile(join(root, path), 'utf8'))

  test('can only read, holds no secrets, and pins what it uses', async () => {
    const workflow = await read('.github/workflows/check.yml')
    expect(Object.keys(workflow.on)).toEqual(['pull_request', 'push'])
    expect(workflow.permissions).toEqual({ contents: 'read' })
    const text = await readFile(join(root, '.github/workflows/check.yml'), 'utf8')
    expect(text).not.toMatch(/secrets\.|pull_request_target|github\.event\./)
    const uses = [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action)
    expect(uses.length).toBeGreaterThan(2)
    for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)
  })

  test('runs the same commands on GitLab', async () => {
    const { content } = await read('.gitlab-ci.yml')
    expect(content.script).toEqual(expect.arrayContaining(['npm run -s check', 'npm run -s build']))
    expect(content.artifacts.paths).toEqual(['dist/', 'changes.html'])
  })
})
