import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { check } from '../src/check/check.ts'
import { toJson } from '../src/publish/json.ts'
import { root } from './command.ts'
import { messagesOf } from './messages-of.ts'

const folder = '2025/shiwei-bangongshi'
const source = new VFile({
  path: `${folder}/source.txt`,
  value: readFileSync(join(root, 'content', folder, 'source.txt')),
})

function publish(path: string, name: string): string[] {
  const file = new VFile({ path: `${folder}/${name}`, value: readFileSync(path) })
  const { projects } = check([file, source])
  expect(messagesOf(file, source).filter(({ fatal }) => fatal)).toEqual([])
  return projects.map(toJson)
}

test.each([
  ['wuge-yi', 'md', 'yaml'],
  ['dangwei-zonghe-shiwu', 'yaml', 'md'],
  ['dangan-xingzheng-guanli', 'yaml', 'md'],
])('%s gives the same JSON as %s and as %s', (slug, own, other) => {
  const published = publish(join(root, 'content', folder, `${slug}.${own}`), `${slug}.${own}`)
  expect(published).toHaveLength(1)
  expect(publish(join(root, 'test/fixtures/twins', `${slug}.${other}`), `${slug}.${other}`)).toEqual(
    published,
  )
})
