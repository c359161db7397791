import { existsSync, globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { HtmlValidate } from 'html-validate/node'
import { describe, expect, inject, test } from 'vitest'
import { attribute, findAll, readPage } from './page.ts'

const dist = inject('dist')
const pages = globSync('**/*.html', { cwd: dist })
const checker = new HtmlValidate({ extends: ['html-validate:recommended'] })

test('the site has its pages', () => expect(pages).toHaveLength(6))

describe.each(pages)('%s', (address) => {
  const page = readPage(join(dist, address))
  const links = findAll(page, () => true).flatMap((element) =>
    ['href', 'src'].flatMap((name) => attribute(element, name) ?? []),
  )

  test('links relatively, and only to files and anchors that exist', () => {
    const ids = new Set(findAll(page, () => true).map((element) => attribute(element, 'id')))
    for (const link of links) {
      if (link.startsWith('#')) expect(ids).toContain(link.slice(1))
      else expect(existsSync(join(dist, dirname(address), link)), link).toBe(true)
    }
  })

  test('is sound HTML', async () => {
    const report = await checker.validateFile(join(dist, address))
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => [ruleId, message])),
    ).toEqual([])
  })
})
