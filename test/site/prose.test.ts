import { expect, inject, test } from 'vitest'
import { attribute, findAll, readPage, textOf } from './page.ts'
import { pagesOf } from './page-types.ts'

const written = ['rule', 'rule of a notation', 'about', 'guide', 'accessibility']
const pages = pagesOf(inject('dist'), inject('pathological'), inject('many')).filter(({ type }) =>
  written.includes(type),
)

// A browser shows the end of a line as a space, which Chinese does not have between its words.
test.each(pages)('no line of the source of $name ends within its Chinese', ({ path }) => {
  const prose = findAll(readPage(path), (element) => attribute(element, 'class') === 'prose')
  const texts = prose
    .flatMap((element) => findAll(element, ({ tagName }) => /^(?:p|li|td|h\d)$/u.test(tagName)))
    .map(textOf)
  expect(texts.length).toBeGreaterThan(2)
  expect(
    texts.filter((text) => /[\p{Script=Han}，。、；：！？）”]\n+[\p{Script=Han}（“]/u.test(text)),
  ).toEqual([])
})
