import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { readWritten } from '../src/check/entry.ts'
import { toMessage } from '../src/check/reading.ts'
import { rewrite } from '../src/commands/rewrite.ts'
import { inOrder } from '../src/report/messages.ts'

const folder = join(import.meta.dirname, 'fixtures/convert')
const cases = globSync('*/input.*', { cwd: folder }).toSorted()

function convert(path: string, text: string) {
  const file = new VFile({ path, value: text })
  const written = rewrite(file, extname(path) === '.md' ? 'yaml' : 'md')
  const lines = inOrder({ cwd: file.cwd, path, digest: null, messages: file.messages.map(toMessage) }).map(
    ({ line, column, fatal, reason }) => `${line}:${column} ${fatal ? '错误' : '警告'} ${reason}\n`,
  )
  return { written, messages: lines.join('') }
}

const projectOf = (path: string, text: string) => readWritten(new VFile({ path }), text)?.project

const results = cases.map((path) => {
  const text = readFileSync(join(folder, path), 'utf8')
  const other = extname(path) === '.md' ? 'output.yaml' : 'output.md'
  return { path, text, other, expected: join(folder, dirname(path), other), ...convert(path, text) }
})

test.each(results)('$path is converted as expected, or not at all', async ({ written, expected }) => {
  if (existsSync(expected)) await expect(written).toMatchFileSnapshot(expected)
  else expect(written).toBeUndefined()
})

test.each(results)('$path gives the messages that are expected', async ({ path, messages }) => {
  await expect(messages).toMatchFileSnapshot(join(folder, dirname(path), 'messages.txt'))
})

test.each(results.flatMap((each) => (each.written === undefined ? [] : { ...each, written: each.written })))(
  '$path gives the same project, and the same once more from there',
  ({ path, text, other, written }) => {
    const project = projectOf(path, text)
    expect(project).toBeDefined()
    expect(projectOf(other, written)).toEqual(project)
    expect(projectOf(path, convert(other, written).written ?? '')).toEqual(project)
  },
)
