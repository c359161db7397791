import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importSource } from '../src/import/import-source.ts'
import { clean } from '../src/model/clean.ts'
import { columnLabels } from '../src/model/form.ts'
import { defaultForm } from '../src/model/forms/index.ts'
import { parseMarkdown } from '../src/parse/markdown.ts'
import { parseYaml } from '../src/parse/yaml.ts'

const content = '../content/2025/shiwei-bangongshi'
const bytesOf = (path: string) => new Uint8Array(readFileSync(new URL(path, import.meta.url)))
const tables = [...columnLabels(defaultForm).keys()]

/** What a content file says in its tables, and how its project is called. */
function tablesOf(data: unknown): Record<string, unknown> {
  const given = clean(data) as Record<string, unknown>
  return Object.fromEntries(['项目名称', ...tables].map((key) => [key, given[key]]))
}

function handMade(name: string): unknown {
  const text = new TextDecoder().decode(bytesOf(`${content}/${name}`))
  return name.endsWith('.md')
    ? parseMarkdown(text, () => columnLabels(defaultForm)).data
    : parseYaml(text).data
}

const handMades = ['wuge-yi.md', 'dangwei-zonghe-shiwu.yaml', 'dangan-xingzheng-guanli.yaml'].map(handMade)

// The last three are made by LibreOffice, or for it, with merged cells: see the README beside them.
describe.each([
  `${content}/source.txt`,
  'fixtures/import/seed/forms.html',
  'fixtures/import/seed/forms.docx',
  'fixtures/import/seed/forms.xlsx',
])('the seed as %s', async (path) => {
  const source = { name: path, bytes: bytesOf(path) }
  const projects = await importSource(source, { facts: {}, name: '底本' })

  test('gives the tables that were made by hand: 146 rows, each cell in its place', () => {
    expect(projects.map(({ data }) => tablesOf(data))).toEqual(handMades.map(tablesOf))
  })

  test('leaves nothing pending', () => {
    const entries = projects.flatMap((project) => project.entries)
    expect(entries.filter(({ outcome }) => outcome === 'pending')).toEqual([])
  })
})

describe('the notes on the seed', async () => {
  const source = { name: 'source.txt', bytes: bytesOf(`${content}/source.txt`) }
  const projects = await importSource(source, { facts: {}, name: '底本' })

  test.each([0, 1, 2])('of project %i tell each repair with its lines and its reason', async (index) => {
    const notes = projects[index]?.data.编者注 as string[]
    await expect(`${notes.join('\n')}\n`).toMatchFileSnapshot(`fixtures/import/seed/notes-${index + 1}.txt`)
  })
})
