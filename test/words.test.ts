import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { columnLabels } from '../src/model/form.ts'
import { forms } from '../src/model/forms/index.ts'
import { glossary as english } from '../src/words/en/glossary.ts'
import { en } from '../src/words/en.ts'
import { glossary as chinese } from '../src/words/zh/glossary.ts'
import { importing } from '../src/words/zh/importing.ts'
import { pages } from '../src/words/zh/pages.ts'
import { zh } from '../src/words/zh.ts'

type Texts = Readonly<Record<string, string>>

const root = join(import.meta.dirname, '..')

/** Every text of a catalogue by its path; one that is made of numbers is made of ones. */
function textsOf(entry: unknown, path = ''): Texts {
  if (typeof entry === 'string') return { [path]: entry }
  if (typeof entry === 'function') return { [path]: String(entry(...Array(entry.length).fill(1))) }
  if (typeof entry !== 'object' || entry === null) return {}
  return Object.assign({}, ...Object.entries(entry).map(([key, own]) => textsOf(own, `${path}/${key}`)))
}

const termsOf = (glossary: Record<string, { readonly terms: object }>) =>
  Object.entries(glossary).map(([group, { terms }]) => [group, Object.keys(terms)])

const catalogues = {
  zh: textsOf({ zh, chinese, importing, pages }),
  en: textsOf({ en, english }),
}

test.each([...forms])('every label of the form %s stands in the glossary', (_, form) => {
  const labels = [
    ...[...columnLabels(form)].flat(2),
    ...form.taxonomy.flatMap(({ label, level2 }) => [label, ...level2.map((category) => category.label)]),
  ]
  const terms = termsOf(chinese).flat(2)
  expect(labels.filter((label) => !terms.includes(label))).toEqual([])
  expect(labels.length).toBeGreaterThan(20)
})

test('both glossaries have the same terms in the same order', () => {
  expect(termsOf({ ...english })).toEqual(termsOf(chinese))
})

test.each(['frame', 'lists', 'pagination'] as const)('both catalogues have the same words: %s', (part) => {
  expect(new Set(Object.keys(textsOf(en[part])))).toEqual(new Set(Object.keys(textsOf(zh[part]))))
})

describe.each(Object.entries(catalogues))('every text in %s', (_, texts) => {
  test('says something', () => {
    expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('is no markup', () => {
    expect(Object.entries(texts).filter(([, text]) => /<[a-z/!]|&[a-z#]/iu.test(text))).toEqual([])
  })
})

// Pages draw these texts as English alone: a voice would read Chinese wrong, and fonts for Chinese draw curly
// quotation marks and apostrophes as wide as a character.
test('no text in English has words or marks in Chinese', () => {
  const foreign = Object.entries(catalogues.en).filter(([, text]) => /[\p{Script=Han}‘’“”]/u.test(text))
  expect(foreign).toEqual([['/en/frame/otherLanguage/words', '中文']])
})

test.each(globSync('src/words/zh/*.md', { cwd: root }))('%s has no markup but languages and keys', (path) => {
  const text = readFileSync(join(root, path), 'utf8')
  expect(text.replaceAll(/<span lang="en">([^<]+)<\/span>|<kbd>([^<]+)<\/kbd>/gu, '')).not.toContain('<')
})

// A control of the host of the content stands in bold type; one of ours, in quotation marks.
test('the guide calls the controls of the import by the names that they have', () => {
  const guide = readFileSync(join(root, 'docs/zh/投稿指南.md'), 'utf8')
  const names = [...guide.matchAll(/点“([^”]+)”/gu)].map(([, name]) => name)
  const known = Object.values(catalogues.zh).map((text) => text.replaceAll(/\{\w+\}/gu, '…'))
  expect(names).toContain('导入并检查')
  expect(names.filter((name = '') => !known.includes(name))).toEqual([])
})

test('what holds the content has one name', () => {
  const longer = globSync(['docs/zh/*.md', 'src/words/zh/*.md'], { cwd: root })
  const texts = [
    ...longer.map((path) => readFileSync(join(root, path), 'utf8')),
    ...Object.values(catalogues.zh),
  ]
  expect(texts.filter((text) => text.includes('仓库'))).toEqual([])
  expect(texts.join('')).toContain('内容库')
})
