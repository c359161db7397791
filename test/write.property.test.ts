import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean } from '../src/model/clean.ts'
import { columnLabels } from '../src/model/form.ts'
import { hubei } from '../src/model/forms/hubei.ts'
import { parseMarkdown } from '../src/parse/markdown.ts'
import { parseYaml } from '../src/parse/yaml.ts'
import { toMarkdown } from '../src/write/markdown.ts'
import { toYaml } from '../src/write/yaml.ts'
import { content } from './random-content.ts'

const readYaml = (each: string) => parseYaml(each)
const readMarkdown = (each: string) => parseMarkdown(each, () => columnLabels(hubei))

function convert(data: object, write: (data: object) => string, read: typeof readYaml): object {
  const written = read(write(data))
  expect(written.findings).toEqual([])
  return clean(written.data) as object
}

const numRuns = 100

describe('content of any text', () => {
  test('is read from the YAML that is written of it', () => {
    fc.assert(
      fc.property(content, (data) => {
        expect(convert(data, toYaml, readYaml)).toEqual(data)
      }),
      { numRuns },
    )
  })

  test('is read from the Markdown that is written of it', () => {
    fc.assert(
      fc.property(content, (data) => {
        expect(convert(data, toMarkdown, readMarkdown)).toEqual(data)
      }),
      { numRuns },
    )
  })

  test('is written with the same bytes after a way through the other format', () => {
    fc.assert(
      fc.property(content, (data) => {
        const [yaml, markdown] = [toYaml(data), toMarkdown(data)]
        expect(toYaml(convert(data, toMarkdown, readMarkdown))).toBe(yaml)
        expect(toMarkdown(convert(data, toYaml, readYaml))).toBe(markdown)
      }),
      { numRuns },
    )
  })
})
