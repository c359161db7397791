import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { check } from '../src/check/check.ts'
import { columnLabels } from '../src/model/form.ts'
import { hubei } from '../src/model/forms/hubei.ts'
import { parseMarkdown } from '../src/parse/markdown.ts'
import { parseYaml } from '../src/parse/yaml.ts'
import { toJson } from '../src/publish/json.ts'
import { toMarkdown } from '../src/write/markdown.ts'
import { toYaml } from '../src/write/yaml.ts'
import { root } from './command.ts'
import { messagesOf } from './messages-of.ts'

const folder = '2025/shiwei-bangongshi'
const source = new VFile({
  path: `${folder}/source.txt`,
  value: readFileSync(join(root, 'content', folder, 'source.txt')),
})

function publish(name: string, text: string): string[] {
  const file = new VFile({ path: `${folder}/${name}`, value: text })
  const { projects } = check([file, source])
  expect(messagesOf(file, source).filter(({ fatal }) => fatal)).toEqual([])
  return projects.map(toJson)
}

const formats = {
  yaml: { read: parseYaml, write: toYaml },
  md: { read: (text: string) => parseMarkdown(text, () => columnLabels(hubei)), write: toMarkdown },
}

describe.each([
  ['wuge-yi', 'md', 'yaml'],
  ['dangwei-zonghe-shiwu', 'yaml', 'md'],
  ['dangan-xingzheng-guanli', 'yaml', 'md'],
] as const)('%s.%s', (slug, own, other) => {
  const text = readFileSync(join(root, 'content', folder, `${slug}.${own}`), 'utf8')
  const twin = readFileSync(join(root, 'test/fixtures/twins', `${slug}.${other}`), 'utf8')
  const dataOf = (format: keyof typeof formats, words: string) => formats[format].read(words).data as object

  test(`is written as that of ${other}`, () => {
    expect(formats[other].write(dataOf(own, text))).toBe(twin)
  })

  test(`gives the same JSON as ${other}, and written back from that`, () => {
    const published = publish(`${slug}.${own}`, text)
    expect(published).toHaveLength(1)
    expect(publish(`${slug}.${other}`, twin)).toEqual(published)
    expect(publish(`${slug}.${own}`, formats[own].write(dataOf(other, twin)))).toEqual(published)
  })
})
