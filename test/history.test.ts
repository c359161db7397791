import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placeOf, tell } from '../src/diff/tell.ts'
import { firstDates, hasChanges } from '../src/history/dates.ts'
import type { History } from '../src/history/history.ts'
import { earlierTexts } from '../src/history/texts.ts'
import type { Version } from '../src/history/versions.ts'
import { openHistory } from '../src/open/history.ts'
import { runCommand } from './command.ts'
import { type Repository, training, writeHistory } from './history-repository.ts'
import { hasTool } from './tools.ts'

const folder = mkdtempSync(join(tmpdir(), 'mubiao 历史 '))
afterAll(() => rmSync(folder, { recursive: true }))

function toText({ versions }: History): string {
  return [...versions]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, own]) => `${id}\n${own.map(toLines).join('')}`)
    .join('\n')
}

function toLines({ date, is, project, changes, note }: Version): string {
  const lines = changes.map(tell).map((told) => {
    const { before, after } = told.text
    const place = placeOf(told).join(' › ')
    return `    ${told.tag} ${place}：${before ?? '（空）'} → ${after ?? '（空）'}${told.note ? `（${told.note}）` : ''}\n`
  })
  const head = [date.slice(0, 10), is, project?.name ?? '（没有读）', note].filter((part) => part !== null)
  return `  ${head.join(' ')}\n${lines.join('')}`
}

describe.runIf(hasTool('git'))('a repository with every kind of change', () => {
  let repository: Repository
  let history: History
  beforeAll(async () => {
    repository = await writeHistory(folder)
    history = await openHistory(repository.content)
  })

  test('has the versions that readers saw, over moves and merges', async () => {
    await expect(toText(history)).toMatchFileSnapshot('fixtures/history/versions.txt')
  })

  test('tells the same from what is kept', async () => {
    await writeFileElsewhere(repository)
    expect(toText(await openHistory(repository.content))).toBe(toText(history))
  })

  test('tells when each project was first published, and whether anything has changed since', () => {
    expect(Object.fromEntries(firstDates(history))).toEqual({
      '2025/jiaoyu/weixiu': '2025-03-02T01:00:00.000Z',
      '2025/shijiaoyuju/peixun': '2025-03-01T01:00:00.000Z',
    })
    expect(hasChanges(history)).toBe(true)
    const first = history.versions.get('2025/jiaoyu/weixiu')?.slice(-1) ?? []
    expect(hasChanges({ versions: new Map([['2025/jiaoyu/weixiu', first]]) })).toBe(false)
  })

  test('warns of a loosened target, until a new 变更说明 says why', async () => {
    const file = '2025/shijiaoyuju/peixun.yaml'
    await repository.edit(file, '≤15万元', '≤18万元')
    repository.commit()
    const warning = '2025-03-26 由“≤15万元”放宽为“≤18万元”，没有说明原因'
    expect(await loosened(repository.content)).toEqual([`25:10 ${warning}`])
    // What is only written otherwise, or still looser than it was, has no reason either.
    await repository.edit(file, '≤18万元', '≤ 17万元')
    repository.commit()
    expect(await loosened(repository.content)).toEqual([`25:10 ${warning}`])
    await repository.edit(file, '变更说明: 培训场地减少。', '变更说明: 场地减少，租金上涨。')
    expect(await loosened(repository.content)).toEqual([])
    repository.commit()
    expect(await loosened(repository.content)).toEqual([])
  })

  test('keeps back texts whose comments hold what nobody was to see', async () => {
    const file = '2025/jiaoyu/zhushi.yaml'
    await repository.write(file, `# 联系人手机 13800138000\n${training.replace('教师', '校长')}`)
    repository.commit()
    await repository.edit(file, '# 联系人手机 13800138000\n', '')
    await repository.edit(file, '≥4次', '≥5次')
    repository.commit()
    const { versions } = await openHistory(repository.content)
    const own = versions.get('2025/jiaoyu/zhushi') ?? []
    expect(own.map(({ is, isOpen }) => [is, isOpen])).toEqual([
      ['changed', true],
      ['first', false],
    ])
    expect(earlierTexts({ versions: new Map([['', own]]) })).toEqual([])
  })

  test('tells of the repository around the folder, whichever one a hook of git names', async () => {
    const env = { GIT_DIR: join(folder, 'nowhere'), GIT_INDEX_FILE: join(folder, 'nowhere') }
    const { stdout } = await runCommand(['diff', 'HEAD~1', 'HEAD', '--content', repository.content], { env })
    expect(stdout).toContain('举办培训班次数')
  })

  test('tells nothing in a shallow clone, whose first commit is not the first', async () => {
    const clone = join(folder, 'shallow')
    repository.git('clone', '-q', '--depth', '1', `file://${folder}`, clone)
    expect(await openHistory(join(clone, 'content'))).toEqual({ known: 'shallow', versions: new Map() })
  })

  test('tells nothing in a clone that has the commits but not their texts', async () => {
    const clone = join(folder, 'partial')
    repository.git('config', 'uploadpack.allowFilter', 'true')
    repository.git('clone', '-q', '--filter=blob:none', `file://${folder}`, clone)
    expect(await openHistory(join(clone, 'content'))).toEqual({ known: 'shallow', versions: new Map() })
  })
})

async function loosened(content: string): Promise<string[]> {
  const { stdout } = await runCommand(['check', '--content', content, '--format', 'json'])
  const messages: { rule: string; line: number; column: number; message: string }[] =
    JSON.parse(stdout).messages
  return messages
    .filter(({ rule }) => rule === 'target-loosened')
    .map(({ line, column, message }) => `${line}:${column} ${message}`)
}

// Another commit, so that git is asked again.
async function writeFileElsewhere(repository: Repository): Promise<void> {
  await repository.write('../README', 'x')
  repository.commit()
}

test('a folder without git tells nothing', async () => {
  const plain = mkdtempSync(join(tmpdir(), 'mubiao-'))
  expect(await openHistory(plain)).toEqual({ known: 'none', versions: new Map() })
  rmSync(plain, { recursive: true })
})
