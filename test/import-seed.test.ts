import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importText } from '../src/import/import-text.ts'
import { clean } from '../src/model/clean.ts'
import { columnLabels } from '../src/model/form.ts'
import { defaultForm } from '../src/model/forms/index.ts'
import { parseMarkdown } from '../src/parse/markdown.ts'
import { parseYaml } from '../src/parse/yaml.ts'

const read = (path: string) =>
  readFileSync(new URL(`../content/2025/shiwei-bangongshi/${path}`, import.meta.url), 'utf8')

const projects = importText(read('source.txt'), { form: defaultForm, facts: {}, name: '底本' })
const tables = [...columnLabels(defaultForm).keys()]

/** What a content file says in its tables, and how its project is called. */
function tablesOf(data: unknown): Record<string, unknown> {
  const content = clean(data) as Record<string, unknown>
  return Object.fromEntries(['项目名称', ...tables].map((key) => [key, content[key]]))
}

function handMade(path: string): unknown {
  const text = read(path)
  return path.endsWith('.md')
    ? parseMarkdown(text, () => columnLabels(defaultForm)).data
    : parseYaml(text).data
}

describe('the seed', () => {
  test.each(['wuge-yi.md', 'dangwei-zonghe-shiwu.yaml', 'dangan-xingzheng-guanli.yaml'])(
    'gives the tables that were made by hand in %s',
    (path) => {
      const made = tablesOf(handMade(path))
      const found = projects.find(({ data }) => data.项目名称 === made.项目名称)
      expect(tablesOf(found?.data)).toEqual(made)
    },
  )

  test('leaves nothing pending', () => {
    const entries = projects.flatMap((project) => project.entries)
    expect(entries.filter(({ outcome }) => outcome === 'pending')).toEqual([])
  })
})
