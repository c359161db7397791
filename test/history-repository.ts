import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.cn', '-c', 'init.defaultBranch=main']

/** A repository with a content folder, whose commits are a day apart from 2025-03-01 on. */
export class Repository {
  readonly folder: string
  readonly content: string
  #days = 0

  constructor(folder: string) {
    this.folder = folder
    this.content = join(folder, 'content')
    this.git('init', '-q')
  }

  git(...args: readonly string[]): void {
    const date = new Date(Date.UTC(2025, 2, 1 + this.#days, 1)).toISOString()
    const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z' }
    execFileSync('git', [...who, ...args], { cwd: this.folder, env, stdio: 'pipe' })
  }

  /** Commits all that is in the folder. */
  commit(): void {
    this.git('add', '-A')
    this.git('commit', '-q', '--allow-empty', '-m', 'x')
    this.#days += 1
  }

  /** Commits all that is in the folder at the moment of the last commit. */
  commitAgain(): void {
    this.#days -= 1
    this.commit()
  }

  /** Merges a branch as a review does. */
  merge(branch: string): void {
    this.git('merge', '-q', '--no-ff', '-m', 'x', branch)
    this.#days += 1
  }

  async write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.content, path)), { recursive: true })
    await writeFile(join(this.content, path), text)
  }

  /** Replaces a text that stands in a file. */
  async edit(path: string, from: string, to: string): Promise<void> {
    const text = await readFile(join(this.content, path), 'utf8')
    if (!text.includes(from)) throw new Error(`${path} has no ${from}`)
    await this.write(path, text.replace(from, to))
  }

  async move(from: string, to: string): Promise<void> {
    await mkdir(dirname(join(this.content, to)), { recursive: true })
    await rename(join(this.content, from), join(this.content, to))
  }

  async remove(path: string): Promise<void> {
    await rm(join(this.content, path))
  }
}

/** A project before its first change. */
export const training = `项目名称: 教师培训经费
预算部门: 咸宁市教育局
预算年度: 2025
预算金额: 30万元
项目绩效总目标:
  - 名称: 长期绩效目标1
    目标说明: 提高教师的教学水平。
  - 名称: 年度绩效目标1
    目标说明: 完成当年的培训。
长期绩效目标表:
  - 目标名称: 长期绩效目标1
    一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 培训教师人数
    指标值: ≥100人
    指标值确定依据: 年度工作计划
  - 三级指标: 举办培训班次数
    指标值: ≥4次
  - 二级指标: 质量指标
    三级指标: 培训合格率
    指标值: ≥95%
  - 二级指标: 成本指标
    三级指标: 培训费用
    指标值: ≤30万元
年度绩效目标表:
  - 目标名称: 年度绩效目标1
    一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 培训教师人数
    前年: 80人
    上年: 90人
    预计当年实现: ≥100人
`

const repair = training
  .replace('教师培训经费', '校舍维修经费')
  .replaceAll('培训教师人数', '维修校舍面积')
  .replaceAll('00人', '00平方米')

/** Makes a repository with every kind of change. */
export async function writeHistory(folder: string): Promise<Repository> {
  const repository = new Repository(folder)
  const file = '2025/jiaoyu/peixun.yaml'
  const edits: (() => Promise<unknown>)[] = [
    () => repository.write(file, training),
    () => repository.write('2025/jiaoyu/weixiu.yaml', repair),
    () => repository.edit(file, '指标值: ≥100人', '指标值: ≥80人'),
    () => repository.edit(file, '≤30万元', '≤20万元'),
    () => repository.edit(file, '≥4次', '≥4期'),
    () => repository.edit(file, '≥95%', '＝95%'),
    () => repository.edit(file, '≥4期', '按需要举办'),
    () => repository.edit(file, '按需要举办', '≥3期'),
    () =>
      repository.edit(
        file,
        '年度绩效目标表:',
        '  - { 三级指标: 资料印刷费, 指标值: ≤2万元 }\n年度绩效目标表:',
      ),
    () => repository.edit(file, '  - { 三级指标: 资料印刷费, 指标值: ≤2万元 }\n', ''),
    () => repository.edit(file, '举办培训班次数', '举办培训班期数'),
    () => repository.edit(file, '质量指标', '时效指标'),
    () => repository.edit(file, '提高教师的教学水平', '提高乡村教师的教学水平'),
    () => repository.edit(file, '年度工作计划', '年度培训计划'),
    () => repository.edit(file, '预算金额: 30万元', '预算金额: 25万元'),
    () => repository.edit(file, '项目名称:', '# 只是一条注释\n项目名称:'),
    () => repository.edit(file, '指标值: ≥80人', '指标直: ≥70人'),
    () => repository.edit(file, '指标直: ≥70人', '指标值: ≥90人'),
    () => repository.move(file, '2025/shijiaoyuju/peixun.yaml'),
    () => repository.remove('2025/jiaoyu/weixiu.yaml'),
    () =>
      repository.edit(
        '2025/shijiaoyuju/peixun.yaml',
        '预计当年实现: ≥100人',
        '预计当年实现: ≥60人\n变更说明: 培训场地减少。',
      ),
  ]
  for (const edit of edits) {
    await edit()
    repository.commit()
  }
  repository.git('checkout', '-q', '-b', 'request')
  await repository.edit('2025/shijiaoyuju/peixun.yaml', '≤20万元', '≤10万元')
  repository.commit()
  await repository.edit('2025/shijiaoyuju/peixun.yaml', '≤10万元', '≤15万元')
  repository.commit()
  repository.git('checkout', '-q', 'main')
  repository.merge('request')
  return repository
}
