import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { defaultForm } from '../src/model/forms/index.ts'
import { contentJsonSchema, siteJsonSchema } from '../src/model/json-schema.ts'
import { root } from './command.ts'
import { messagesOf } from './messages-of.ts'

const folder = join(root, 'public/data/schema')

// `npm test -- json-schema -u` writes them anew.
test.each([
  ['content.schema.json', () => contentJsonSchema(defaultForm)],
  ['site.schema.json', siteJsonSchema],
])('%s is what the schemas of the reader say', async (name, schema) => {
  await expect(`${JSON.stringify(schema(), null, 2)}\n`).toMatchFileSnapshot(join(folder, name))
})

// What the reader says of the shape of a file; all else is the business of other rules.
const shapeRules = new Set(['key-unknown', 'key-missing', 'value-type', 'value-invalid'])
const isValid = new Ajv({ allowUnionTypes: true }).compile(contentJsonSchema(defaultForm))

describe('an editor and the reader come to the same verdict', () => {
  const yamls = [
    ...globSync('content/*/*/*.yaml', { cwd: root }),
    ...globSync('test/fixtures/check/*/**/*.yaml', { cwd: root }).filter(
      (path) => !path.endsWith('site.yaml'),
    ),
    ...globSync('test/fixtures/twins/*.yaml', { cwd: root }),
  ]

  test('on many files', () => expect(yamls.length).toBeGreaterThan(20))

  test.each(yamls)('%s', (path) => {
    const value = readFileSync(join(root, path))
    const file = new VFile({ path: '2025/shiwei-bangongshi/x.yaml', value })
    const messages = messagesOf(file)
    const rules = messages.map(({ ruleId }) => String(ruleId))
    const data = readAsEditor(value)
    // A text that is no YAML has no shape.
    if (data === undefined || rules.some((rule) => /^(?:yaml|file)-|^key-duplicate$/u.test(rule))) return
    // That a column under 其他列 is one of the form's own is beyond what a JSON Schema can say.
    const found = messages.filter(
      ({ ruleId, reason }) => shapeRules.has(String(ruleId)) && !reason.includes('“其他列”里'),
    )
    expect(isValid(data), JSON.stringify(isValid.errors)).toBe(found.length === 0)
  })
})

function readAsEditor(value: Buffer): unknown {
  try {
    return parse(value.toString('utf8'), { logLevel: 'silent' }) ?? undefined
  } catch {
    return undefined
  }
}
