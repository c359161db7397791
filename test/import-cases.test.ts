import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { check } from '../src/check/check.ts'
import { importSource } from '../src/import/import-source.ts'
import { isPending, toReport } from '../src/import/report.ts'
import { toYaml } from '../src/write/yaml.ts'

const folder = join(import.meta.dirname, 'fixtures/import')
const facts = { 预算部门: '例', 预算年度: '2025' }

/** Sources that print no name. */
const nameless = new Set(['taxonomy-2021/input.md', 'two-targets/input.tsv'])

/** Ids of the rules that keep a file from being published. */
function errorsOf(text: string): string[] {
  const { files } = check([new VFile({ path: '2025/bumen/xiangmu.yaml', value: Buffer.from(text) })])
  const { messages = [] } = files.find(({ path }) => path !== 'site.yaml') ?? {}
  return [...new Set(messages.filter(({ fatal }) => fatal).map(({ ruleId }) => ruleId ?? ''))]
}

// A case is a folder with an input; `npm test -- import-cases -u` writes what is expected of a new one.
describe.each(globSync('*/input.*', { cwd: folder }).toSorted())('%s', async (path) => {
  const source = { name: path, bytes: new Uint8Array(readFileSync(join(folder, path))) }
  const given = nameless.has(path) ? { ...facts, 项目名称: '例' } : facts
  const projects = await importSource(source, { facts: given, name: '来源' })
  const texts = projects.map(({ data }) => toYaml(data))

  test('gives the content that stands beside it', async () => {
    await expect(texts.join('\n---\n\n')).toMatchFileSnapshot(join(folder, dirname(path), 'expected.yaml'))
  })

  test('gives the report that stands beside it', async () => {
    await expect(`${toReport('来源', projects)}\n`).toMatchFileSnapshot(
      join(folder, dirname(path), 'report.txt'),
    )
  })

  test('can be published exactly where nothing stays pending', () => {
    const isPublishable = texts.map((text) => errorsOf(text).length === 0)
    expect(isPublishable).toEqual(projects.map((project) => !isPending(project)))
  })
})
