import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { environment, root } from './command.ts'
import { hasTool } from './tools.ts'

const fixture = join(root, 'test/fixtures/diff/pull-request')

interface Step {
  readonly name: string
  readonly run: string
  readonly if: string
}

async function stepNamed(name: string): Promise<Step> {
  const { jobs } = parse(await readFile(join(root, '.github/workflows/check.yml'), 'utf8'))
  return jobs.content.steps.find((step: Step) => step.name === name)
}

// A repository as the workflow checks it out: a pull request merged into its base, which has gone on meanwhile.
describe.runIf(hasTool('git'))('the workflow of a pull request', () => {
  let folder: string
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.cn', ...args], { cwd: folder })
  const commit = async (side: string) => {
    await rm(join(folder, 'content'), { recursive: true, force: true })
    await cp(join(fixture, side), join(folder, 'content'), { recursive: true })
    git('add', '-A')
    git('commit', '-qm', side)
  }
  const run = ({ run }: Step) =>
    execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: folder,
      env: { ...environment, GITHUB_STEP_SUMMARY: join(folder, 'summary.md') },
    })

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
    const diff = `node ${join(root, 'bin/mubiao.mjs')} diff --content content`
    await writeFile(join(folder, 'package.json'), JSON.stringify({ scripts: { diff } }))
    git('init', '-q', '-b', 'main')
    await commit('before')
    git('checkout', '-q', '-b', 'fork')
    await commit('after')
    git('checkout', '-q', 'main')
    await writeFile(join(folder, 'content/2025/jiaotong/base.yaml'), '项目名称: 后来才有\n')
    git('add', '-A')
    git('commit', '-qm', 'main goes on')
    git('merge', '-q', '--no-ff', 'fork')
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('adds the table of what it changes, and nothing of what its base did, to the summary', async () => {
    run(await stepNamed('比较改动'))
    const expected = await readFile(join(fixture, 'changes.md'), 'utf8')
    const summary = await readFile(join(folder, 'summary.md'), 'utf8')
    expect(summary).toBe(expected.replaceAll('before', 'HEAD\\~1').replaceAll('after', 'HEAD'))
    expect(await readFile(join(folder, 'changes.html'), 'utf8')).toMatch(
      /<table class="list lines stacked changes">/u,
    )
  })

  test('is well where nothing changed, and fails where it cannot compare', async () => {
    git('commit', '-q', '--allow-empty', '-m', 'nothing')
    const step = await stepNamed('比较改动')
    run(step)
    expect(await readFile(join(folder, 'summary.md'), 'utf8')).toContain('项目、目标和指标都没有改动。')
    expect(() => run({ ...step, run: step.run.replaceAll('HEAD~1', 'nowhere') })).toThrow('Command failed')
  })

  test('compares though the check has found errors, and only in pull requests', async () => {
    for (const name of ['比较改动', '上传改动'])
      expect((await stepNamed(name)).if).toContain(" !cancelled() && github.event_name == 'pull_request' ")
  })
})
