import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readHistory } from '../src/files.ts'
import { readDates } from '../src/history/dates.ts'
import { hasTool } from './tools.ts'

const folder = mkdtempSync(join(tmpdir(), 'mubiao 历史 '))
const content = join(folder, 'content')
afterAll(() => rmSync(folder, { recursive: true }))

function git(cwd: string, args: readonly string[], date = '') {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.cn']
  const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z' }
  execFileSync('git', [...who, ...args], { cwd, env, stdio: 'pipe' })
}

async function commit(path: string, date: string) {
  await mkdir(dirname(join(content, path)), { recursive: true })
  await writeFile(join(content, path), `${path} ${date}\n`)
  git(folder, ['add', '-A'])
  git(folder, ['commit', '-m', 'x'], date)
}

const isThere = hasTool('git')
beforeAll(async () => {
  if (!isThere) return
  git(folder, ['init', '-q'])
  await commit('2025/a/b.yaml', '2025-03-01T07:00:00+08:00')
  await commit('2025/a/c.yaml', '2025-03-02T00:00:00Z')
  await commit('2025/a/b.yaml', '2025-03-03T00:00:00Z')
  git(folder, ['mv', 'content/2025/a/c.yaml', 'content/2025/a/d.yaml'])
  git(folder, ['commit', '-m', 'x'], '2025-03-04T00:00:00Z')
  await writeFile(join(content, '2025/a/new.yaml'), 'not committed\n')
})

test.runIf(isThere)(
  'git tells when each file below the content folder was first at its place, and last changed there',
  async () => {
    expect(Object.fromEntries(readDates(await readHistory(content)))).toEqual({
      '2025/a/b': { first: '2025-02-28T23:00:00.000Z', last: '2025-03-03T00:00:00.000Z' },
      '2025/a/c': { first: '2025-03-02T00:00:00.000Z', last: '2025-03-02T00:00:00.000Z' },
      '2025/a/d': { first: '2025-03-04T00:00:00.000Z', last: '2025-03-04T00:00:00.000Z' },
    })
  },
)

test.runIf(isThere)('a shallow clone, whose first commit is not the first, tells nothing', async () => {
  const clone = join(folder, 'shallow')
  git(folder, ['clone', '-q', '--depth', '1', `file://${folder}`, clone])
  expect(await readHistory(join(clone, 'content'))).toBe('')
})

test('a folder without git tells nothing', async () => {
  const plain = mkdtempSync(join(tmpdir(), 'mubiao-'))
  expect(await readHistory(plain)).toBe('')
  rmSync(plain, { recursive: true })
})
