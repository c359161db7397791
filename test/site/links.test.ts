import { existsSync, globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { HtmlValidate } from 'html-validate/node'
import { describe, expect, inject, test } from 'vitest'
import { allRules } from '../../src/rules/index.ts'
import { attribute, findAll, readPage } from './page.ts'

const dist = inject('dist')
const pages = globSync('**/*.html', { cwd: dist })
const checker = new HtmlValidate({ extends: ['html-validate:recommended'] })

test('the site has its pages', () => {
  const own = pages.filter((page) => !page.startsWith('rules/'))
  expect(own.toSorted()).toEqual([
    '2025/index.html',
    '2025/shiwei-bangongshi/dangan-xingzheng-guanli.html',
    '2025/shiwei-bangongshi/dangwei-zonghe-shiwu.html',
    '2025/shiwei-bangongshi/index.html',
    '2025/shiwei-bangongshi/wuge-yi.html',
    '404.html',
    'about.html',
    'accessibility.html',
    'changes.html',
    'data/index.html',
    'en/glossary.html',
    'en/index.html',
    'guide.html',
    'index.html',
    'indicators/clients.html',
    'indicators/cost.html',
    'indicators/ecological.html',
    'indicators/economic.html',
    'indicators/index.html',
    'indicators/quality.html',
    'indicators/quantity.html',
    'indicators/social.html',
    'indicators/sustainable.html',
    'indicators/timeliness.html',
    'quality.html',
    'tools/import.html',
  ])
  expect(pages).toHaveLength(own.length + allRules.length)
})

const seen = new Map<string, ReadonlySet<string | undefined>>()

function idsOf(address: string): ReadonlySet<string | undefined> {
  const ids =
    seen.get(address) ??
    new Set(findAll(readPage(join(dist, address)), () => true).map((element) => attribute(element, 'id')))
  seen.set(address, ids)
  return ids
}

describe.each(pages)('%s', (address) => {
  const page = readPage(join(dist, address))
  const links = findAll(page, () => true).flatMap((element) =>
    ['href', 'src'].flatMap((name) => attribute(element, name) ?? []),
  )

  test('links relatively, and only to files and anchors that exist', () => {
    for (const link of links) {
      const [path = '', anchor] = link.split('#')
      const target = join(dirname(address), path || basename(address))
      expect(existsSync(join(dist, target)), link).toBe(true)
      if (anchor !== undefined) expect(idsOf(target), link).toContain(anchor)
    }
  })

  test('is sound HTML', async () => {
    const report = await checker.validateFile(join(dist, address))
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => [ruleId, message])),
    ).toEqual([])
  })
})
